import type { Lexicon } from "../../alignment";
import { alignPair, alignPairs } from "../../pipeline";
import { toDocument } from "../../document";
import { formatJson, termsToJson } from "../../format";
import { findGlossaryTerms, parseDecisions, proposeDecisions, withKnownPairs } from "../../glossary";
import { createTokenizer, type Tokenizer } from "../../language";
import {
  formatAddress,
  isTaiyakuError,
  TaiyakuError,
  type Bitext,
  type Glossary,
  type TermCandidate,
  type TranslationUnit,
} from "../../model";
import { extractTerms, joinBitexts, type LexiconOptions } from "../../terminology";
import type { Parsed } from "../command";
import { readTextFile } from "../files/read-files";
import { openGlossary } from "../files/glossary-file";
import { exitCodes, paint, type Io } from "../io";
import { readLexicons } from "../files/lexicon-file";
import { readBeads, type BeadsValues } from "../files/beads-file";
import { readDocument, readPair, type PairValues } from "../files/document-pair";
import { pairsTable, readPairs } from "../files/pairs-file";
import { percentShower } from "../progress";

/** What a user chose of how terms are found. */
interface Choices extends LexiconOptions {
  readonly links: boolean;
  readonly minimumScore: number;
  /** What is known already. */
  readonly glossary?: Glossary;
}

/** The options of `taiyaku terms`. */
interface TermsValues extends PairValues, BeadsValues {
  readonly lexicon?: readonly string[] | undefined;
  readonly glossary?: string | undefined;
  readonly links: boolean;
  readonly "no-links": boolean;
  readonly "no-seed-lexicon": boolean;
  readonly "minimum-score"?: string | undefined;
  readonly decisions?: string | undefined;
  readonly format: "text" | "json" | "tsv";
}

/**
 * `taiyaku terms EN JA`: the pairs of terms, the surest first; `taiyaku terms MEMORY.tmx`: those of a translation memory;
 * `taiyaku terms FILE`: the glossary's terms in one document.
 */
export async function terms({ values, positionals }: Parsed<TermsValues>, io: Io): Promise<number> {
  const { format } = values;
  // Read first: who has decided much does not want to hear of a bad line at the end.
  const decided = values.decisions === undefined ? "" : await readTextFile(values.decisions, io);
  const rejected = rejectedPairs(decided, values.decisions);
  if (values.links && values["no-links"])
    throw new TaiyakuError("invalid-argument", "Give --links or --no-links, not both.");
  const [file] = positionals;
  const single = positionals.length === 1 && values.english === undefined && values.japanese === undefined;
  const choices = async (): Promise<Choices> => {
    const known = values.glossary === undefined ? undefined : await openGlossary(values.glossary, io);
    return {
      ...(known && { glossary: known }),
      links: !values["no-links"],
      minimumScore: readScore(values["minimum-score"]),
      ...(await readLexicons(values.lexicon, io, known)),
      seedLexicon: !values["no-seed-lexicon"],
    };
  };
  // With a glossary a table is a text like any other.
  const table = values.glossary === undefined ? pairsTable({ files: positionals, ...values }) : null;
  let found: TermCandidate[];
  if (single && file !== undefined && /\.(?:tmx(?:\.gz)?|snapshot)$/iu.test(file))
    found = await termsOfMemory(file, await choices(), io);
  else if (table !== null) found = await termsOfPairs(table, values.encoding, await choices(), io);
  else if (single && file !== undefined) found = await termsOfDocument(file, values.encoding, values.glossary, io);
  else found = await termsOfPair({ files: positionals, ...values }, await choices(), io);
  const kept = found.filter(({ ja, en }) => !rejected.has(`${ja}\t${en}`));
  if (format === "tsv") io.stdout(proposeDecisions(kept, decided));
  else if (format === "json") io.stdout(formatJson(termsToJson(kept)));
  else io.print(kept.map((term) => describe(term, io)).join(""));
  return exitCodes.ok;
}

function rejectedPairs(text: string, file = "decisions"): Set<string> {
  try {
    const rejected = parseDecisions(text).filter(({ decision }) => decision === "reject");
    return new Set(rejected.map(({ ja, en }) => `${ja}\t${en}`));
  } catch (error) {
    if (!isTaiyakuError(error) || error.code !== "invalid-data") throw error;
    throw new TaiyakuError(error.code, `${file}: ${error.message}`, { cause: error });
  }
}

