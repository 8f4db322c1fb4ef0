import { indexOfWord, narrow, type Tokenizer } from "../language";
import { findDefinitions, type TermDefinition } from "./definitions";
import { japaneseLongForm } from "./japanese-long-forms";
import { findSpellings } from "./long-forms";

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
  return [...pairDefinedTerms(english, japanese), ...pairAbbreviations({ en, ja }, english, japanese, tokenizer)];
}

function pairDefinedTerms(english: readonly TermDefinition[], japanese: readonly TermDefinition[]): FoundPair[] {
  const en = english.filter(({ kind }) => kind === "definition");
  const ja = japanese.filter(({ kind }) => kind === "definition");
  if (en.length !== ja.length) return [];
  // Of several parties each document may name its own first, so that their order proves little.
  const score = ja.length === 1 ? scores.definition : scores.severalDefinitions;
  return ja.map(({ term }, index) => ({ ja: term, en: en[index]?.term ?? "", kind: "definition", score }));
}

function pairAbbreviations(
  { en, ja }: BeadTexts,
  english: readonly TermDefinition[],
  japanese: readonly TermDefinition[],
  tokenizer: Tokenizer,
): FoundPair[] {
  const abbreviations = japanese.filter(({ kind }) => kind === "abbreviation");
  const tokens = abbreviations.some(({ long }) => long === null) ? tokenizer.tokenize(ja) : [];
  const pairs = abbreviations.flatMap((definition): FoundPair[] => {
    const defined = english.find(
      ({ kind, term }) => kind === "abbreviation" && sameAbbreviation(term, definition.term),
    );
    const spellings = defined?.long ? [defined.long.text] : findSpellings(en, narrow(definition.term));
    const hints = { english: spellings, context: en, abbreviation: definition.term };
    const long = definition.long
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
  return [...pairs, ...pairUndefined(ja, english, japanese)];
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
