import { indexOfWord, isKatakana, type Tokenizer } from "../../language";
import type { WordLexicon } from "../word-alignment";
import type { BeadTexts } from "./found-pair";
import type { PairSupport } from "./term-support";

/** Terms of fewer segments than this say nothing by the places where they are used. */
const fewestSegments = 2;

/** Supports pairs by the segments of a document pair and by a lexicon, which is loaded only if it is asked. */
export function pairSupport(
  texts: readonly BeadTexts[],
  tokenizer: Tokenizer,
  lexicon: (() => WordLexicon | undefined) | undefined,
): PairSupport {
  const places = new Map<string, ReadonlySet<number>>();
  const placesOf = (language: "ja" | "en", term: string): ReadonlySet<number> => {
    const key = `${language} ${term}`;
    let found = places.get(key);
    if (found === undefined) {
      const has = (text: string): boolean => (language === "ja" ? text.includes(term) : indexOfWord(text, term) >= 0);
      found = new Set(texts.flatMap((bead, index) => (has(bead[language]) ? [index] : [])));
      places.set(key, found);
    }
    return found;
  };
  return {
    coOccurrence: (ja, en) => {
      const [japanese, english] = [placesOf("ja", ja), placesOf("en", en)];
      if (Math.min(japanese.size, english.size) < fewestSegments) return undefined;
      const both = [...japanese].filter((place) => english.has(place)).length;
      // The segment that defines both says nothing.
      return (2 * Math.max(0, both - 1)) / (japanese.size + english.size - 2);
    },
    readings: (ja) => readingsOf(ja, tokenizer),
    translation: (ja, en) => translationOf(ja, en, tokenizer, lexicon?.()),
  };
}

/** The mean over the content words of a Japanese term of how well a lexicon knows one of the English words for them. */
function translationOf(ja: string, en: string, tokenizer: Tokenizer, lexicon: WordLexicon | undefined): number {
  if (lexicon === undefined || ja === "" || en === "") return 0;
  const words = (en.match(/\p{L}{2,}/gu) ?? []).map((word) => word.toLowerCase());
  if (lexicon.renders?.(ja, en) === true) return 1;
  const best = (surface: string): number =>
    Math.max(0, ...words.map((word) => Math.min(1, 2 * lexicon(surface, word))));
  const tokens = tokenizer.tokenize(ja).filter(({ partOfSpeech: [pos] }) => pos === "名詞");
  if (tokens.length === 0 || words.length === 0) return 0;
  const whole = best(ja);
  return Math.max(whole, tokens.reduce((sum, { surface }) => sum + best(surface), 0) / tokens.length);
}

/** The words of a Japanese text in katakana, by their readings where they are in kanji or hiragana. */
function readingsOf(ja: string, tokenizer: Tokenizer): string[] {
  return tokenizer.tokenize(ja).flatMap(({ surface, reading, partOfSpeech: [pos] }) => {
    if (isKatakana(surface)) return [surface];
    if (pos !== "名詞") return /^[\u3041-\u3096]{3,}$/u.test(surface) ? [katakanaOf(surface)] : [];
    const spoken = reading ?? (/^[\u3041-\u3096]+$/u.test(surface) ? katakanaOf(surface) : undefined);
    return spoken === undefined ? [] : [spoken];
  });
}

function katakanaOf(hiragana: string): string {
  return hiragana.replace(/[\u3041-\u3096]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}
