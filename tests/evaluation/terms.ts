/**
 * The figures of term extraction: `npm run evaluate -- terms --gold FILE EN JA`, or this file by itself;
 * with `--no-seed-lexicon` alone, with `--lexicon DICTIONARY` helped, with `--ablation` what each kind of evidence adds;
 * with `--links GOLD --test FILE [--train JA,EN]` the error rate of word alignment instead.
 * EN and JA are two documents, or two folders of Markdown files with the same names.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { alignDocuments, createLexicon, readLexiconFile, type Lexicon } from "../../src/alignment";
import { decodeText, parseDocument } from "../../src/document";
import { createTokenizer, type Tokenizer } from "../../src/language";
import type { Bitext } from "../../src/model";
import { extractTerms, pairTerms, type LexiconOptions, type PairTermsOptions } from "../../src/terminology";
import { foldEnglish, foldJapanese, measureTerms, type GoldPair, type TermMetrics } from "./term-metrics";
import { ablate } from "./ablation";
import { measureLinks } from "./word-links";

/** A gold pair with the section it was taken from, where the gold says so. */
export interface GoldRow extends GoldPair {
  readonly section: string;
}

/** Reads gold: columns `ja`, `en` and, where given, `section` and `tier`. */
export function readGold(path: string): GoldRow[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const columns = header.split("\t");
  const at = (cells: readonly string[], name: string): string => cells[columns.indexOf(name)] ?? "";
  return lines.map((line) => {
    const cells = line.split("\t");
    return {
      ja: at(cells, "ja"),
      en: at(cells, "en"),
      section: at(cells, "section"),
      core: !columns.includes("tier") || at(cells, "tier") === "core",
    };
  });
}

/** One document pair or, for folders, all pairs of files of one name as one bitext. */
export function readBitext(en: string, ja: string): Bitext {
  const read = (path: string): string => readFileSync(path, "utf8");
  const align = (one: string, other: string): Bitext =>
    alignDocuments(parseDocument(read(one)), parseDocument(read(other), { language: "ja" }));
  if (!statSync(en).isDirectory()) return align(en, ja);
  const names = readdirSync(en).filter((name) => /\.(?:md|txt)$/u.test(name) && readdirSync(ja).includes(name));
  const bitexts = names.map((name) =>
    alignDocuments(
      parseDocument(read(join(en, name)), { language: "en" }),
      parseDocument(read(join(ja, name)), { language: "ja" }),
    ),
  );
  const first = bitexts[0];
  if (first === undefined) throw new Error(`No files of one name in ${en} and ${ja}.`);
  return { ...first, beads: bitexts.flatMap(({ beads }) => beads), findings: [] };
}

/** Measures the extraction of terms. Where the gold names sections, only pairs that stand in them are counted. */
export function evaluateTerms(
  bitext: Bitext,
  gold: readonly GoldRow[],
  tokenizer: Tokenizer,
  known: LexiconOptions = {},
): TermMetrics & { readonly oracle: number } {
  const options = { tokenizer, ...known };
  const sections = new Set(gold.map(({ section }) => section).filter((section) => section !== ""));
  const found = extractTerms(bitext, { ...options, minimumScore: 0.005 }).filter(
    ({ occurrences }) =>
      sections.size === 0 || occurrences.some(({ section }) => section.some((name) => sections.has(name))),
  );
  return { ...measureTerms(found, gold), oracle: partnersFoundFirst(bitext, gold, options) };
}

/** P@1: given the gold terms of both sides as candidates, how often the best partner of a Japanese term is right. */
function partnersFoundFirst(
  bitext: Bitext,
  gold: readonly GoldRow[],
  options: Omit<PairTermsOptions, "candidates">,
): number {
  const right = new Set(gold.map(({ ja, en }) => `${foldJapanese(ja)}\t${foldEnglish(en)}`));
  const candidates = { ja: gold.map(({ ja }) => ja), en: gold.map(({ en }) => en) };
  const best = new Map<string, string>();
  for (const { ja, en } of pairTerms(bitext, { ...options, candidates })) {
    if (!best.has(foldJapanese(ja))) best.set(foldJapanese(ja), foldEnglish(en));
  }
  const terms = new Set(gold.map(({ ja }) => foldJapanese(ja)));
  return [...terms].filter((ja) => right.has(`${ja}\t${best.get(ja) ?? ""}`)).length / terms.size;
}

/** The figures as lines of text. */
export function formatTermMetrics(metrics: TermMetrics & { readonly oracle: number }): string {
  const figure = (value: number): string => value.toFixed(3);
  return [
    `pairs found                       ${metrics.found}`,
    `JA recognition: core recall       ${figure(metrics.japanese.coreRecall)}`,
    `JA recognition: best F1           ${figure(metrics.japanese.bestF1)}`,
    `pairs: core recall / all recall   ${figure(metrics.pairs.coreRecall)} / ${figure(metrics.pairs.recall)}`,
    `P@1, gold terms as candidates     ${figure(metrics.oracle)}`,
    `R80                               ${figure(metrics.r80)}`,
    `precision of the first 100 / 300  ${figure(metrics.first100)} / ${figure(metrics.first300)}`,
    "precision by score band:",
    ...metrics.bands.map(({ from, pairs, right }) => `  from ${from.toFixed(2)}  ${right} of ${pairs}`),
  ].join("\n");
}

function readDictionary(path: string): Lexicon {
  return createLexicon(readLexiconFile(decodeText(readFileSync(path)).text));
}

/** The command: its arguments as `process.argv.slice(2)` gives them. */
export async function evaluateTermsCommand(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      gold: { type: "string" },
      links: { type: "string" },
      test: { type: "string" },
      train: { type: "string" },
      lexicon: { type: "string" },
      "no-seed-lexicon": { type: "boolean", default: false },
      ablation: { type: "boolean", default: false },
    },
  });
  if (values.links !== undefined && values.test !== undefined) {
    const [ja, en] = values.train?.split(",") ?? [];
    const training = ja !== undefined && en !== undefined ? ([ja, en] as const) : null;
    const { errorRate, precision, recall } = measureLinks(values.test, values.links, training);
    return `word alignment: error rate ${errorRate.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`;
  }
  const [en, ja] = positionals;
  if (values.gold === undefined || en === undefined || ja === undefined)
    throw new Error("Expected --gold FILE EN JA, or --links GOLD --test FILE.");
  const lexicon = values.lexicon === undefined ? undefined : readDictionary(values.lexicon);
  const known: LexiconOptions = { lexicon, seedLexicon: !values["no-seed-lexicon"] };
  const [bitext, gold, tokenizer] = [readBitext(en, ja), readGold(values.gold), await createTokenizer()];
  if (values.ablation) return ablate(bitext, gold, { tokenizer, ...known });
  const metrics = evaluateTerms(bitext, gold, tokenizer, known);
  return formatTermMetrics(metrics);
}

if (process.argv[1]?.endsWith("evaluation/terms.ts")) console.log(await evaluateTermsCommand(process.argv.slice(2)));
