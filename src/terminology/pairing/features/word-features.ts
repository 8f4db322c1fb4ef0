import { type EnglishToken, isKatakana, narrow, type Token } from "../../../language";
import type { WordLexicon } from "../../word-alignment";
import type { BeadWords } from "../store/bead-words";

/** What the look of words, their sound and a lexicon say of a bead's words; worked out once for all its pairs of spans. */
export interface Looks {
  /** For each Japanese word its Latin letters as both sides may write them, or null. */
  readonly jaLatin: readonly (string | null)[];
  readonly enLatin: readonly (string | null)[];
  readonly enAbbreviation: readonly boolean[];
  readonly jaDigits: readonly (readonly string[])[];
  readonly enDigits: readonly (readonly string[])[];
  /** For each Japanese word that can be sounded how well it spells each English one, 0 to 1. */
  readonly spelling: readonly (Float32Array | null)[];
  /** For each Japanese word that the lexicon knows how likely each English one translates it, 0 to 1. */
  readonly known: readonly (Float32Array | null)[] | null;
}

/** What helps to compare words. */
export interface WordComparison {
  /** How well a katakana word spells an English one. */
  readonly spells: (katakana: string, english: string) => number;
  readonly lexicon: WordLexicon | undefined;
}

/** Looks at the words of a bead. */
export function lookAt({ ja, en, jaContent }: BeadWords, { spells, lexicon }: WordComparison): Looks {
  const english = en.map(({ surface }) => (/^\p{L}{2,}/u.test(surface) ? surface.toLowerCase() : null));
  const row = (valueOf: (word: string) => number): Float32Array | null => {
    const values = new Float32Array(en.length);
    let some = false;
    english.forEach((word, index) => {
      const value = word === null ? 0 : valueOf(word);
      if (value <= 0) return;
      values[index] = value;
      some = true;
    });
    return some ? values : null;
  };
  const knownWords = (): (Float32Array | null)[] =>
    ja.map(({ surface, baseForm }, j) =>
      jaContent[j] === 1 && lexicon
        ? row((word) => Math.min(1, 2 * Math.max(lexicon(baseForm, word), lexicon(surface, word))))
        : null,
    );
  return {
    jaLatin: ja.map(latinOf),
    enLatin: en.map(latinOf),
    enAbbreviation: en.map(({ surface }) => /^[\p{Lu}\d]{2,}$/u.test(surface) && /\p{Lu}.*\p{Lu}/u.test(surface)),
    jaDigits: ja.map(digitsOf),
    enDigits: en.map(digitsOf),
    spelling: ja.map((token) => {
      const sound = soundOf(token);
      return sound === null ? null : row((word) => (word.length > 2 ? spells(sound, word) : 0));
    }),
    known: lexicon ? withCompounds(ja, knownWords(), lexicon, row) : null,
  };
}

/** Words of one entry of a dictionary at most, and letters. */
const longestCompound = 6;
const longestEntry = 12;

/** Adds what the lexicon says of compounds to the words that they are made of: 総務 and 省 of 総務省 are both of the ministry. */
function withCompounds(
  ja: readonly Token[],
  words: (Float32Array | null)[],
  lexicon: WordLexicon,
  row: (valueOf: (word: string) => number) => Float32Array | null,
): (Float32Array | null)[] {
  if (lexicon.has === undefined) return words;
  for (let from = 0; from < ja.length; from += 1) {
    let text = ja[from]!.surface;
    for (let to = from + 1; to < Math.min(ja.length, from + longestCompound); to += 1) {
      text += ja[to]!.surface;
      if (text.length > longestEntry) break;
      if (!lexicon.has(text)) continue;
      const values = row((word) => Math.min(1, 2 * lexicon(text, word)));
      if (values === null) continue;
      for (let at = from; at <= to; at += 1) {
        const own = words[at];
        words[at] = own ? own.map((value, index) => Math.max(value, values[index]!)) : values;
      }
    }
  }
  return words;
}

/** How a word sounds in katakana, if it may be a foreign word or a name; null if it is neither. */
export function soundOf({ surface, partOfSpeech, reading }: Omit<Token, "range">): string | null {
  if (surface.length > 1 && isKatakana(surface)) return surface;
  return partOfSpeech[1] === "固有名詞" && reading !== undefined && reading.length > 1 ? reading : null;
}

function latinOf({ surface }: Token | EnglishToken): string | null {
  if (!/\p{Script=Latin}/u.test(surface)) return null;
  return narrow(surface).toLowerCase().replace(/[.'’]/gu, "");
}

const noDigits: readonly string[] = [];

function digitsOf({ surface }: Token | EnglishToken): readonly string[] {
  return narrow(surface).match(/\d+/gu) ?? noDigits;
}
