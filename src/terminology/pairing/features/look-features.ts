import { isKatakana } from "../../../language";
import type { CandidateSpan } from "../../candidates/span";
import type { BeadWords } from "../store/bead-words";
import type { Looks } from "./word-features";

/** How much of the Japanese spells words of the English, and how much katakana does not, as shares of its letters. */
export function kanaSpelling(
  { ja: tokens }: BeadWords,
  { spelling }: Looks,
  ja: CandidateSpan,
  en: CandidateSpan,
): { spelt: number; unspelt: number } {
  let spelt = 0;
  let unspelt = 0;
  let all = 0;
  for (let j = ja.from; j < ja.to; j += 1) {
    const { surface } = tokens[j]!;
    all += surface.length;
    const row = spelling[j];
    const kana = surface.length > 1 && isKatakana(surface);
    const best = row ? bestIn(row, en) : 0;
    // The reading of a name in kanji proves something only if it fits well.
    const share = kana ? Math.max(0, (best - 0.35) / 0.65) : Math.max(0, (best - 0.6) / 0.4);
    spelt += surface.length * share;
    if (kana) unspelt += surface.length * (1 - share);
  }
  return all === 0 ? { spelt: 0, unspelt: 0 } : { spelt: spelt / all, unspelt: unspelt / all };
}

function bestIn(row: Float32Array, { from, to }: CandidateSpan): number {
  let best = 0;
  for (let i = from; i < to; i += 1) if (row[i]! > best) best = row[i]!;
  return best;
}

/** Latin words of the Japanese that the English has too, and abbreviations of either that the other lacks. */
export function latinWords(
  { jaLatin, enLatin, enAbbreviation }: Looks,
  ja: CandidateSpan,
  en: CandidateSpan,
): { shared: number; missedJa: number; missedEn: number } {
  let count = 0;
  let shared = 0;
  for (let j = ja.from; j < ja.to; j += 1) {
    const word = jaLatin[j];
    if (word === null || word === undefined) continue;
    count += 1;
    if (hasWord(enLatin, en, word)) shared += 1;
  }
  let missed = 0;
  for (let i = en.from; i < en.to; i += 1)
    if (enAbbreviation[i] && !jaLatin.slice(ja.from, ja.to).includes(enLatin[i]!)) missed += 1;
  return {
    shared: Math.min(1, shared / 2),
    missedJa: Math.min(1, (count - shared) / 2),
    missedEn: Math.min(1, missed / 2),
  };
}

function hasWord(words: readonly (string | null)[], { from, to }: CandidateSpan, word: string): boolean {
  for (let i = from; i < to; i += 1) {
    const other = words[i];
    if (other === null || other === undefined) continue;
    if (other === word || other === `${word}s` || (word.length > 3 && other.includes(word))) return true;
  }
  return false;
}

/** 1 where either side has digits and not all of the Japanese ones stand in the English. */
export function numberClash({ jaDigits, enDigits }: Looks, ja: CandidateSpan, en: CandidateSpan): number {
  let own = 0;
  let found = 0;
  for (let j = ja.from; j < ja.to; j += 1)
    for (const digit of jaDigits[j]!) {
      own += 1;
      for (let i = en.from; i < en.to; i += 1)
        if (enDigits[i]!.includes(digit)) {
          found += 1;
          break;
        }
    }
  let others = 0;
  for (let i = en.from; i < en.to; i += 1) others += enDigits[i]!.length;
  if (own === 0 && others === 0) return 0;
  return own > 0 && found === own ? 0 : 1;
}

/** How well a lexicon accounts for each side's words of content. */
export function lexiconCover(
  { jaContent, enContent }: BeadWords,
  { known }: Looks,
  ja: CandidateSpan,
  en: CandidateSpan,
): { en: number; ja: number; missed: number } {
  if (known === null) return { en: 0, ja: 0, missed: 0 };
  let heldEn = 0;
  let countEn = 0;
  for (let i = en.from; i < en.to; i += 1) {
    if (enContent[i] !== 1) continue;
    let best = 0;
    for (let j = ja.from; j < ja.to; j += 1) best = Math.max(best, known[j]?.[i] ?? 0);
    heldEn += best;
    countEn += 1;
  }
  let heldJa = 0;
  let countJa = 0;
  for (let j = ja.from; j < ja.to; j += 1) {
    if (jaContent[j] !== 1) continue;
    const row = known[j];
    heldJa += row ? bestIn(row, en) : 0;
    countJa += 1;
  }
  return {
    en: heldEn / Math.max(1, countEn),
    ja: heldJa / Math.max(1, countJa),
    missed: heldEn + heldJa === 0 ? 1 : 0,
  };
}
