import { join } from "node:path";
import { compile, compilePairs, type Compilation, type CompileOptions, type CompilePairsOptions } from "../../pipeline";
import { writeConceptTable } from "../../format/csv";
import { writeGlossaryJson } from "../../format/json";
import { writeTbx } from "../../format/tbx";
import { formatTmx } from "../../format/tmx";
import { glossaryModule, withoutProposed, type Decision, type DecisionContradiction } from "../../glossary";
import { TaiyakuError, type Language } from "../../model";
import { renderReview } from "../../report";
import { buildSummary, type Built } from "../build-summary";
import type { Parsed } from "../command";
import { readAllDecisions } from "../files/decisions-file";
import { formatDisagreements } from "../files/disagreements-file";
import { exitCodes, type Io } from "../io";
import { readScore } from "../memory-options";
import { readLexicons } from "../files/lexicon-file";
import { requireRelated } from "../require-related";
import { readBeads, type BeadsValues } from "../files/beads-file";
import { readPair, type PairValues } from "../files/document-pair";
import { pairsTable, readPairs } from "../files/pairs-file";
import { percentShower } from "../progress";
import { writeFiles } from "../files/write-files";

/** The options of `taiyaku build`. */
interface BuildValues extends PairValues, BeadsValues {
  readonly output: string;
  readonly decisions?: readonly string[] | undefined;
  readonly force: boolean;
  readonly links: boolean;
  readonly "no-links": boolean;
  readonly lexicon?: readonly string[] | undefined;
  readonly "source-language": Language;
  readonly "keep-untranslated": boolean;
  readonly "minimum-score"?: string | undefined;
  readonly "minimum-term-score"?: string | undefined;
  readonly "include-proposed": boolean;
  readonly "accepted-only": boolean;
  readonly "no-review": boolean;
}

/**
 * `taiyaku build EN JA`: the main job. Writes the memory, the terms and the glossary; `taiyaku build PAIRS.tsv` those of many
 * pairs together.
 */
export async function build({ values, positionals }: Parsed<BuildValues>, io: Io): Promise<number> {
  const started = performance.now();
  const options = optionsOf(values);
  const table = pairsTable({ files: positionals, ...values });
  const { made, contradictions, page } =
    table === null
      ? await buildPair({ values, positionals }, options, io)
      : await buildTable(table, values, options, io);
  requireRelated(
    made.pairs.map(({ bitext }) => bitext),
    values.force,
  );
  const conflicts: OutputFile[] = table === null ? [] : [["conflicts.tsv", formatDisagreements(made.disagreements)]];
  const files = [...outputFiles(made, options), ...conflicts, ...(page === undefined ? [] : [page])].map(
    ([name, text]) => ({ path: join(values.output, name), text }),
  );
  await writeFiles(files);
  io.progress?.("");
  if (io.quiet !== true) {
    const written = files.map(({ path }) => path);
    const seconds = (performance.now() - started) / 1000;
    io.print(buildSummary({ ...made, contradictions }, { folder: values.output, written, seconds }));
  }
  return exitCodes.ok;
}

/** The options of the pipeline, checked before any file is read. */
function optionsOf(values: BuildValues): CompileOptions {
  const links = !values["no-links"];
  if (values.links && !links) throw new TaiyakuError("invalid-argument", "Give --links or --no-links, not both.");
  if (values.output.trim() === "") throw new TaiyakuError("invalid-argument", "Expected --output to name a folder.");
  const minimumScore = readScore("--minimum-score", values["minimum-score"]);
  const minimumTermScore = readScore("--minimum-term-score", values["minimum-term-score"]);
  return {
    sourceLanguage: values["source-language"],
    links,
    includeProposed: values["include-proposed"],
    acceptedOnly: values["accepted-only"],
    keepUntranslated: values["keep-untranslated"],
    ...(minimumScore === undefined ? {} : { minimumScore }),
    ...(minimumTermScore === undefined ? {} : { minimumTermScore }),
  };
}

/** The result of one run, with the decisions that contradict each other and the review page if there is one. */
interface Run {
  readonly made: Built;
  readonly contradictions: readonly DecisionContradiction[];
  readonly page?: OutputFile;
}

async function buildTable(table: string, values: BuildValues, options: CompileOptions, io: Io): Promise<Run> {
  if (values.beads !== undefined)
    throw new TaiyakuError("invalid-argument", `Expected two documents with --beads, got the table ${table}.`);
  const pairs = await readPairs(table, values.encoding, io);
  const { contradictions, ...decided } = await readAllDecisions(values.decisions, io);
  const lexicon = await readLexicons(values.lexicon, io);
  const made = await compilePairs(pairs, { ...options, ...progressOf(io), ...decided, ...lexicon });
  return { made, contradictions };
}

async function buildPair({ values, positionals }: Parsed<BuildValues>, options: CompileOptions, io: Io): Promise<Run> {
  const pair = await readPair({ files: positionals, ...values }, io);
  const { contradictions, ...decided } = await readAllDecisions(values.decisions, io);
  const lexicon = await readLexicons(values.lexicon, io);
  io.progress?.("Aligning the documents and finding terms …");
  const corrections = await readBeads(values, io);
  const one = await compile(pair.english, pair.japanese, { ...options, ...decided, ...lexicon, ...corrections });
  const made: Built = { ...one, pairs: [{ ...one, name: pair.english.file }], disagreements: [] };
  const hasPage = !values["no-review"] && one.bitext.beads.length <= mostUnitsOfPage;
  return { made, contradictions, ...(hasPage && { page: reviewPage(one, decided.decisions) }) };
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

function outputFiles({ memory, termMemory, glossary }: Built, options: CompileOptions): OutputFile[] {
  return [
    ["memory.tmx", formatTmx(memory)],
    ["terms.tmx", formatTmx(termMemory)],
    ["glossary.json", writeGlossaryJson(glossary)],
    ["glossary.csv", writeConceptTable(glossary)],
    ["glossary.ts", glossaryModule(withoutProposed(glossary, options))],
    ["termbase.tbx", writeTbx(glossary).text],
  ];
}
