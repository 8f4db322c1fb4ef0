import { createHash } from "node:crypto";
import { basename } from "node:path";
import { formatTmx } from "../../format/tmx";
import { TranslationMemory } from "../../memory";
import { TaiyakuError, type MemoryHeader, type TranslationUnit } from "../../model";
import { choose, parseArguments, suggest } from "../arguments";
import { exitCodes, type Io } from "../io";
import { openMemory, readMemoryUnits, refuseOverwriting, saveMemory, writeTmxFile } from "../files/memory-file";

type Subcommand = (argv: readonly string[], io: Io) => Promise<number>;

const subcommands: Readonly<Record<string, Subcommand>> = { build, info, merge };

/** `taiyaku memory build|info|merge`. */
export async function runMemory(argv: readonly string[], io: Io): Promise<number> {
  const [name = "", ...rest] = argv;
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (subcommand === undefined) {
    const nearest = suggest(name, Object.keys(subcommands));
    const hint = nearest === null ? "See taiyaku --help." : `Did you mean taiyaku memory ${nearest}?`;
    throw new TaiyakuError(
      "invalid-argument",
      `Expected memory build, memory info or memory merge, got \`${name}\`. ${hint}`,
    );
  }
  return subcommand(rest, io);
}

async function build(argv: readonly string[], io: Io): Promise<number> {
  const { inputs, output } = await readPaths(argv, "taiyaku memory build memory.tmx -o memory.snapshot");
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

async function info(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArguments(argv, { format: { type: "string", default: "text" } });
  const format = choose("--format", values.format, ["text", "json"]);
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
  if (format === "json") io.stdout(`${JSON.stringify({ schemaVersion: 1, file, units, languages: counts, header })}\n`);
  else {
    const lines = Object.entries(counts).map(([language, count]) => `  ${language}: ${count} variants`);
    io.stdout(
      [`${file}: ${units} units`, ...lines, `  source language: ${header.sourceLanguage ?? "unknown"}`, ""].join("\n"),
    );
  }
  return exitCodes.ok;
}

async function merge(argv: readonly string[], io: Io): Promise<number> {
  const { inputs, output } = await readPaths(argv, "taiyaku memory merge a.tmx b.tmx -o all.tmx");
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
  argv: readonly string[],
  example: string,
): Promise<{ readonly inputs: string[]; readonly output: string }> {
  const { values, positionals } = parseArguments(argv, { output: { type: "string", short: "o" } });
  if (positionals.length === 0 || values.output === undefined) {
    throw new TaiyakuError("invalid-argument", `Expected files and -o, such as: ${example}`);
  }
  if (positionals.filter((path) => path === "-").length > 1) {
    throw new TaiyakuError("invalid-argument", "Expected - once, since standard input can be read once.");
  }
  await refuseOverwriting(values.output, positionals);
  return { inputs: positionals, output: values.output };
}
