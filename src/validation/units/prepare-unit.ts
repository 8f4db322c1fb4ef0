import { detectLanguage, findQuantities } from "../../language";
import { otherLanguage, type CheckText, type CheckUnit, type Language, type Range } from "../../model";
import type { Recognizer } from "../terms/recognizer";
import { placeholderRanges, placeholdersOf } from "./placeholders";
import { urlsOf } from "./urls";
import type { PreparedText, PreparedUnit, UnitLanguages } from "../types";

/** A unit with what rules ask of it. */
export function prepareUnit(
  unit: CheckUnit,
  index: number,
  recognize: Recognizer | null,
  options: UnitLanguages,
): PreparedUnit {
  const source = asText(unit.source);
  const target = asText(unit.target);
  const [from, to] = languagesOf(unit, source.text, target.text, options);
  return {
    id: unit.id ?? String(index + 1),
    index,
    source: prepareText(source, from, recognize),
    target: prepareText(target, to, recognize),
    remarks: unit.structure ?? [],
  };
}

function asText(given: string | CheckText): CheckText {
  return typeof given === "string" ? { text: given } : given;
}

/** What the caller says goes before what the unit says, and that before what the script tells. */
function languagesOf(
  unit: CheckUnit,
  source: string,
  target: string,
  options: UnitLanguages,
): [from: Language, to: Language] {
  const from = options.from ?? unit.sourceLanguage;
  const to = options.to ?? unit.targetLanguage;
  if (from !== undefined) return [from, to ?? otherLanguage(from)];
  if (to !== undefined) return [otherLanguage(to), to];
  const told = detectLanguage(source);
  if (told !== null) return [told, otherLanguage(told)];
  const other = detectLanguage(target) ?? "en";
  return [otherLanguage(other), other];
}

function prepareText(given: CheckText, language: Language, recognize: Recognizer | null): PreparedText {
  const { text } = given;
  let terms: PreparedText["terms"] | undefined;
  let quantities: PreparedText["quantities"] | undefined;
  return {
    text,
    language,
    codes: [...(given.codes ?? []), ...placeholdersOf(text)].sort((a, b) => a.offset - b.offset),
    notes: given.notes ?? [],
    protected: given.protected ?? [],
    get terms() {
      return (terms ??= recognize === null ? [] : outsideCode(recognize(text, language), text));
    },
    get quantities() {
      return (quantities ??= findQuantities(text, language));
    },
  };
}

/** The words of an address, of a placeholder and of code in backticks are no terms. */
export function outsideCode(terms: PreparedText["terms"], text: string): PreparedText["terms"] {
  const code = text.includes("`")
    ? [...text.matchAll(/(`{1,3})[^`]+\1/gu)].map((match) => [match.index, match.index + match[0].length] as const)
    : [];
  const places = [...urlsOf(text).map(({ range }) => range), ...code, ...placeholderRanges(text)];
  const isHandle = ([start]: Range): boolean => text[start - 1] === "@" || text[start - 1] === "$";
  return terms.filter(
    ({ range }) => !isHandle(range) && !places.some(([start, end]) => range[0] < end && range[1] > start),
  );
}
