import { nodeModule } from "../../language";

let table: Uint32Array | null = null;

/** CRC-32 as of gzip and PNG, from 0 to 2³² − 1; by Node where there is one, which is ten times as fast. */
export function crc32(bytes: Uint8Array): number {
  const native = nodeModule("node:zlib")?.crc32;
  if (native !== undefined) return native(bytes);
  table ??= createTable();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** What each byte does, by the polynomial of IEEE 802.3, reversed. */
function createTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}
