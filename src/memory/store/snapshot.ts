import { crc32 } from "./checksum";
import { TaiyakuError, type MemoryHeader } from "../../model";
import type { LanguageIndex } from "./language-index";
import type { Shard } from "../neighbours/shard";
import { createSlots, type SavedSlots, type Slots } from "./slots";

/**
 * Where a memory is kept. A file (`fileStorage`) is one; a database can be another: it keeps named byte strings, and
 * replaces all of them at once or none.
 */
export interface MemoryStorage {
  /** What to call it in messages. */
  readonly name: string;
  /** The sections that were written last, in any order. */
  read(): AsyncIterable<readonly [name: string, bytes: Uint8Array]>;
  /** Replaces everything by these sections; until it is done, and if it fails, what was there stays. */
  write(sections: Iterable<readonly [name: string, bytes: Uint8Array]>): Promise<void>;
}

/** Grows with each change of what the sections hold. */
const version = 2;

/** What a snapshot holds. */
export interface SnapshotContent {
  readonly header: Partial<MemoryHeader>;
  readonly slots: Slots;
  readonly indexes: readonly LanguageIndex[];
}

/** What is not an array of numbers. */
interface Manifest {
  readonly version: number;
  readonly littleEndian: boolean;
  readonly header: Partial<MemoryHeader>;
  readonly slots: Omit<SavedSlots, "records" | "flags" | "numbers" | "slotOfNumber">;
  readonly pages: number;
  readonly indexes: readonly {
    readonly language: string;
    readonly covered: number;
    readonly gramSizes: readonly (2 | 3)[];
  }[];
  /** CRC-32 and length of every other section. */
  readonly sections: Readonly<Record<string, readonly [checksum: number, length: number]>>;
}

const shardArrays = {
  numbers: Uint32Array,
  lengths: Uint32Array,
  blockStarts: Uint32Array,
  blockOffsets: Uint32Array,
  pool: Uint16Array,
  signatures: Int32Array,
  classCounts: Uint32Array,
  codes: Uint16Array,
  keys: Int32Array,
  keyLists: Uint32Array,
  starts: Uint32Array,
  postings: Uint32Array,
} as const satisfies { readonly [Name in keyof Omit<Shard, "gramSize">]: unknown };

/** Writes everything; the arrays go out as they stand in memory. */
export async function writeSnapshot(storage: MemoryStorage, content: SnapshotContent): Promise<void> {
  const { records, flags, numbers, slotOfNumber, ...others } = content.slots.export();
  const sections = new Map<string, Uint8Array>();
  const put = (name: string, array: Uint8Array | Uint16Array | Uint32Array | Int32Array): void => {
    sections.set(name, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  };
  records.bytes.forEach((page, index) => put(`page.${index}`, page));
  put("places", records.places);
  put("flags", flags);
  put("numbers", numbers);
  put("slotOfNumber", slotOfNumber);
  for (const { language, shards, skeletons } of content.indexes) {
    shards.forEach((shard, index) => {
      for (const name of Object.keys(shardArrays) as (keyof typeof shardArrays)[]) {
        put(`${language}.${index}.${name}`, shard[name]);
      }
      put(`${language}.${index}.skeletons`, skeletons[index] ?? new Uint32Array(0));
    });
  }
  const manifest: Manifest = {
    version,
    littleEndian: isLittleEndian(),
    header: content.header,
    slots: others,
    pages: records.bytes.length,
    indexes: content.indexes.map(({ language, covered, shards }) => ({
      language,
      covered,
      gramSizes: shards.map((shard) => shard.gramSize),
    })),
    sections: Object.fromEntries([...sections].map(([name, bytes]) => [name, [crc32(bytes), bytes.length]])),
  };
  const encoded = new TextEncoder().encode(JSON.stringify(manifest));
  const checksum = new TextEncoder().encode(String(crc32(encoded)));
  await storage.write([["manifest", encoded], ["checksum", checksum], ...sections]);
}

/** Reads what `writeSnapshot` wrote; every byte is checked. */
export async function readSnapshot(storage: MemoryStorage): Promise<SnapshotContent> {
  const sections = new Map<string, Uint8Array>();
  for await (const [name, bytes] of storage.read()) sections.set(name, bytes);
  const manifest = readManifest(storage.name, sections);
  const take = (name: string): Uint8Array => {
    const bytes = sections.get(name);
    const [checksum, length] = manifest.sections[name] ?? [];
    if (bytes === undefined || bytes.length !== length || crc32(bytes) !== checksum) throw damaged(storage.name, name);
    return bytes;
  };
  const slots = createSlots({
    ...manifest.slots,
    records: {
      bytes: Array.from({ length: manifest.pages }, (_, index) => take(`page.${index}`)),
      places: viewAs(Uint32Array, take("places")),
    },
    flags: viewAs(Uint32Array, take("flags")),
    numbers: viewAs(Uint32Array, take("numbers")),
    slotOfNumber: viewAs(Uint32Array, take("slotOfNumber")),
  });
  const indexes = manifest.indexes.map(({ language, covered, gramSizes }): LanguageIndex => {
    const shards = gramSizes.map((gramSize, index) => {
      const arrays = Object.entries(shardArrays).map(([name, type]) => [
        name,
        viewAs<Uint16Array | Uint32Array | Int32Array>(type, take(`${language}.${index}.${name}`)),
      ]);
      return { gramSize, ...Object.fromEntries(arrays) } as Shard;
    });
    const skeletons = gramSizes.map((_, index) => viewAs(Uint32Array, take(`${language}.${index}.skeletons`)));
    return { language, covered, shards, skeletons };
  });
  return { header: manifest.header, slots, indexes };
}

function readManifest(name: string, sections: ReadonlyMap<string, Uint8Array>): Manifest {
  const encoded = sections.get("manifest");
  const checksum = sections.get("checksum");
  if (encoded === undefined || checksum === undefined) throw damaged(name, "manifest");
  const decoder = new TextDecoder();
  if (decoder.decode(checksum) !== String(crc32(encoded))) throw damaged(name, "manifest");
  const manifest = JSON.parse(decoder.decode(encoded)) as Manifest;
  if (manifest.version !== version || manifest.littleEndian !== isLittleEndian()) {
    throw new TaiyakuError(
      "invalid-data",
      `${name}: Expected a snapshot of version ${version} for this kind of machine, got version ${manifest.version}. ` +
        "Build it anew from the TMX.",
    );
  }
  return manifest;
}

function damaged(name: string, section: string): TaiyakuError {
  return new TaiyakuError("invalid-data", `${name}: the snapshot is damaged (${section}). Build it anew from the TMX.`);
}

/** The bytes as numbers, without a copy where they stand well; a type is a constructor of typed arrays. */
function viewAs<Numbers extends { readonly BYTES_PER_ELEMENT: number }>(
  type: { new (buffer: ArrayBufferLike, offset: number, length: number): Numbers; readonly BYTES_PER_ELEMENT: number },
  bytes: Uint8Array,
): Numbers {
  const aligned = bytes.byteOffset % type.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new type(aligned.buffer, aligned.byteOffset, aligned.byteLength / type.BYTES_PER_ELEMENT);
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}
