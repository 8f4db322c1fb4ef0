import { open, type FileHandle } from "node:fs/promises";
import { TaiyakuError } from "../../model";
import { explain } from "../help/explain";
import type { Io } from "../io";
import { maxBytes, requireMemory } from "./memory-limit";

/** Bytes of one call of read. */
const pieceSize = 1 << 20;

/**
 * Reads all bytes of a file, `-` being standard input.
 *
 * @throws TaiyakuError `file` if it cannot be read, or is larger than can be worked on in memory: a file before it is read, a
 *   device or a pipe when it reaches the limit
 */
export async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  const name = file === "-" ? "standard input" : file;
  try {
    if (file !== "-") return await readWhole(file);
    const bytes = await io.stdin();
    requireMemory(name, bytes.length);
    return bytes;
  } catch (cause) {
    if (cause instanceof TaiyakuError) throw cause;
    throw new TaiyakuError("file", `Cannot read ${name}: ${explain(cause)}.`, { cause });
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const found = await file.stat();
    if (!found.isFile()) return await readUntilEnd(file, path);
    requireMemory(path, found.size);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A device or a pipe has no size, and may have no end. */
async function readUntilEnd(file: FileHandle, path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let size = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(pieceSize), 0, pieceSize, null);
    if (bytesRead === 0) return Buffer.concat(pieces);
    pieces.push(buffer.subarray(0, bytesRead));
    size += bytesRead;
    if (size > maxBytes()) requireMemory(path, size);
  }
}
