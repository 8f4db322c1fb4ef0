import { join } from "node:path";
import { compile, type Compilation } from "../../compile";
import { writeGlossaryCsv } from "../../format/glossary-csv";
import { writeGlossaryJson } from "../../format/glossary-json";
import { formatTmx } from "../../format/tmx/writer";
import { parseDecisions, type Decision } from "../../glossary/decisions";
import { isTaiyakuError, TaiyakuError } from "../../model";
import { choose, parseArguments } from "../arguments";
import { readTextFile } from "../files";
import { exitCodes, type Io } from "../io";
import { pairOptions, readPair } from "../pair";
import { writeFiles } from "../write-files";

/** `taiyaku build EN JA`: the main job. Writes the memory, the terms and the glossary. */
export async function build(args: readonly string[], io: Io): Promise<number> {
  const started = performance.now();
  const { values, positionals } = parseArguments(args, {
    ...pairOptions,
    output: { type: "string", short: "o", default: "out" },
    decisions: { type: "string" },
    links: { type: "boolean", default: false },
    "source-language": { type: "string", default: "ja" },
  });
  const sourceLanguage = choose("--source-language", values["source-language"], ["ja", "en"]);
  if (values.output.trim() === "") throw new TaiyakuError("invalid-argument", "Expected --output to name a folder.");
  const pair = await readPair({ files: positionals, ...values }, io);
  const decisions = values.decisions === undefined ? {} : { decisions: await readDecisions(values.decisions, io) };
  io.progress?.("Aligning the documents and finding terms …");
  const made = await compile(pair.english, pair.japanese, { sourceLanguage, links: values.links, ...decisions });
  const files = outputFiles(made).map(([name, text]) => ({ path: join(values.output, name), text }));
  await writeFiles(files);
  io.progress?.("");
  if (io.quiet !== true) io.stdout(summary(made, values.output, performance.now() - started));
  return exitCodes.ok;
}

async function readDecisions(file: string, io: Io): Promise<Decision[]> {
  try {
    return parseDecisions(await readTextFile(file, io));
  } catch (error) {
    if (!isTaiyakuError(error) || error.code !== "invalid-data") throw error;
    throw new TaiyakuError(error.code, `${file}: ${error.message}`, { cause: error });
  }
}

function outputFiles({ memory, termMemory, glossary }: Compilation): [name: string, text: string][] {
  return [
    ["memory.tmx", formatTmx(memory)],
    ["terms.tmx", formatTmx(termMemory)],
    ["glossary.json", writeGlossaryJson(glossary)],
    ["glossary.csv", writeGlossaryCsv(glossary)],
  ];
}

function summary(
  { bitext, memory, termMemory, glossary, conflicts }: Compilation,
  folder: string,
  milliseconds: number,
): string {
  const { beads, findings } = bitext;
  const paired = beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0).length;
  const rows = [
    [
      "memory.tmx",
      `${String(memory.units.length)} translation units (${String(paired)} of ${String(beads.length)} beads have both sides)`,
    ],
    ["terms.tmx", `${String(termMemory.units.length)} terms as translation units`],
    ["glossary.json", `${String(glossary.entries.length)} concepts`],
    ["glossary.csv", "the same for a spreadsheet"],
  ].map(
    ([name = "", what = ""]) => `  ${join(folder, name).padEnd(join(folder, "glossary.json").length + 2)}${what}\n`,
  );
  const remarks = findings.map(({ severity, message }) => `  ${severity}: ${message}\n`);
  const unheeded = conflicts.map(({ decision: { line = 0 }, message }) => `  line ${String(line)}: ${message}\n`);
  return [
    `Made in ${(milliseconds / 1000).toFixed(1)} s:\n`,
    ...rows,
    ...(remarks.length > 0 ? [`Noticed in the documents:\n`, ...remarks] : []),
    ...(unheeded.length > 0 ? ["Decisions that could not be carried out:\n", ...unheeded] : []),
  ].join("");
}
