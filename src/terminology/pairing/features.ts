import type { Range } from "../../model";
import type { WordLexicon } from "../word-alignment";
import type { CandidateSpan } from "../candidates/span";
import type { BeadWords } from "./bead-words";
import { rectangle, type LinkSums, type Mass } from "./link-sums";
import type { Looks } from "./looks";
import { kanaSpelling, latinWords, lexiconCover, numberClash } from "./look-features";

/** What is known of a pair of spans in a bead; each from 0 to about 1, so that weights can be read. */
export const pairFeatures = [
  "coveredEn",
  "leakEn",
  "coveredJa",
  "leakJa",
  "drawnEn",
  "drawnJa",
  "weakestEn",
  "weakestJa",
  "edges",
  "kanaSpelt",
  "kanaUnspelt",
  "latinShared",
  "latinMissedJa",
  "latinMissedEn",
  "length",
  "numbers",
  "lexiconEn",
  "lexiconJa",
  "lexiconMissed",
  "lexiconEntry",
  "position",
] as const;

/** A bead that is being scored. */
export interface ScoredBead {
  readonly words: BeadWords;
  readonly sums: LinkSums;
  readonly looks: Looks;
  readonly lexicon: WordLexicon | undefined;
  /** Japanese characters for an English one in this text. */
  readonly ratio: number;
}

/** All features of a pair of spans, in the order of `pairFeatures`. */
export function pairFeatureValues(bead: ScoredBead, ja: CandidateSpan, en: CandidateSpan, mass: Mass): number[] {
  const { words, sums, looks, lexicon, ratio } = bead;
  const weakest = weakestWords(words, sums, ja, en);
  const kana = kanaSpelling(words, looks, ja, en);
  const latin = latinWords(looks, ja, en);
  const known = lexiconCover(words, looks, ja, en);
  const middle = (span: CandidateSpan, length: number): number => (span.from + span.to) / (2 * Math.max(1, length));
  return [
    mass.coveredEn,
    mass.leakEn,
    mass.coveredJa,
    mass.leakJa,
    mass.drawnEn,
    mass.drawnJa,
    weakest.en,
    weakest.ja,
    weakest.edges,
    kana.spelt,
    kana.unspelt,
    latin.shared,
    latin.missedJa,
    latin.missedEn,
    Math.min(2, Math.log((lettersOf(words.ja, ja) + 1) / (ratio * lettersOf(words.en, en) + 1)) ** 2),
    numberClash(looks, ja, en),
    known.en,
    known.ja,
    known.missed,
    known.en > 0 && lexicon?.renders?.(textOf(words.texts.ja, words.ja, ja), textOf(words.texts.en, words.en, en))
      ? 1
      : 0,
    Math.abs(middle(ja, words.ja.length) - middle(en, words.en.length)),
  ];
}

function textOf(text: string, tokens: readonly { readonly range: Range }[], { from, to }: CandidateSpan): string {
  return text.slice(tokens[from]!.range[0], tokens[to - 1]!.range[1]);
}

function lettersOf(tokens: readonly { readonly surface: string }[], { from, to }: CandidateSpan): number {
  let letters = 0;
  for (let index = from; index < to; index += 1) letters += tokens[index]!.surface.length;
  return letters;
}

/** How well the worst word of either side is held inside the pair, and the worst of the words at the ends. */
function weakestWords(
  { jaContent, enContent }: BeadWords,
  { english, japanese, width }: LinkSums,
  ja: CandidateSpan,
  en: CandidateSpan,
): { en: number; ja: number; edges: number } {
  const heldEn = (i: number): number =>
    Math.min(
      1,
      Math.max(
        rectangle(english, width, ja.from, ja.to, i, i + 1),
        rectangle(japanese, width, ja.from, ja.to, i, i + 1),
      ),
    );
  const heldJa = (j: number): number =>
    Math.min(
      1,
      Math.max(
        rectangle(japanese, width, j, j + 1, en.from, en.to),
        rectangle(english, width, j, j + 1, en.from, en.to),
      ),
    );
  const own = weakestOf(enContent, en, heldEn);
  const other = weakestOf(jaContent, ja, heldJa);
  return { en: own.weakest, ja: other.weakest, edges: Math.min(own.edges, other.edges) };
}

function weakestOf(
  content: Uint8Array,
  { from, to }: CandidateSpan,
  heldAt: (index: number) => number,
): { weakest: number; edges: number } {
  let weakest = 1;
  let first = -1;
  let last = 0;
  for (let index = from; index < to; index += 1) {
    if (content[index] !== 1) continue;
    last = heldAt(index);
    if (first < 0) first = last;
    weakest = Math.min(weakest, last);
  }
  return { weakest, edges: first < 0 ? 0 : Math.min(first, last) };
}
