import { hasJapanese, indexOfWord, narrow, type Tokenizer } from "../../language";
import { findDefinitions } from "./find-definitions";
import type { TermDefinition } from "./term-definition";
import { japaneseLongForm } from "./japanese-long-forms";
import { findSpellings } from "./spellings";

/** A pair found in one bead, with ranges in the bead's texts. */
export interface FoundPair {
  readonly ja: string;
  readonly en: string;
  readonly kind: "definition" | "abbreviation" | "latin" | "heading";
  readonly score: number;
}

/** The joined texts of a bead. */
export interface BeadTexts {
  readonly en: string;
  readonly ja: string;
}

/** Set by reading all pairs of the report, where none was wrong, and rounded down by how each kind can err. */
const scores = { definition: 0.99, severalDefinitions: 0.7, fullForms: 0.96, abbreviation: 0.97, spelling: 0.9 };

/**
 * The pairs that definitions and abbreviations of a bead give: the defined terms of both sides in their order, the full forms
 * that bear the same abbreviation, and the Japanese full form with the abbreviation itself.
 */
export function pairDefinitions({ en, ja }: BeadTexts, tokenizer: Tokenizer): FoundPair[] {
  const english = findDefinitions(en, "en");
  const japanese = findDefinitions(ja, "ja");
  return [
    ...pairDefinedTerms(announced(en, english), announced(ja, japanese)),
    ...pairContractions(ja, english, japanese),
    ...pairAbbreviations({ en, ja }, english, japanese, tokenizer),
  ];
}

/** The names that a text says it will use from here on; `いわゆる「X」` or `“X” means` may have any other name beside it. */
function announced(text: string, definitions: readonly TermDefinition[]): TermDefinition[] {
  return definitions.filter(
    ({ kind, range, longEnd }) =>
      kind === "definition" && /^\s*[(（]|以下|hereafter|hereinafter|henceforth/iu.test(text.slice(longEnd, range[0])),
  );
}

function pairDefinedTerms(english: readonly TermDefinition[], japanese: readonly TermDefinition[]): FoundPair[] {
  if (english.length !== japanese.length) return [];
  // Of several parties each document may name its own first, so that their order proves little.
  const score = japanese.length === 1 ? scores.definition : scores.severalDefinitions;
  return japanese.map(({ term }, index) => ({ ja: term, en: english[index]?.term ?? "", kind: "definition", score }));
}

/** `経済産業省（経産省）` and `Ministry of Economy, Trade and Industry (METI)`: each language has an abbreviation of its own. */
function pairContractions(
  ja: string,
  english: readonly TermDefinition[],
  japanese: readonly TermDefinition[],
): FoundPair[] {
  const contracted = japanese.filter(({ kind, term }) => kind === "abbreviation" && hasJapanese(term));
  const others = english.filter(
    ({ kind, term }) => kind === "abbreviation" && indexOfWord(ja, term) < 0 && indexOfWord(narrow(ja), term) < 0,
  );
  if (contracted.length !== others.length) return [];
  const isOne = contracted.length === 1;
  return contracted.flatMap(({ term, long }, index): FoundPair[] => {
    const { term: short, long: name } = others[index]!;
    const score = isOne ? scores.spelling : scores.severalDefinitions;
    const pair: FoundPair = { ja: term, en: short, kind: "abbreviation", score };
    return long === null || name === null ? [pair] : [{ ...pair, ja: long.text, en: name.text }, pair];
  });
}

function pairAbbreviations(
  { en, ja }: BeadTexts,
  english: readonly TermDefinition[],
  japanese: readonly TermDefinition[],
  tokenizer: Tokenizer,
): FoundPair[] {
  // English has no counterpart of 経産省, and a Latin name before its abbreviation is the English one.
  const abbreviations = japanese.filter(
    ({ kind, term, long, longEnd }) =>
      kind === "abbreviation" &&
      !hasJapanese(term) &&
      (long === null || hasJapanese(long.text) || long.range[0] >= longEnd),
  );
  const tokens = abbreviations.some(({ long }) => long === null || !hasJapanese(long.text))
    ? tokenizer.tokenize(ja)
    : [];
  const pairs = abbreviations.flatMap((definition): FoundPair[] => {
    const defined = english.find(
      ({ kind, term }) => kind === "abbreviation" && sameAbbreviation(term, definition.term),
    );
    // What spells it in the Japanese text itself (`名称（LN：Long Name）`) is English.
    const own = definition.long !== null && !hasJapanese(definition.long.text) ? definition.long.text : null;
    const spellings = defined?.long ? [defined.long.text] : own ? [own] : findSpellings(en, narrow(definition.term));
    const hints = { english: spellings, context: en, abbreviation: definition.term };
    const long =
      definition.long && own === null
        ? { range: definition.long.range, english: spellings[0] ?? null }
        : japaneseLongForm(ja, tokens, definition.longEnd, hints);
    if (long === null) return [];
    const name = ja.slice(...long.range);
    // The Japanese may write it in full width; an English term is given as English writes it.
    const written = defined?.term ?? narrow(definition.term);
    const short: FoundPair = { ja: name, en: written, kind: "abbreviation", score: scores.abbreviation };
    if (long.english === null) return [short];
    return [{ ...short, en: long.english, score: defined ? scores.fullForms : scores.spelling }, short];
  });
  return [...pairs, ...pairUndefined(ja, english, abbreviations)];
}

/** `Group of Seven (G7)` against a Japanese text that has `G7` and does not say what it stands for. */
function pairUndefined(
  ja: string,
  english: readonly TermDefinition[],
  japanese: readonly TermDefinition[],
): FoundPair[] {
  return english.flatMap(({ kind, term, long }): FoundPair[] => {
    if (kind !== "abbreviation" || long === null || indexOfWord(ja, term) < 0) return [];
    if (japanese.some((definition) => sameAbbreviation(definition.term, term))) return [];
    return [{ ja: term, en: long.text, kind: "abbreviation", score: scores.spelling }];
  });
}

function sameAbbreviation(a: string, b: string): boolean {
  const fold = (text: string): string => text.normalize("NFKC").replace(/[.\s]/gu, "").toUpperCase();
  return fold(a) === fold(b);
}
