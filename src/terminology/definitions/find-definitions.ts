import { expectArguments, language as languageShape, text as textShape } from "../../model/shapes";
import type { Language } from "../../model";
import { findBrackets } from "./brackets";
import { contraction } from "./contractions";
import { definedTerms } from "./defined-terms";
import { englishAbbreviation, namedBesides } from "./english-abbreviations";
import { japaneseAbbreviation, saidInJapanese } from "./japanese-abbreviations";
import type { TermDefinition } from "./term-definition";

const argumentShapes = { text: textShape, language: languageShape };

/**
 * The definitions and abbreviations that a text introduces, in the order of the text: `(hereinafter “X”)`, `the “X”`,
 * `known as X`, `“X” means …`, `Long Name (LN)`, `LN (Long Name)`, `long name, or LN,`, `LN stands for Long Name`;
 * `（以下「X」という。）`, `以下「X」と総称する`, `（通称「X」）`, `いわゆる「X」`, `「X」とは…をいう`, `名称（略称：LN）`,
 * `名称（LN：Long Name）`, `LN（名称）`, `経済産業省（経産省）`. Nothing is found in code.
 *
 * @example
 * findDefinitions("the Open Networks Programme (ONP)", "en")
 * //=> [{ kind: "abbreviation", term: "ONP", long: { text: "Open Networks Programme", … }, … }]
 */
export function findDefinitions(text: string, language: Language): TermDefinition[] {
  expectArguments({ text, language }, argumentShapes);
  const plain = withoutCode(text);
  const isWanted = (one: TermDefinition): boolean => text.slice(...one.range) === one.term;
  const abbreviated = findBrackets(plain).flatMap((bracket) => {
    const one =
      language === "en"
        ? englishAbbreviation(plain, bracket)
        : bracket.square
          ? null
          : (japaneseAbbreviation(plain, bracket) ?? contraction(plain, bracket));
    return one === null ? [] : [one];
  });
  const all = [...abbreviated, ...(language === "en" ? namedBesides(plain) : saidInJapanese(plain))].filter(isWanted);
  const taken = new Set<number>();
  const first = all.filter(({ range }) => {
    if (taken.has(range[0])) return false;
    for (let at = range[0]; at < range[1]; at += 1) taken.add(at);
    return true;
  });
  const defined = definedTerms(plain, language)
    .filter(({ range }) => !taken.has(range[0]) && !taken.has(range[1] - 1))
    .map(({ term, range, longEnd }): TermDefinition => ({ kind: "definition", term, range, long: null, longEnd }));
  return [...defined.filter(isWanted), ...first].sort((a, b) => a.range[0] - b.range[0]);
}

/** Code between backticks in Markdown has brackets and quotation marks of its own; what stands for it keeps the places. */
function withoutCode(text: string): string {
  if (!text.includes("`")) return text;
  return text.replace(/(`{1,3})(?!`)[^`]{1,2000}\1(?!`)/gu, (code) => "\u0001".repeat(code.length));
}
