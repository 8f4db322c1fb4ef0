import type { Language } from "../../model";
import type { Association } from "../words/associations";
import { lexiconAssociations, type Lexicon } from "../words/lexicon";
import { seedAssociations } from "../words/seed-associations";
import { tokenTable, type TokenTable } from "../words/token-table";
import { isShared, lengthOf, tokensOf } from "../words/tokens";

/** The two sides of an alignment, with what is known of their words before anything is learnt. */
export interface Sides {
  readonly en: TokenTable;
  readonly ja: TokenTable;
  readonly enWords: number;
  readonly jaWords: number;
  readonly known: readonly Association[];
  readonly withLexicon: boolean;
  /** For each token whether the other language writes it the same: numbers, and in Japanese what is in Latin script. */
  readonly enShared: Uint8Array;
  readonly jaShared: Uint8Array;
}

/** What reading the sides may use. */
export interface SidesOptions {
  readonly lexicon?: Lexicon;
}

/** Reads two lists of texts. */
export function readSides(enTexts: readonly string[], jaTexts: readonly string[], options: SidesOptions = {}): Sides {
  const { lexicon } = options;
  const words = (text: string, language: Language): string[] => {
    if (language === "en") return tokensOf(text, "en");
    const tokens = tokensOf(text, "ja");
    return lexicon ? [...tokens, ...lexicon.wordsIn(text)] : tokens;
  };
  const read = (texts: readonly string[], language: Language): ReturnType<typeof tokenTable> =>
    tokenTable(
      texts.map((text) => words(text, language)),
      texts.map(lengthOf),
    );
  const en = read(enTexts, "en");
  const ja = read(jaTexts, "ja");
  return {
    en: en.table,
    ja: ja.table,
    enWords: en.vocabulary.words.length,
    jaWords: ja.vocabulary.words.length,
    withLexicon: lexicon !== undefined,
    enShared: Uint8Array.from(en.vocabulary.words, (word) => (/^[#@]/u.test(word) ? 1 : 0)),
    jaShared: Uint8Array.from(ja.vocabulary.words, (word) => (isShared(word) ? 1 : 0)),
    known: [
      ...seedAssociations(en.vocabulary, ja.vocabulary),
      ...(lexicon ? lexiconAssociations(lexicon, en.vocabulary, ja.vocabulary) : []),
    ],
  };
}
