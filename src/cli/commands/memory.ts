import { createHash } from "node:crypto";
import { basename } from "node:path";
import { formatTmx } from "../../format/tmx";
import { TranslationMemory } from "../../memory";
import { TaiyakuError, type MemoryHeader, type TranslationUnit } from "../../model";
import type { Parsed } from "../command";
import { exitCodes, type Io } from "../io";
import { openMemory, readMemoryUnits, refuseOverwriting, saveMemory, writeTmxFile } from "../files/memory-file";

interface OutputValues {
  readonly output?: string | undefined;
}

/** `taiyaku memory build IN.tmx…`: a snapshot of TMX files. */
export async function buildSnapshot(parsed: Parsed<OutputValues>, io: Io): Promise<number> {
  const { inputs, output } = await readPaths(parsed, "taiyaku memory build memory.tmx -o memory.snapshot");
  if (output === "-") {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected -o to name a file: a snapshot is not written to standard output.",
    );
  }
  if (/\.tmx(?:\.gz)?$/iu.test(output)) {
    const message = `Expected -o to name a snapshot, got \`${output}\`. For a TMX use taiyaku memory merge.`;
    throw new TaiyakuError("invalid-argument", message);
  }
  const memory = await openMemory(inputs, io);
  await saveMemory(memory, output);
  io.stderr(`${output}: ${memory.size} units, ${memory.languages.join(", ")}\n`);
  return exitCodes.ok;
}

/** `taiyaku memory info FILE`: the number of units, the languages and the header. */
export async function describeMemory(
  { values, positionals }: Parsed<{ readonly format: "text" | "json" }>,
  io: Io,
): Promise<number> {
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) {
    throw new TaiyakuError("invalid-argument", "Expected one memory, such as: taiyaku memory info memory.tmx");
  }
  let header: Partial<MemoryHeader> = {};
  let units = 0;
  const languages = new Map<string, number>();
  for await (const unit of readMemoryUnits(file, io, (read) => (header = read))) {
    units += 1;
    for (const { language } of unit.variants) languages.set(language, (languages.get(language) ?? 0) + 1);
  }
  const counts = Object.fromEntries(languages);
  if (values.format === "json")
    io.stdout(`${JSON.stringify({ schemaVersion: 1, file, units, languages: counts, header })}\n`);
  else {
    const lines = Object.entries(counts).map(([language, count]) => `  ${language}: ${count} variants`);
    io.print(
      [`${file}: ${units} units`, ...lines, `  source language: ${header.sourceLanguage ?? "unknown"}`, ""].join("\n"),
    );
  }
  return exitCodes.ok;
}

/** `taiyaku memory merge IN…`: one memory of several. */
export async function mergeMemories(parsed: Parsed<OutputValues>, io: Io): Promise<number> {
  const { inputs, output } = await readPaths(parsed, "taiyaku memory merge a.tmx b.tmx -o all.tmx");
  const isTmx = output === "-" || /\.tmx$/iu.test(output);
  // Whatever else it were taken for, its reader would not know what is in it.
  if (!isTmx && !/\.snapshot$/iu.test(output))
    throw new TaiyakuError(
      "invalid-argument",
      `Expected -o to end in .tmx or .snapshot, or to be -, got \`${output}\`.`,
    );
  let header: Partial<MemoryHeader> | null = null;
  let read = 0;
  let written = 0;
  const seen = new Set<string>();
  const distinct = async function* (path: string): AsyncGenerator<TranslationUnit> {
    let own: Partial<MemoryHeader> = {};
    const units = readMemoryUnits(path, io, (found) => {
      own = found;
      header ??= found;
    });
    for await (const plain of units) {
      read += 1;
      const unit = withSource(plain, own, header);
      // A digest, since the units themselves may not all fit in memory.
      const digest = createHash("sha256")
        .update(formatTmx({ units: [unit] }))
        .digest("base64");
      if (seen.has(digest)) continue;
      seen.add(digest);
      written += 1;
      yield unit;
    }
  };
  if (isTmx) {
    const all = async function* (): AsyncGenerator<TranslationUnit> {
      for (const path of inputs) yield* distinct(path);
    };
    const units = all();
    // The header comes with the first unit.
    const first = await units.next();
    const rest = async function* (): AsyncGenerator<TranslationUnit> {
      if (first.done !== true) yield first.value;
      yield* units;
    };
    await writeTmxFile(output, header ?? {}, rest(), io);
  } else {
    const memory = new TranslationMemory();
    for (const path of inputs) await memory.addAll(distinct(path), { origin: basename(path) });
    memory.header = header ?? {};
    await saveMemory(memory, output);
  }
  io.stderr(`${output}: ${written} units of ${read}\n`);
  return exitCodes.ok;
}

/** A unit that takes its source language from its file's header says it itself where the common header says another. */
function withSource(
  unit: TranslationUnit,
  own: Partial<MemoryHeader>,
  common: Partial<MemoryHeader> | null,
): TranslationUnit {
  const { sourceLanguage } = own;
  if (unit.sourceLanguage !== undefined || sourceLanguage === undefined) return unit;
  return sourceLanguage === common?.sourceLanguage ? unit : { ...unit, sourceLanguage };
}

async function readPaths(
  { values, positionals }: Parsed<OutputValues>,
  example: string,
): Promise<{ readonly inputs: readonly string[]; readonly output: string }> {
  if (positionals.length === 0 || values.output === undefined) {
    throw new TaiyakuError("invalid-argument", `Expected files and -o, such as: ${example}`);
  }
  if (positionals.filter((path) => path === "-").length > 1) {
    throw new TaiyakuError("invalid-argument", "Expected - once, since standard input can be read once.");
  }
  await refuseOverwriting(values.output, positionals);
  return { inputs: positionals, output: values.output };
}
