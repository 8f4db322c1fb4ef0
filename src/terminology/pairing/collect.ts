import type { Tokenizer } from "../../language";
import type { Evidence } from "../../model";
import type { BeadInput } from "../bead-inputs";
import type { CandidateSpan } from "../candidates/span";
import { rankerWeights, type FormWeights } from "../ranking/model";
import type { WordAligner, WordLexicon } from "../word-alignment";
import { bestPairs, foundPairs, generous, givenPairs, manyBeads, narrow } from "./bead-pairs";
import { findSpans, readBeadWords, wordReading, type BeadWords, type TermSpan, type WordReading } from "./bead-words";
import { describePairs } from "./describe";
import { foldEn, foldJa } from "./fold";
import { sumLinks, type LinkSums } from "./link-sums";
import { alignBeads } from "./links";
import { PairTable, StringTable, type PairDraft } from "./pair-table";

/** A pair of strings that stand against each other in at least one bead, with what is known of it. */
export interface PairCandidate {
  readonly ja: string;
  readonly en: string;
  /** The beads in which it is a candidate, with its spans in each. */
  readonly places: readonly Place[];
  /** By the place where the links are best, and counts: see `featureNames`. */
  readonly features: ArrayLike<number>;
  /** What the document itself says for it. */
  readonly evidence: readonly Evidence[];
}

/** A place of a pair in a bead. */
export interface Place {
  readonly bead: number;
  readonly ja: CandidateSpan;
  readonly en: CandidateSpan;
}

