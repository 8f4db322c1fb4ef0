import type { FileHandle } from "node:fs/promises";
import { requireNodeModule } from "../../language";
import { TaiyakuError } from "../../model";
import type { MemoryStorage } from "./snapshot";

/** The start of a snapshot: a byte that begins no text, and its kind. */
const magic = Uint8Array.from("\u0089TAIYAKU-MEMORY\n", (character) => character.charCodeAt(0));

/** The most bytes of one call of read or write; some systems refuse two gigabytes. */
const largestCall = 1 << 28;

/** Whether a file that begins with these bytes is a snapshot. */
export function isSnapshot(bytes: Uint8Array): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/**
 * A snapshot in one file: the magic bytes, then for each section its name, its length and its bytes. Writing goes to a
 * file beside it, which takes its place when all of it is on the disk: whatever happens before leaves the old file whole.
 *
 * @example
 * await memory.save(fileStorage("memory.snapshot"));
 * const same = await TranslationMemory.open(fileStorage("memory.snapshot"));
 */
export function fileStorage(path: string): MemoryStorage {
  return {
    name: path,
    read: () => readSections(path),
    async write(sections) {
      const beside = temporaryName(path);
      let file: FileHandle | null = null;
      try {
        file = await files().open(beside, "wx");
        for (const piece of snapshotPieces(sections)) await writeAll(file, piece);
        await file.sync();
        await file.close();
        file = null;
        await files().rename(beside, path);
        await syncFolder(path);
      } catch (cause) {
        await file?.close();
        await files().rm(beside, { force: true });
        throw new TaiyakuError(
          "file",
          `${path}: cannot be written (${messageOf(cause)}). Check the folder, its rights and the space left.`,
          { cause },
        );
      }
    },
  };
}

/** The bytes of a snapshot file in their order, in pieces of at most 256 MB. */
export function* snapshotPieces(sections: Parameters<MemoryStorage["write"]>[0]): Generator<Uint8Array> {
  yield magic;
  for (const [name, bytes] of sections) {
    yield new TextEncoder().encode(`${name} ${bytes.length}\n`);
    for (let start = 0; start < bytes.length; start += largestCall) yield bytes.subarray(start, start + largestCall);
  }
}

function files(): typeof import("node:fs/promises") {
  return requireNodeModule("node:fs/promises", "fileStorage");
}

/** A hidden name in the folder of a file that no other process can guess. */
function temporaryName(path: string): string {
  const paths = requireNodeModule("node:path", "fileStorage");
  const id = requireNodeModule("node:crypto", "fileStorage").randomBytes(8).toString("hex");
  return paths.join(paths.dirname(path), `.${paths.basename(path)}.${String(process.pid)}-${id}.part`);
}

/** So that the new name outlives a loss of power; not every system lets a folder be synced. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await files().open(requireNodeModule("node:path", "fileStorage").dirname(path), "r");
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file itself is on the disk.
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let start = 0; start < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, start, Math.min(largestCall, bytes.length - start));
    start += bytesWritten;
  }
}

async function* readSections(path: string): AsyncGenerator<readonly [name: string, bytes: Uint8Array]> {
  let file: FileHandle;
  try {
    file = await files().open(path, "r");
  } catch (cause) {
    throw new TaiyakuError("file", `${path}: cannot be read (${messageOf(cause)}). Check the path.`, { cause });
  }
  try {
    const { size } = await file.stat();
    if (!isSnapshot(await readAt(file, path, 0, Math.min(size, magic.length)))) {
      throw new TaiyakuError(
        "invalid-data",
        `${path}: Expected a snapshot of a translation memory. Name one, or a TMX.`,
      );
    }
    for (let at = magic.length; at < size;) {
      const head = (await readAt(file, path, at, Math.min(256, size - at))).toString("latin1");
      const [, name, length] = /^([^\n ]+) (\d+)\n/.exec(head) ?? [];
      const end = head.indexOf("\n") + 1;
      if (name === undefined || at + end + Number(length) > size) throw cutOff(path);
      yield [name, await readAt(file, path, at + end, Number(length))];
      at += end + Number(length);
    }
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, path: string, position: number, length: number): Promise<Buffer> {
  // Not from Node's pool, whose slices are not aligned for the arrays that are to be seen in them.
  const bytes = Buffer.from(new ArrayBuffer(length));
  for (let start = 0; start < length;) {
    const { bytesRead } = await file.read(bytes, start, Math.min(largestCall, length - start), position + start);
    if (bytesRead === 0) throw cutOff(path);
    start += bytesRead;
  }
  return bytes;
}

function cutOff(path: string): TaiyakuError {
  return new TaiyakuError("invalid-data", `${path}: the snapshot is cut off or damaged. Build it anew from the TMX.`);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