function readScore(value: string | undefined): number {
  if (value === undefined) return 0.02;
  const score = Number(value);
  if (value.trim() !== "" && score >= 0 && score <= 1) return score;
  throw new TaiyakuError("invalid-argument", `Expected --minimum-score to be a number from 0 to 1, got \`${value}\`.`);
}

async function termsOfPair(
  given: Parameters<typeof readPair>[0] & BeadsValues,
  choices: Choices,
  io: Io,
): Promise<TermCandidate[]> {
  const { english, japanese } = await readPair(given, io);
  const corrections = await readBeads(given, io);
  const tokenizer = createTokenizer();
  io.progress?.("Aligning the documents …");
  return extract(
    alignPair(english, japanese, { ...dictionaryOf(choices), ...corrections }),
    await tokenizer,
    choices,
    io,
  );
}

/** Those of all pairs of a table together. */
async function termsOfPairs(
  file: string,
  encoding: readonly string[] | undefined,
  choices: Choices,
  io: Io,
): Promise<TermCandidate[]> {
  const pairs = await readPairs(file, encoding, io);
  const tokenizer = createTokenizer();
  tokenizer.catch(() => undefined);
  const progress = (done: number, all: number): void => io.progress?.(`Pair ${String(done + 1)} of ${String(all)}`);
  const aligned = alignPairs(pairs, { progress, ...dictionaryOf(choices) });
  return extract(joinBitexts(aligned).bitext, await tokenizer, choices, io);
}

/** What the alignment can use too. */
function dictionaryOf({ lexicon }: Choices): { readonly lexicon?: Lexicon } {
  return typeof lexicon === "object" ? { lexicon } : {};
}

/** A memory's units are aligned already: each is a bead. */
async function termsOfMemory(file: string, choices: Choices, io: Io): Promise<TermCandidate[]> {
  const tokenizer = createTokenizer();
  tokenizer.catch(() => undefined);
  const { readMemoryUnits } = await import("../files/memory-file");
  const { bitextOfUnits } = await import("../../memory");
  const units: TranslationUnit[] = [];
  for await (const unit of readMemoryUnits(file, io)) units.push(unit);
  const bitext = bitextOfUnits(units);
  const { length } = units;
  // The bitext has all that is needed of them, and of a large memory they are much.
  units.length = 0;
  if (bitext.beads.length === 0 && length > 0)
    throw new TaiyakuError("language", `${file} has no unit with an English and a Japanese text.`);
  return extract(bitext, await tokenizer, choices, io);
}

function extract(bitext: Bitext, tokenizer: Tokenizer, choices: Choices, io: Io): TermCandidate[] {
  const { glossary, ...options } = choices;
  const found = extractTerms(bitext, { tokenizer, ...options, progress: percentShower(io) });
  return glossary === undefined ? found : withKnownPairs(found, glossary, bitext);
}

async function termsOfDocument(
  file: string,
  encoding: readonly string[] | undefined,
  glossaryFile: string | undefined,
  io: Io,
): Promise<TermCandidate[]> {
  const source = await readDocument(file, encoding, io);
  const document = toDocument(source);
  const glossary = await openGlossary(glossaryFile, io);
  const morphology = document.language === "ja" ? { tokenizer: await createTokenizer() } : {};
  return findGlossaryTerms(document, glossary, { ...morphology, progress: percentShower(io) });
}

function describe(
  { ja, en, score, type, evidence, occurrences, variants, rivals, slips }: TermCandidate,
  io: Io,
): string {
  const why = evidence.map(({ kind }) => kind).join(", ");
  const first = occurrences[0] ? formatAddress(occurrences[0]) : "";
  const more = occurrences.length > 1 ? ` and ${String(occurrences.length - 1)} more` : "";
  const remarks = [
    ["also written", [...(variants?.ja ?? []), ...(variants?.en ?? [])]],
    ["elsewhere rendered", [...(rivals?.en ?? []), ...(rivals?.ja ?? [])]],
    ["perhaps a slip", slips ?? []],
  ] as const;
  const told = remarks.flatMap(([what, terms]) => (terms.length > 0 ? [`; ${what}: ${terms.join(", ")}`] : []));
  const remark = paint(io, "dim", `(${type}; ${why}; ${first}${more}${told.join("")})`);
  return `${score.toFixed(2)}  ${paint(io, "bold", `${ja} = ${en}`)}  ${remark}\n`;
}