export interface CollectOptions {
  readonly tokenizer: Tokenizer;
  readonly lexicon?: WordLexicon | undefined;
  /** Default: the fitted ones. */
  readonly weights?: FormWeights;
  /** Terms that are known: then nothing else is a candidate. Default: every span that could be a term. */
  readonly candidates?: { readonly ja: readonly string[]; readonly en: readonly string[] };
  /** Is told the share of the work that is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** In a long text a pair that is met once has to be as good as this: sure links on both sides, and the form of a term. */
const goodAlone = 2.4;

/** Every pair of candidate spans that the links of some bead do not rule out. */
export function collectPairs(beads: readonly BeadInput[], options: CollectOptions): PairCandidate[] {
  const { tokenizer, lexicon, progress, weights = rankerWeights } = options;
  const breadth = beads.length < manyBeads ? generous : narrow;
  const reading = wordReading(tokenizer);
  const words = readAll(beads, reading, weights, breadth, progress);
  const found = beads.flatMap((bead) => bead.found);
  const training = (share: number): void => progress?.(0.4 + 0.4 * share);
  const aligner = alignBeads(words, found, { reading, lexicon, progress: training });
  const sumsOf = linkSumsOf(words, aligner);
  const table = tabulate(words, beads, sumsOf, { ...options, weights }, breadth);
  const evidence = evidenceOf(beads);
  const keyOf = ({ ja, en }: PairDraft): string => `${table.ja.folded[ja]!}\t${table.en.folded[en]!}`;
  const kept = table.drafts.filter(
    (draft) =>
      beads.length < manyBeads ||
      draft.joint > 1 ||
      draft.best >= goodAlone ||
      options.candidates !== undefined ||
      evidence.has(`pair\t${keyOf(draft)}`),
  );
  progress?.(0.85);
  const features = describePairs(kept, {
    words,
    sumsOf,
    table,
    comparison: { spells: reading.spells, lexicon },
    // Whether a definition or the like gives the Japanese another partner.
    isContradicted: (draft) =>
      evidence.has(`ja\t${table.ja.folded[draft.ja]!}`) && !evidence.has(`pair\t${keyOf(draft)}`),
  });
  progress?.(0.95);
  return kept.map((draft, index) => ({
    ja: table.ja.texts[draft.ja]!,
    en: table.en.texts[draft.en]!,
    places: placesOf(draft),
    features: features[index]!,
    evidence: evidenceKinds.flatMap((kind) => {
      const score = evidence.get(`${kind}\t${keyOf(draft)}`);
      return score === undefined ? [] : [{ kind, score }];
    }),
  }));
}

/** How often a string has to be met for its form to count no more: `array` and `配列` look like any other word. */
const often = 5;

/** The words of all beads; in a long text with the spans only that look like terms, and those that are met again and again. */
function readAll(
  beads: readonly BeadInput[],
  reading: WordReading,
  weights: FormWeights,
  breadth: typeof generous,
  progress: CollectOptions["progress"],
): BeadWords[] {
  const long = breadth !== generous;
  const strings = { ja: new StringTable("ja"), en: new StringTable("en") };
  const words = beads.map(({ texts }, index) => {
    if (index % 500 === 499) progress?.((0.4 * index) / beads.length);
    const bead = readBeadWords(texts, reading, weights, generous.termhood);
    if (!long) return bead;
    for (const span of bead.jaSpans) strings.ja.count(textOf(texts.ja, bead.ja, span), index);
    for (const span of bead.enSpans) strings.en.count(textOf(texts.en, bead.en, span), index);
    // Only the counts are kept: the spans of tens of thousands of segments would fill the memory.
    return { ...bead, jaSpans: [], enSpans: [] };
  });
  if (!long) return words;
  const isWanted = (table: StringTable, text: string, { termhood }: TermSpan): boolean =>
    termhood >= breadth.termhood || table.beads[table.number(text)]! >= often;
  return words.map((bead) => {
    const { jaSpans, enSpans } = findSpans(bead, weights, generous.termhood);
    return {
      ...bead,
      jaSpans: jaSpans.filter((span) => isWanted(strings.ja, textOf(bead.texts.ja, bead.ja, span), span)),
      enSpans: enSpans.filter((span) => isWanted(strings.en, textOf(bead.texts.en, bead.en, span), span)),
    };
  });
}

/** Notes the pairs of every bead with their places. */
function tabulate(
  words: readonly BeadWords[],
  beads: readonly BeadInput[],
  sumsOf: (bead: number) => LinkSums,
  { candidates, weights }: CollectOptions & { readonly weights: FormWeights },
  breadth: typeof generous,
): PairTable {
  const table = new PairTable();
  const given = candidates && {
    ja: [...new Set(candidates.ja)],
    en: [...new Set(candidates.en.map((term) => term.toLowerCase()))],
  };
  words.forEach((bead, index) => {
    const sums = sumsOf(index);
    const jaText = (span: TermSpan): string => textOf(bead.texts.ja, bead.ja, span);
    const enText = (span: TermSpan): string => textOf(bead.texts.en, bead.en, span);
    for (const span of bead.jaSpans) table.ja.count(jaText(span), index);
    for (const span of bead.enSpans) table.en.count(enText(span), index);
    const pairs = given
      ? givenPairs(bead, sums, given, weights)
      : [...bestPairs(bead, sums, breadth), ...foundPairs(bead, sums, beads[index]!.found, weights)];
    for (const { ja, en, score } of pairs)
      table.note(index, { ja: jaText(ja), en: enText(en) }, ja, en, score, ja.termhood * en.termhood);
  });
  return table;
}

/** The sums of links by bead; those of a short document are kept, since they are wanted twice. */
function linkSumsOf(words: readonly BeadWords[], aligner: WordAligner): (bead: number) => LinkSums {
  const kept = new Map<number, LinkSums>();
  return (bead) => {
    const sums = kept.get(bead) ?? sumLinks(aligner.posteriors(bead), words[bead]!);
    if (words.length < manyBeads) kept.set(bead, sums);
    return sums;
  };
}

const evidenceKinds = ["definition", "abbreviation", "latin", "heading"] as const;

function evidenceOf(beads: readonly BeadInput[]): Map<string, number> {
  const evidence = new Map<string, number>();
  for (const { found } of beads)
    for (const { ja, en, kind, score } of found) {
      const key = `${foldJa(ja)}\t${foldEn(en)}`;
      evidence.set(`${kind}\t${key}`, Math.max(score, evidence.get(`${kind}\t${key}`) ?? 0));
      evidence.set(`ja\t${foldJa(ja)}`, 1);
      evidence.set(`pair\t${key}`, 1);
    }
  return evidence;
}

function placesOf({ places }: PairDraft): Place[] {
  return Array.from({ length: places.length / 5 }, (_, index): Place => {
    const at = 5 * index;
    return {
      bead: places[at]!,
      ja: { from: places[at + 1]!, to: places[at + 2]!, shape: "compound" },
      en: { from: places[at + 3]!, to: places[at + 4]!, shape: "compound" },
    };
  });
}

function textOf(
  text: string,
  tokens: readonly { readonly range: readonly [number, number] }[],
  { from, to }: CandidateSpan,
): string {
  return text.slice(tokens[from]?.range[0], tokens[to - 1]?.range[1]);
}
