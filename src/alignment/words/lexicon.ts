import { hasJapanese, narrow } from "../../language";
import type { Association } from "./associations";
import type { Vocabulary } from "./token-table";
import { stem } from "./tokens";

/** A Japanese word with an English rendering, out of a dictionary, a glossary or a translation memory. */
export interface LexiconEntry {
  readonly ja: string;
  readonly en: string;
}

/** A dictionary made ready for alignment. */
export interface Lexicon {
  /** How many Japanese words it has. */
  readonly size: number;
  /** The words of it that stand in a Japanese text, each once. */
  wordsIn(text: string): string[];
  /** The stems of a word's English renderings, with how surely each stands where the word does. */
  renderings(word: string): ReadonlyMap<string, number>;
  /** Whether an entry gives a whole English phrase for a whole Japanese one; inflections, articles and prepositions aside. */
  renders(ja: string, en: string): boolean;
}

const longestWord = 12;
/** An entry with more words is an explanation rather than a rendering. */
const longestRendering = 4;
/** Characters of a Japanese phrase at most, and words of an English one. */
const longestPhrase = 60;
const mostRenderings = 16;
/** Marks a dictionary word apart from the tokens of the text itself, and a stem that needs an ending behind it. */
const mark = "=";
const inflected = "~";

/**
 * Makes a lexicon of pairs, such as those of `readEdict`, a glossary, or the units of a translation memory that are words
 * and not sentences. Words that inflect (`確かめる`) are found by their stems too.
 *
 * @example
 * createLexicon([{ ja: "条約", en: "treaty" }]).wordsIn("条約を結ぶ") //=> ["=条約"]
 */
export function createLexicon(entries: Iterable<LexiconEntry>): Lexicon {
  const renderings = new Map<string, Map<string, number>>();
  const phrases = new Set<string>();
  for (const { ja, en } of entries) {
    const word = narrow(ja).trim();
    if (word.length === 0 || word.length > longestPhrase || !hasJapanese(word)) continue;
    const content = contentStems(en);
    if (content.length === 0 || content.length > longestPhrase) continue;
    phrases.add(phraseKey(word, content));
    if (word.length > longestWord || content.length > longestRendering) continue;
    for (const key of keysOf(word)) {
      const known = renderings.get(key) ?? new Map<string, number>();
      if (known.size === 0) renderings.set(key, known);
      for (const each of content)
        if (known.has(each) || known.size < mostRenderings)
          known.set(each, Math.max(known.get(each) ?? 0, 0.6 / Math.sqrt(content.length)));
    }
  }
  return {
    size: renderings.size,
    wordsIn: (text) => findWords(narrow(text), renderings),
    renderings: (word) => renderings.get(word.slice(mark.length)) ?? new Map<string, number>(),
    renders: (ja, en) => phrases.has(phraseKey(narrow(ja), contentStems(en))),
  };
}

/** A phrase and what it is rendered with as one string. */
function phraseKey(ja: string, en: readonly string[]): string {
  return `${ja.replace(/\s+/gu, "")}\t${en.join(" ")}`;
}

function contentStems(en: string): string[] {
  const words = en.match(/[\p{Script=Latin}\d]+(?:['’][\p{Script=Latin}]+)*/gu) ?? [];
  return words.map(stem).filter((each) => each.length > 1 && !functionWords.has(each));
}

const functionWords = new Set(
  "the an of to in on at by for be is with and or as one someone something etc esp".split(" "),
);

/** A word, and if it ends in kana behind kanji, its stem. */
function keysOf(word: string): string[] {
  return /[\u3400-\u9fff]\p{Script=Hiragana}{0,3}[うくぐすつぬぶむるい]$/u.test(word)
    ? [word, word.slice(0, -1) + inflected]
    : [word];
}

/** The longest word at each place of a text. */
function findWords(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const words = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const first = text.charCodeAt(at);
    // A word does not begin inside a katakana word, nor with hiragana unless it is long.
    const katakana = first >= 0x30a1 && first <= 0x30ff;
    if (first < 0x3005 || (katakana && at > 0 && isKatakanaUnit(text.charCodeAt(at - 1)))) continue;
    const shortest = first <= 0x309f && first >= 0x3041 ? 3 : katakana ? 2 : 1;
    for (let length = Math.min(longestWord, text.length - at); length >= shortest; length -= 1) {
      const word = text.slice(at, at + length);
      if (known.has(word)) {
        words.add(mark + word);
        break;
      }
      if (/\p{Script=Hiragana}/u.test(text[at + length] ?? "") && known.has(word + inflected)) {
        words.add(mark + word + inflected);
        break;
      }
    }
  }
  return [...words];
}

function isKatakanaUnit(unit: number): boolean {
  return unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb;
}

/** What a lexicon tells of the tokens of two documents. */
export function lexiconAssociations(lexicon: Lexicon, en: Vocabulary, ja: Vocabulary): Association[] {
  return ja.words.flatMap((word, id): Association[] => {
    if (!word.startsWith(mark)) return [];
    return [...lexicon.renderings(word)].flatMap(([english, strength]) => {
      const other = en.ids.get(english);
      return other === undefined ? [] : [{ en: other, ja: id, enGivenJa: strength, jaGivenEn: strength / 2 }];
    });
  });
}
