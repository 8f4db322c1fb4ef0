import { join } from "node:path";
import { compile, compilePairs, type Compilation, type CompileOptions, type CompilePairsOptions } from "../../pipeline";
import { writeGlossaryCsv } from "../../format/csv";
import { writeGlossaryJson } from "../../format/json";
import { formatTmx } from "../../format/tmx";
import type { Decision } from "../../glossary";
import { TaiyakuError, type Language } from "../../model";
import { renderReview } from "../../report";
import { buildSummary, type Built } from "../build-summary";
import type { Parsed } from "../command";
import { readDecisions } from "../files/decisions-file";
import { formatDisagreements } from "../files/disagreements-file";
import { exitCodes, type Io } from "../io";
import { readScore } from "../memory-options";
import { readPair, type PairValues } from "../files/document-pair";
import { pairsTable, readPairs } from "../files/pairs-file";
import { percentShower } from "../progress";
import { writeFiles } from "../files/write-files";

/** The options of `taiyaku build`. */
interface BuildValues extends PairValues {
  readonly output: string;
  readonly decisions?: string | undefined;
  readonly links: boolean;
  readonly "source-language": Language;
  readonly "keep-untranslated": boolean;
  readonly "minimum-score"?: string | undefined;
  readonly "no-review": boolean;
}

/**
 * `taiyaku build EN JA`: the main job. Writes the memory, the terms and the glossary; `taiyaku build PAIRS.tsv` those of many
 * pairs together.
 */
export async function build({ values, positionals }: Parsed<BuildValues>, io: Io): Promise<number> {
  const started = performance.now();
  const sourceLanguage = values["source-language"];
  if (values.output.trim() === "") throw new TaiyakuError("invalid-argument", "Expected --output to name a folder.");
  const table = pairsTable({ files: positionals, ...values });
  const minimumScore = readScore("--minimum-score", values["minimum-score"]);
  const options: CompileOptions = {
    sourceLanguage,
    links: values.links,
    keepUntranslated: values["keep-untranslated"],
    ...(minimumScore === undefined ? {} : { minimumScore }),
  };
  const decide = async (): Promise<Pick<CompileOptions, "decisions">> =>
    values.decisions === undefined ? {} : { decisions: await readDecisions(values.decisions, io) };
  let made: Built;
  let page: OutputFile | undefined;
  if (table !== null) {
    const pairs = await readPairs(table, values.encoding, io);
    const decisions = await decide();
    made = await compilePairs(pairs, { ...options, ...progressOf(io), ...decisions });
  } else {
    const pair = await readPair({ files: positionals, ...values }, io);
    const decisions = await decide();
    io.progress?.("Aligning the documents and finding terms …");
    const one = await compile(pair.english, pair.japanese, { ...options, ...decisions });
    made = { ...one, pairs: [{ ...one, name: pair.english.file }], disagreements: [] };
    if (!values["no-review"] && one.bitext.beads.length <= mostUnitsOfPage) page = reviewPage(one, decisions.decisions);
  }
  const conflicts: OutputFile[] = table === null ? [] : [["conflicts.tsv", formatDisagreements(made.disagreements)]];
  const files = [...outputFiles(made), ...conflicts, ...(page === undefined ? [] : [page])].map(([name, text]) => ({
    path: join(values.output, name),
    text,
  }));
  await writeFiles(files);
  io.progress?.("");
  if (io.quiet !== true) {
    const written = files.map(({ path }) => path);
    io.print(buildSummary(made, values.output, written, (performance.now() - started) / 1000));
  }
  return exitCodes.ok;
}

function progressOf(io: Io): Pick<CompilePairsOptions, "progress" | "termProgress"> {
  if (io.progress === undefined) return {};
  let show: ReturnType<typeof percentShower> | undefined;
  return {
    progress: (done, all) => io.progress?.(`Pair ${String(done + 1)} of ${String(all)}`),
    termProgress: (share) => (show ??= percentShower(io))(share),
  };
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
