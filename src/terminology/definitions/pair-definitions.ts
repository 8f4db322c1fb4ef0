import { hasJapanese, indexOfWord, narrow, type Tokenizer, withoutTrailing } from "../../language";
import type { BeadTexts, FoundPair } from "./found-pair";
import { findDefinitions } from "./find-definitions";
import type { TermDefinition } from "./term-definition";
import { pairGlosses } from "./glosses";
import { japaneseLongForm } from "./japanese-long-forms";
import { englishMeanings, englishSubjects, japaneseMeanings, type MeaningTerm } from "./means-definitions";
import { findSpellings } from "./spellings";
import { pairDescribed, type DescribedTerm, type PairSupport } from "./term-support";

/** Set by reading all pairs of the report, where each was right, and rounded down by how each kind can err. */
const scores = { definition: 0.99, fullForms: 0.96, abbreviation: 0.97, spelling: 0.9, contractions: 0.7 };
/** Of several definitions in one sentence: where kind, name or usage chooses, and where the pair is left over. */
const chosenScores = { clear: 0.96, left: 0.92 } as const;
/** A sentence that gives a meaning on both sides, and one whose English only says `X is`. */
const meaningScores = { means: 0.97, is: 0.92 };

/**
 * The pairs that definitions and abbreviations of a bead give: the defined terms of both sides, the full forms that have the same
 * abbreviation, the Japanese full form with the abbreviation itself, terms that a sentence gives the meaning of, and Japanese
 * terms with their English in brackets.
 */
export function pairDefinitions({ en, ja }: BeadTexts, tokenizer: Tokenizer, support: PairSupport): FoundPair[] {
  const english = findDefinitions(en, "en");
  const japanese = findDefinitions(ja, "ja");
  const defined = pairDefinedTerms({ en, ja }, announced(en, english), announced(ja, japanese), support);
  return [
    ...defined,
    ...(defined.length > 0 ? [] : pairMeanings({ en, ja }, support)),
    ...pairGlosses({ en, ja }, tokenizer),
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

function pairDefinedTerms(
  texts: BeadTexts,
  english: readonly TermDefinition[],
  japanese: readonly TermDefinition[],
  support: PairSupport,
): FoundPair[] {
  const [ja, en] = [describedTerms(texts.ja, japanese), describedTerms(texts.en, english)];
  const [onlyJa, onlyEn] = [ja[0], en[0]];
  if (ja.length === 1 && en.length === 1 && onlyJa !== undefined && onlyEn !== undefined)
    return [{ ja: onlyJa.term, en: onlyEn.term, kind: "definition", score: scores.definition }];
  return pairDescribed(ja, en, support).map((pair): FoundPair => ({
    ja: ja[pair.ja]!.term,
    en: en[pair.en]!.term,
    kind: "definition",
    score: chosenScores[pair.reason],
  }));
}

/** The words in front of a definition that are looked at. */
const longestDescription = 60;

function lastClause(text: string): string {
  const plain = withoutTrailing(text, " \t\n\u3000”\"’'」*_");
  const marks = ["。", "、", ",", ";", "(", ")", "（", "）"];
  const start = Math.max(...marks.map((mark) => plain.lastIndexOf(mark)));
  return plain.slice(start + 1).trimStart();
}

/** The defined terms of a text, each once. */
function describedTerms(text: string, definitions: readonly TermDefinition[]): DescribedTerm[] {
  const distinct = new Map([...definitions].reverse().map((definition) => [definition.term, definition]));
  return [...distinct.values()].reverse().map(({ term, longEnd }) => ({
    term,
    before: lastClause(text.slice(Math.max(0, longEnd - longestDescription), longEnd)),
  }));
}

/** `「X」とは…をいう` and `“X” means …`; one language may leave out the quotation marks, and English may say `X is`. */
function pairMeanings({ en, ja }: BeadTexts, support: PairSupport): FoundPair[] {
  const japanese = japaneseMeanings(ja);
  const means = englishMeanings(en);
  const english = means.length > 0 || japanese.every(({ isStrong }) => !isStrong) ? means : englishSubjects(en);
  const score = means.length > 0 ? meaningScores.means : meaningScores.is;
  const [first, other] = [japanese[0], english[0]];
  if (japanese.length === 1 && english.length === 1 && first !== undefined && other !== undefined)
    return [{ ja: first.term, en: other.term, kind: "definition", score }];
  const described = (terms: readonly MeaningTerm[]): DescribedTerm[] => terms.map(({ term }) => ({ term, before: "" }));
  return pairDescribed(described(japanese), described(english), support).map((pair): FoundPair => ({
    ja: japanese[pair.ja]!.term,
    en: english[pair.en]!.term,
    kind: "definition",
    score: Math.min(score, chosenScores[pair.reason]),
  }));
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
    const score = isOne ? scores.spelling : scores.contractions;
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
