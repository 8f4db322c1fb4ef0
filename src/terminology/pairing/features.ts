import { isKatakana, narrow, type Token } from "../../language";
import type { EnglishToken } from "../../language/english-tagger";
import type { CandidateSpan } from "../candidates/span";
import { katakanaSimilarity } from "../transliteration";
import type { WordLexicon } from "../word-alignment";
import type { BeadWords } from "./bead-words";
import type { LinkSums } from "./link-sums";

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
  "position",
] as const;

export type PairFeature = (typeof pairFeatures)[number];

/** Mass inside and around two spans: what the candidates of a bead are cut down by. */
export interface Mass {
  readonly coveredEn: number;
  readonly leakEn: number;
  readonly coveredJa: number;
  readonly leakJa: number;
  readonly drawnEn: number;
  readonly drawnJa: number;
}

/** Coverage inside two spans and leakage out of them, a word of content. */
export function massOf(words: BeadWords, sums: LinkSums, ja: CandidateSpan, en: CandidateSpan): Mass {
  const countEn = Math.max(1, sums.contentEn(en.from, en.to));
  const countJa = Math.max(1, sums.contentJa(ja.from, ja.to));
  const insideEn = sums.english(ja.from, ja.to, en.from, en.to);
  const insideJa = sums.japanese(ja.from, ja.to, en.from, en.to);
  const allJa = words.ja.length;
  const allEn = words.en.length;
  return {
    coveredEn: insideEn / countEn,
    leakEn: (sums.english(0, allJa, en.from, en.to) - insideEn) / countEn,
    coveredJa: insideJa / countJa,
    leakJa: (sums.japanese(ja.from, ja.to, 0, allEn) - insideJa) / countJa,
    drawnEn: Math.min(1.5, (sums.english(ja.from, ja.to, 0, allEn) - insideEn) / countJa),
    drawnJa: Math.min(1.5, (sums.japanese(0, allJa, en.from, en.to) - insideJa) / countEn),
  };
}

/** A bead that is being scored. */
export interface ScoredBead {
  readonly words: BeadWords;
  readonly sums: LinkSums;
  /** At `j * English words + i`: how well katakana word `j` spells English word `i`, and what the lexicon says of both. */
  readonly spelling: Float32Array;
  readonly known: Float32Array | null;
  /** Japanese characters for an English one in this text. */
  readonly ratio: number;
}

/** All features of a pair of spans, in the order of `pairFeatures`. */
export function pairFeatureValues(bead: ScoredBead, ja: CandidateSpan, en: CandidateSpan, mass: Mass): number[] {
  const { words, sums } = bead;
  const weakest = weakestWords(words, sums, ja, en);
  const jaTokens = words.ja.slice(ja.from, ja.to);
  const enTokens = words.en.slice(en.from, en.to);
  const kana = kanaSpelling(bead, ja, en);
  const latin = latinWords(jaTokens, enTokens);
  const known = lexiconCover(bead, ja, en);
  const jaLength = jaTokens.reduce((sum, { surface }) => sum + surface.length, 0);
  const enLength = enTokens.reduce((sum, { surface }) => sum + surface.length, 0);
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
    Math.min(2, Math.log((jaLength + 1) / (bead.ratio * enLength + 1)) ** 2),
    numberClash(jaTokens, enTokens),
    known.en,
    known.ja,
    known.missed,
    Math.abs(middle(ja, words.ja.length) - middle(en, words.en.length)),
  ];
}

function weakestWords(
  { ja, en, jaContent, enContent }: BeadWords,
  sums: LinkSums,
  jaSpan: CandidateSpan,
  enSpan: CandidateSpan,
): { en: number; ja: number; edges: number } {
  let weakestEn = 1;
  let weakestJa = 1;
  const edges: number[] = [];
  const first = { en: true, ja: true };
  let lastEn = 0;
  let lastJa = 0;
  for (let i = enSpan.from; i < enSpan.to && i < en.length; i += 1) {
    if (enContent[i] !== 1) continue;
    const held = Math.min(
      1,
      Math.max(sums.english(jaSpan.from, jaSpan.to, i, i + 1), sums.japanese(jaSpan.from, jaSpan.to, i, i + 1)),
    );
    weakestEn = Math.min(weakestEn, held);
    if (first.en) edges.push(held);
    first.en = false;
    lastEn = held;
  }
  for (let j = jaSpan.from; j < jaSpan.to && j < ja.length; j += 1) {
    if (jaContent[j] !== 1) continue;
    const held = Math.min(
      1,
      Math.max(sums.japanese(j, j + 1, enSpan.from, enSpan.to), sums.english(j, j + 1, enSpan.from, enSpan.to)),
    );
    weakestJa = Math.min(weakestJa, held);
    if (first.ja) edges.push(held);
    first.ja = false;
    lastJa = held;
  }
  return { en: weakestEn, ja: weakestJa, edges: Math.min(lastEn, lastJa, ...edges) };
}

