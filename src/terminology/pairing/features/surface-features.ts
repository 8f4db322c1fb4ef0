import type { Range } from "../../../model";
import type { WordLexicon } from "../../word-alignment";
import type { CandidateSpan } from "../../candidates/span";
import type { BeadWords } from "../store/bead-words";
import { rectangle, type LinkSums, type Mass } from "./link-sums";
import type { Looks } from "./word-features";
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

/** The features that `writeLooks` gives; each from 0 to 1. */
export const lookColumns: readonly number[] = (
  [
    "kanaSpelt",
    "kanaUnspelt",
    "latinShared",
    "latinMissedJa",
    "latinMissedEn",
    "numbers",
    "lexiconEn",
    "lexiconJa",
    "lexiconMissed",
    "lexiconEntry",
  ] as const
).map((name) => pairFeatures.indexOf(name));

/** Writes what the links and the places of two spans say of them, in the order of `pairFeatures`; the looks stay as they are. */
export function writeLinks(
  into: Float32Array,
  at: number,
  { words, sums, ratio }: ScoredBead,
  ja: CandidateSpan,
  en: CandidateSpan,
  mass: Mass,
): void {
  const weakest = weakestWords(words, sums, ja, en);
  into[at] = mass.coveredEn;
  into[at + 1] = mass.leakEn;
  into[at + 2] = mass.coveredJa;
  into[at + 3] = mass.leakJa;
  into[at + 4] = mass.drawnEn;
  into[at + 5] = mass.drawnJa;
  into[at + 6] = weakest.en;
  into[at + 7] = weakest.ja;
  into[at + 8] = weakest.edges;
  into[at + 14] = Math.min(2, Math.log((lettersOf(words.ja, ja) + 1) / (ratio * lettersOf(words.en, en) + 1)) ** 2);
  into[at + 20] = Math.abs(middle(ja, words.ja.length) - middle(en, words.en.length));
}

/** Writes what the looks of two spans say of them, which costs more, in the order of `pairFeatures`; the others stay as they are. */
export function writeLooks(
  into: Float32Array,
  at: number,
  { words, looks, lexicon }: ScoredBead,
  ja: CandidateSpan,
  en: CandidateSpan,
): void {
  const kana = kanaSpelling(words, looks, ja, en);
  const latin = latinWords(looks, ja, en);
  const known = lexiconCover(words, looks, ja, en);
  into[at + 9] = kana.spelt;
  into[at + 10] = kana.unspelt;
  into[at + 11] = latin.shared;
  into[at + 12] = latin.missedJa;
  into[at + 13] = latin.missedEn;
  into[at + 15] = numberClash(looks, ja, en);
  into[at + 16] = known.en;
  into[at + 17] = known.ja;
  into[at + 18] = known.missed;
  into[at + 19] =
    known.en > 0 && lexicon?.renders?.(textOf(words.texts.ja, words.ja, ja), textOf(words.texts.en, words.en, en))
      ? 1
      : 0;
}

function middle(span: CandidateSpan, length: number): number {
  return (span.from + span.to) / (2 * Math.max(1, length));
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
  let weakestEn = 1;
  let first = -1;
  let last = 0;
  for (let i = en.from; i < en.to; i += 1) {
    if (enContent[i] !== 1) continue;
    last = held(english, japanese, width, ja.from, ja.to, i, i + 1);
    if (first < 0) first = last;
    weakestEn = Math.min(weakestEn, last);
  }
  const edgesEn = first < 0 ? 0 : Math.min(first, last);
  let weakestJa = 1;
  first = -1;
  last = 0;
  for (let j = ja.from; j < ja.to; j += 1) {
    if (jaContent[j] !== 1) continue;
    last = held(english, japanese, width, j, j + 1, en.from, en.to);
    if (first < 0) first = last;
    weakestJa = Math.min(weakestJa, last);
  }
  return { en: weakestEn, ja: weakestJa, edges: Math.min(edgesEn, first < 0 ? 0 : Math.min(first, last)) };
}

/** What the better direction holds in a rectangle, at most 1. */
function held(
  english: Float64Array,
  japanese: Float64Array,
  width: number,
  a: number,
  b: number,
  c: number,
  d: number,
): number {
  return Math.min(1, Math.max(rectangle(english, width, a, b, c, d), rectangle(japanese, width, a, b, c, d)));
}
