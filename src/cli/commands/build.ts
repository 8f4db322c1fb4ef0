import { basename, join } from "node:path";
import { compile, type Compilation, type CompileOptions } from "../../compile";
import { compilePairs, type PairsCompilation } from "../../compile-pairs";
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
import { readPairs } from "../pairs-file";
import { writeFiles } from "../write-files";

/** What is written and told, of one pair or of many. */
type Built = Pick<PairsCompilation, "pairs" | "glossary" | "memory" | "termMemory" | "conflicts" | "disagreements">;

/**
 * `taiyaku build EN JA`: the main job. Writes the memory, the terms and the glossary; `taiyaku build PAIRS.tsv` those of many
 * pairs together.
 */
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
  const [table] = positionals;
  const many = positionals.length === 1 && /\.(?:tsv|tab)$/iu.test(table ?? "");
  const decide = async (): Promise<Pick<CompileOptions, "decisions">> =>
    values.decisions === undefined ? {} : { decisions: await readDecisions(values.decisions, io) };
  let made: Built;
  let page: OutputFile | undefined;
  if (many && table !== undefined) {
    const pairs = await readPairs(table, values.encoding, io);
    const decisions = await decide();
    const progress = (done: number, all: number): void => io.progress?.(`Pair ${String(done + 1)} of ${String(all)}`);
    made = await compilePairs(pairs, { sourceLanguage, links: values.links, progress, ...decisions });
  } else {
    const pair = await readPair({ files: positionals, ...values }, io);
    const decisions = await decide();
    io.progress?.("Aligning the documents and finding terms …");
    const one = await compile(pair.english, pair.japanese, { sourceLanguage, links: values.links, ...decisions });
    made = { ...one, pairs: [one], disagreements: [] };
    if (!values["no-review"] && one.bitext.beads.length <= mostUnitsOfPage) page = reviewPage(one, decisions.decisions);
  }
  const files = [...outputFiles(made), ...(page === undefined ? [] : [page])].map(([name, text]) => ({
    path: join(values.output, name),
    text,
  }));
  await writeFiles(files);
  io.progress?.("");
  if (io.quiet !== true) io.stdout(summary(made, values.output, page !== undefined, performance.now() - started));
  return exitCodes.ok;
}

type OutputFile = readonly [name: string, text: string];

/** A page of more units is megabytes that a browser opens slowly; `taiyaku review` writes it to one who asks for it. */
const mostUnitsOfPage = 20_000;

function reviewPage({ bitext, terms }: Compilation, decisions: readonly Decision[] = []): OutputFile {
  return ["review.html", renderReview(bitext, { terms, decisions })];
}

function outputFiles({ memory, termMemory, glossary }: Built): OutputFile[] {
  return [
    ["memory.tmx", formatTmx(memory)],
    ["terms.tmx", formatTmx(termMemory)],
    ["glossary.json", writeGlossaryJson(glossary)],
    ["glossary.csv", writeGlossaryCsv(glossary)],
  ];
}

/** Disagreements told one by one; the rest is a number. */
const mostTold = 20;

function summary(
  { pairs, memory, termMemory, glossary, conflicts, disagreements }: Built,
  folder: string,
  withPage: boolean,
  milliseconds: number,
): string {
  const beads = pairs.flatMap(({ bitext }) => bitext.beads);
  const findings = pairs.flatMap(({ bitext }) =>
    bitext.findings.map((finding) => ({
      severity: finding.severity,
      message: pairs.length > 1 ? `${bitext.en.file ?? ""}: ${finding.message}` : finding.message,
    })),
  );
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
  const told = disagreements
    .slice(0, mostTold)
    .map(({ kind, source, targets }) => `  ${kind}: ${source} = ${targets.map(describeTarget).join(" | ")}\n`);
  const more = disagreements.length - told.length;
  return [
    `Made in ${(milliseconds / 1000).toFixed(1)} s:\n`,
    ...rows,
    ...(remarks.length > 0 ? [`Noticed in the documents:\n`, ...remarks] : []),
    ...(told.length > 0 ? ["Translated in different ways:\n", ...told] : []),
    ...(more > 0 ? [`  and ${String(more)} more\n`] : []),
    ...(unheeded.length > 0 ? ["Decisions that could not be carried out:\n", ...unheeded] : []),
  ].join("");
}

function describeTarget({ text, files }: PairsCompilation["disagreements"][number]["targets"][number]): string {
  const named = files.map((file) => basename(file)).slice(0, 3);
  return `${text} (${named.join(", ")}${files.length > 3 ? " …" : ""})`;
}