/** Works out once a bead what the look of words and the lexicon say of each Japanese word with each English one. */
export function compareWords(
  words: BeadWords,
  lexicon: WordLexicon | undefined,
): Pick<ScoredBead, "spelling" | "known"> {
  const spelling = new Float32Array(words.ja.length * words.en.length);
  const known = lexicon === undefined ? null : new Float32Array(spelling.length);
  words.ja.forEach(({ surface, baseForm }, j) => {
    const kana = surface.length > 1 && isKatakana(surface);
    words.en.forEach(({ surface: word }, i) => {
      if (word.length < 2 || !/^\p{L}/u.test(word)) return;
      const cell = j * words.en.length + i;
      if (kana && word.length > 2) spelling[cell] = katakanaSimilarity(surface, word);
      if (known && lexicon && words.jaContent[j] === 1)
        known[cell] = Math.min(1, 3 * lexicon(baseForm, word.toLowerCase()));
    });
  });
  return { spelling, known };
}

/** How much of the katakana spells words of the English, and how much does not. */
function kanaSpelling(
  { words, spelling }: ScoredBead,
  ja: CandidateSpan,
  en: CandidateSpan,
): { spelt: number; unspelt: number } {
  let spelt = 0;
  let kana = 0;
  let all = 0;
  for (let j = ja.from; j < ja.to; j += 1) {
    const { surface } = words.ja[j]!;
    all += surface.length;
    if (surface.length < 2 || !isKatakana(surface)) continue;
    kana += surface.length;
    let best = 0;
    for (let i = en.from; i < en.to; i += 1) best = Math.max(best, spelling[j * words.en.length + i]!);
    spelt += surface.length * Math.max(0, (best - 0.35) / 0.65);
  }
  return all === 0 ? { spelt: 0, unspelt: 0 } : { spelt: spelt / all, unspelt: (kana - spelt) / all };
}

/** Latin words of the Japanese that the English has too, and abbreviations of either that the other lacks. */
function latinWords(
  ja: readonly Token[],
  en: readonly EnglishToken[],
): { shared: number; missedJa: number; missedEn: number } {
  const fold = (text: string): string => narrow(text).toLowerCase().replace(/[.'’]/gu, "");
  const isLatin = ({ surface }: { readonly surface: string }): boolean => /\p{Script=Latin}/u.test(surface);
  const jaWords = ja.filter(isLatin).map(({ surface }) => fold(surface));
  const enWords = new Set(en.filter(isLatin).map(({ surface }) => fold(surface)));
  const enJoined = [...enWords].join(" ");
  const shared = jaWords.filter(
    (word) => enWords.has(word) || enWords.has(`${word}s`) || (word.length > 3 && enJoined.includes(word)),
  ).length;
  const jaSet = new Set(jaWords);
  const abbreviations = en.filter(({ surface }) => /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d]{2,}$/u.test(surface));
  return {
    shared: Math.min(1, shared / 2),
    missedJa: Math.min(1, (jaWords.length - shared) / 2),
    missedEn: Math.min(1, abbreviations.filter(({ surface }) => !jaSet.has(fold(surface))).length / 2),
  };
}

/** 1 where both have digits and none of them agree. */
function numberClash(ja: readonly Token[], en: readonly EnglishToken[]): number {
  const digits = (tokens: readonly { readonly surface: string }[]): string[] =>
    tokens.flatMap(({ surface }) => narrow(surface).match(/\d+/gu) ?? []);
  const jaDigits = digits(ja);
  const enDigits = new Set(digits(en));
  if (jaDigits.length === 0 && enDigits.size === 0) return 0;
  return jaDigits.length > 0 && jaDigits.every((digit) => enDigits.has(digit)) ? 0 : 1;
}

/** How well a lexicon accounts for each side's words. */
function lexiconCover(
  { words, known }: ScoredBead,
  ja: CandidateSpan,
  en: CandidateSpan,
): { en: number; ja: number; missed: number } {
  if (known === null) return { en: 0, ja: 0, missed: 0 };
  const width = words.en.length;
  let heldEn = 0;
  let countEn = 0;
  for (let i = en.from; i < en.to; i += 1) {
    if (words.enContent[i] !== 1) continue;
    let best = 0;
    for (let j = ja.from; j < ja.to; j += 1) best = Math.max(best, known[j * width + i]!);
    heldEn += best;
    countEn += 1;
  }
  let heldJa = 0;
  let countJa = 0;
  for (let j = ja.from; j < ja.to; j += 1) {
    if (words.jaContent[j] !== 1) continue;
    let best = 0;
    for (let i = en.from; i < en.to; i += 1) best = Math.max(best, known[j * width + i]!);
    heldJa += best;
    countJa += 1;
  }
  return {
    en: heldEn / Math.max(1, countEn),
    ja: heldJa / Math.max(1, countJa),
    missed: heldEn + heldJa === 0 ? 1 : 0,
  };
}
