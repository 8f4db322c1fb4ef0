import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { MemoryHeader, TranslationUnit } from "../../model";
import { TaiyakuError } from "../../model";
import {
  defaultPolicies,
  formatDefect,
  readTmx,
  writeTmx,
  type DefectPolicy,
  type TmxDefectKind,
  type TmxReading,
} from "../../format/tmx";
import { fileStorage, isSnapshot, snapshotPieces, TranslationMemory } from "../../memory";
import { explain } from "./read-files";
import type { Io } from "../io";
import { writeFiles } from "./write-files";

/** Defects told one by one; the rest is a number. */
const mostTold = 10;

/** What messages call a file; `-` is standard input. */
function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

/** The units of a TMX file (`-`: of standard input) or a snapshot, with the header; what was put right on reading goes to standard error. */
export async function* readMemoryUnits(
  path: string,
  io: Pick<Io, "stderr" | "stdin" | "progress">,
  onHeader: (header: Partial<MemoryHeader>) => void = () => undefined,
  onDefect?: DefectPolicy,
): AsyncGenerator<TranslationUnit> {
  if (await isSnapshotFile(path)) {
    const memory = await TranslationMemory.open(fileStorage(path));
    onHeader(memory.header);
    yield* memory.units();
    return;
  }
  const name = nameOf(path);
  const reading = readTmx(path === "-" ? await readInput(io) : createReadStream(path), {
    name,
    ...(onDefect === undefined ? {} : { policies: policiesOf(onDefect) }),
  });
  try {
    let first = true;
    let read = 0;
    for await (const unit of reading) {
      if (first) onHeader(reading.header ?? {});
      first = false;
      read += 1;
      if (read % 5000 === 0) io.progress?.(`${name}: ${read} units`);
      yield unit;
    }
    if (first) onHeader(reading.header ?? {});
  } finally {
    io.progress?.("");
    tellDefects(name, reading, io);
  }
}

/** The same policy for every defect of a unit; where there is a defect in the file as a whole, it is repaired if it can be. */
function policiesOf(policy: DefectPolicy): Readonly<Record<TmxDefectKind, DefectPolicy>> {
  return Object.fromEntries(Object.keys(defaultPolicies).map((kind) => [kind, policy])) as Record<
    TmxDefectKind,
    DefectPolicy
  >;
}

async function readInput(io: Pick<Io, "stdin">): Promise<Uint8Array> {
  const bytes = await io.stdin();
  if (!isSnapshot(bytes)) return bytes;
  throw new TaiyakuError("invalid-argument", "Expected TMX on standard input, got a snapshot. Name its file.");
}

function tellDefects(path: string, { defects, defectCount }: TmxReading, io: Pick<Io, "stderr">): void {
  for (const defect of defects.slice(0, mostTold)) {
    io.stderr(`${defect.policy === "skip" ? "left out" : "repaired"}: ${formatDefect(path, defect)}\n`);
  }
  const more = defectCount - Math.min(mostTold, defects.length);
  if (more > 0) io.stderr(`${path}: and ${more} more like these\n`);
}

async function isSnapshotFile(path: string): Promise<boolean> {
  if (path === "-") return false;
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
export async function openMemory(
  paths: readonly string[],
  io: Pick<Io, "stderr" | "stdin">,
  onDefect?: DefectPolicy,
): Promise<TranslationMemory> {
  const [only, ...others] = paths;
  if (only === undefined) {
    throw new TaiyakuError("invalid-argument", "Expected a memory, such as: --memory memory.tmx");
  }
  if (others.length === 0 && (await isSnapshotFile(only))) return TranslationMemory.open(fileStorage(only));
  const memory = new TranslationMemory();
  for (const path of paths) {
    const onHeader = (header: Partial<MemoryHeader>): void => {
      if (Object.keys(memory.header).length === 0) memory.header = header;
    };
    const units = readMemoryUnits(path, io, onHeader, onDefect);
    await memory.addAll(units, { origin: basename(nameOf(path)) });
  }
  return memory;
}

/**
 * Checks that what is to be written is none of what is read.
 *
 * @throws TaiyakuError `invalid-argument` otherwise
 */
export async function refuseOverwriting(output: string, inputs: readonly string[]): Promise<void> {
  if (output === "-") return;
  const there = await stat(output).catch(() => null);
  for (const input of inputs) {
    const read = input === "-" ? null : await stat(input).catch(() => null);
    const isSame =
      input !== "-" &&
      (resolve(input) === resolve(output) ||
        (there !== null && read !== null && there.ino === read.ino && there.dev === read.dev));
    if (isSame) {
      throw new TaiyakuError("invalid-argument", `Expected -o to name another file than ${input}, which is read.`);
    }
  }
}

/** Writes units as TMX, so that the file is there whole or not at all; `-` is standard output. */
export async function writeTmxFile(
  path: string,
  header: Partial<MemoryHeader>,
  units: Iterable<TranslationUnit> | AsyncIterable<TranslationUnit>,
  io: Pick<Io, "stdout">,
): Promise<void> {
  if (path === "-") {
    for await (const piece of writeTmx({ header, units })) io.stdout(piece);
    return;
  }
  await writeFiles([{ path, text: gathered(writeTmx({ header, units })) }]);
}

/** Pieces of 64 kB or more, since each costs a call of the system. */
async function* gathered(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** Saves a memory with the indexes of all its languages, in the way of every output file. */
export async function saveMemory(memory: TranslationMemory, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isFile()) {
    const kind = found.isDirectory() ? "a folder" : "a device or a pipe";
    throw new TaiyakuError("file", `Cannot write ${path}: it is ${kind}, and a snapshot must be a file.`);
  }
  memory.buildIndexes();
  await memory.save({
    ...fileStorage(path),
    write: (sections) => writeFiles([{ path, text: inSteps(snapshotPieces(sections)) }]),
  });
}

async function* inSteps(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
