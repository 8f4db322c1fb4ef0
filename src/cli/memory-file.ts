import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { MemoryHeader, TranslationUnit } from "../model";
import { TaiyakuError } from "../model";
import { formatDefect, readTmx, writeTmx, type TmxReading } from "../format/tmx";
import { fileStorage, isSnapshot, TranslationMemory } from "../memory";
import type { Io } from "./io";

/** Defects told one by one; the rest is a number. */
const mostTold = 10;

/** The units of a TMX file or a snapshot, with the header; what was put right on reading goes to standard error. */
export async function* readMemoryUnits(
  path: string,
  io: Pick<Io, "stderr">,
  onHeader: (header: Partial<MemoryHeader>) => void = () => undefined,
): AsyncGenerator<TranslationUnit> {
  if (await isSnapshotFile(path)) {
    const memory = await TranslationMemory.open(fileStorage(path));
    onHeader(memory.header);
    yield* memory.units();
    return;
  }
  const reading = readTmx(createReadStream(path), { name: path });
  try {
    let first = true;
    for await (const unit of reading) {
      if (first) onHeader(reading.header ?? {});
      first = false;
      yield unit;
    }
    if (first) onHeader(reading.header ?? {});
  } finally {
    tellDefects(path, reading, io);
  }
}

function tellDefects(path: string, { defects, defectCount }: TmxReading, io: Pick<Io, "stderr">): void {
  for (const defect of defects.slice(0, mostTold)) {
    io.stderr(`${defect.policy === "skip" ? "left out" : "repaired"}: ${formatDefect(path, defect)}\n`);
  }
  const more = defectCount - Math.min(mostTold, defects.length);
  if (more > 0) io.stderr(`${path}: and ${more} more like these\n`);
}

async function isSnapshotFile(path: string): Promise<boolean> {
  try {
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
      return isSnapshot(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new TaiyakuError("file", `Cannot read ${path}: ${explain(cause)}.`, { cause });
  }
}

/** The memory of one or more TMX files and snapshots; a single snapshot comes with its indexes. */
export async function openMemory(paths: readonly string[], io: Pick<Io, "stderr">): Promise<TranslationMemory> {
  const [only, ...others] = paths;
  if (only === undefined) {
    throw new TaiyakuError("invalid-argument", "Expected a memory, such as: --memory memory.tmx");
  }
  if (others.length === 0 && (await isSnapshotFile(only))) return TranslationMemory.open(fileStorage(only));
  const memory = new TranslationMemory();
  for (const path of paths) {
    const units = readMemoryUnits(path, io, (header) => {
      if (Object.keys(memory.header).length === 0) memory.header = header;
    });
    await memory.addAll(units, { origin: basename(path) });
  }
  return memory;
}

/** Writes units as TMX, so that the file is there whole or not at all. */
export async function writeTmxFile(
  path: string,
  header: Partial<MemoryHeader>,
  units: Iterable<TranslationUnit> | AsyncIterable<TranslationUnit>,
): Promise<void> {
  await replaceFile(path, (temporary) => pipeline(writeTmx({ header, units }), createWriteStream(temporary)));
}

/** Lets a file be written beside its place, and puts it there when that is done. */
export async function replaceFile(path: string, write: (temporary: string) => Promise<unknown>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await write(temporary);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (cause instanceof TaiyakuError) throw cause;
    throw new TaiyakuError("file", `Cannot write ${path}: ${explain(cause)}.`, { cause });
  }
}

function explain(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EISDIR") return "it is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  return cause instanceof Error ? cause.message : String(cause);
}
