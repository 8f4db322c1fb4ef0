import { join } from "node:path";
import { compile, type Compilation } from "../../compile";
import { writeGlossaryCsv } from "../../format/glossary-csv";
import { writeGlossaryJson } from "../../format/glossary-json";
import { formatTmx } from "../../format/tmx/writer";
import type { Decision } from "../../glossary/decisions";
import { TaiyakuError } from "../../model";
import { renderReview } from "../../report";
import { choose, parseArguments } from "../arguments";
import { readDecisions } from "../decisions-file";
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
    "no-review": { type: "boolean", default: false },
  });
  const sourceLanguage = choose("--source-language", values["source-language"], ["ja", "en"]);
  if (values.output.trim() === "") throw new TaiyakuError("invalid-argument", "Expected --output to name a folder.");
  const pair = await readPair({ files: positionals, ...values }, io);
  const decisions = values.decisions === undefined ? undefined : await readDecisions(values.decisions, io);
  io.progress?.("Aligning the documents and finding terms …");
  const made = await compile(pair.english, pair.japanese, {
    sourceLanguage,
    links: values.links,
    ...(decisions === undefined ? {} : { decisions }),
  });
  const withPage = !values["no-review"] && made.bitext.beads.length <= mostUnitsOfPage;
  const files = [...outputFiles(made), ...(withPage ? [reviewPage(made, decisions)] : [])].map(([name, text]) => ({
    path: join(values.output, name),
    text,
  }));
  await writeFiles(files);
  io.progress?.("");
  if (io.quiet !== true) io.stdout(summary(made, values.output, withPage, performance.now() - started));
  return exitCodes.ok;
}

/** A page of more units is megabytes that a browser opens slowly; `taiyaku review` writes it to one who asks for it. */
const mostUnitsOfPage = 20_000;

function reviewPage({ bitext, terms }: Compilation, decisions: readonly Decision[] = []): [name: string, text: string] {
  return ["review.html", renderReview(bitext, { terms, decisions })];
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
  withPage: boolean,
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
    ...(withPage ? [["review.html", "both documents side by side, to decide on the terms in a browser"]] : []),
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
