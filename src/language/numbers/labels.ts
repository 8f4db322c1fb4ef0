// cspell:ignore CLVX
import type { Language } from "../../model";
import type { Quantity } from "./quantity";
import { parseRomanNumeral } from "./roman-numerals";

/** Words behind which Roman numerals and letters number something. */
const numberedEnglish =
  "items?|sub-?items?|clauses?|paragraphs?|sub-?paragraphs?|parts?|phases?|annex(?:es)?|append(?:ix|ices)|chapters?|titles?|books?|stages?|types?|class(?:es)?|volumes?|vol\\.|schedules?|sections?|articles?|tables?|figures?|levels?|tiers?|grades?|groups?|categor(?:y|ies)|exhibits?|pillars?|tracks?|steps?|options?|scenarios?|rounds?|appended";

/** Latin letters that may be a Roman numeral, with what stands around them. */
const latin = /(?<![\p{Script=Latin}\p{N}.'’/&-])(?:[IVXLC]{1,7}|[ivxl]{1,7})(?![\p{Script=Latin}\p{N}'’/&]|\.\p{L})/gu;
const single =
  /[\u2460-\u2473\u3251-\u325f\u2160-\u216b\u2170-\u217b\u2474-\u2487\u3220-\u3229\u3280-\u3289\u2776-\u2793\u24eb-\u24fe\u32c0-\u32cb\u33e0-\u33fe]/gu;
const bracketed = /(?<=[(（])[a-z](?=[)）])/gu;
/** Most texts have none of it. */
const any =
  /[(（][a-z][a-z]{0,6}[)）]|[IVX]|[ivx][.)]|[\u2160-\u217b\u2460-\u2487\u24eb-\u24fe\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32c0-\u32cb\u33e0-\u33fe]|[号)）][イロハニホヘトチリヌルヲ]|^[ \t]*[イロハニホヘトチリヌルヲ]/mu;
/** Items below a numbered one: 第一号イ, ロ　…. */
const iroha = /(?<=号の?|[)）]|^[ \t]{0,4})[イロハニホヘトチリヌルヲ](?=[ 　.．、及又から（(のにを]|$)/gmu;
const irohaOrder = "イロハニホヘトチリヌルヲ";

/**
 * What numbers an item otherwise than by digits: Roman numerals (`Chapter II`, `item (iv)`, 第Ⅲ相), ①, (b) and the イロハ of
 * Japanese acts. Certain only behind a word that is numbered.
 */
export function labelsOf(text: string, language: Language): Quantity[] {
  const quantities: Quantity[] = [];
  if (!any.test(text)) return quantities;
  const put = (surface: string, at: number, values: (number | string)[], certain: boolean): void => {
    quantities.push({ range: [at, at + surface.length], surface, values, certain, isLabel: true });
  };
  for (const { 0: surface, index } of text.matchAll(single)) put(surface, index, [ofSingle(surface)], false);
  for (const { 0: surface, index } of text.matchAll(bracketed)) {
    const order = surface.charCodeAt(0) - 0x60;
    const roman = parseRomanNumeral(surface);
    put(surface, index, [...(roman === undefined ? [] : [roman]), `(${surface})`, order], false);
  }
  for (const { 0: surface, index } of text.matchAll(latin)) {
    const value = parseRomanNumeral(surface);
    const standing = value === undefined ? null : standingOf(text, index, index + surface.length, surface, language);
    if (value !== undefined && standing !== null && !quantities.some(({ range }) => range[0] === index))
      put(surface, index, [value], standing === "certain");
  }
  if (language === "ja") {
    for (const { 0: surface, index } of text.matchAll(iroha)) {
      const order = irohaOrder.indexOf(surface) + 1;
      put(surface, index, [`(${String.fromCharCode(0x60 + order)})`, order], false);
    }
  }
  return quantities;
}

const structuralWord =
  /(?<!\p{L})(?:chapters?|sections?|articles?|parts?|titles?|annex(?:es)?|append(?:ix|ices)|books?|volumes?|schedules?|items?|clauses?|paragraphs?|phases?|types?|class(?:es)?)\s[(（]?$/iu;
const behindWord = new RegExp(`(?<!\\p{L})(?:${numberedEnglish})\\s[(（]?$`, "iu");
const japaneseBefore =
  /(?:第|フェーズ|パート|タイプ|ステージ|クラス|グレード|レベル|附属書|付属書|附表|別表|付録)\s?$/u;
const japaneseBehind = /^\s?(?:相|型|類|種|部|章|編|期|級|群|度)/u;

/** Whether letters are a Roman numeral, and certainly so; null for `I`, `(c)` and what else is none. */
function standingOf(
  text: string,
  start: number,
  end: number,
  surface: string,
  language: Language,
): "certain" | "possible" | null {
  const before = text.slice(Math.max(0, start - 18), start);
  const behind = text.slice(end, end + 3);
  const named =
    language === "en" ? behindWord.test(before) : japaneseBefore.test(before) || japaneseBehind.test(behind);
  const inBrackets = /[(（]$/u.test(before) && /^[)）]/u.test(behind);
  // An axis or a variable: `Step X`, `option V`.
  if (/^[CLVX]$/u.test(surface) && language === "en" && !structuralWord.test(before) && !inBrackets) return null;
  // `type I` and `Part I`, but `the part I like`, and `x` counts only in brackets.
  if (named && (inBrackets || /^[IVX]+$/u.test(surface))) {
    return surface !== "I" ||
      inBrackets ||
      /\p{Lu}\p{Ll}*\s$/u.test(before) ||
      language === "ja" ||
      !/^\s\p{Ll}/u.test(behind)
      ? "certain"
      : "possible";
  }
  if (inBrackets) return "possible";
  if (/^[.)]/u.test(behind) && /(?:^|\n)\s*$/u.test(before)) return "possible";
  return surface.length > 1 && /^[IVX]+$/u.test(surface) ? "possible" : null;
}

/** Ranges of enclosed numerals: first and last code, and the number of the first. */
const firstOfRange: readonly (readonly [from: number, to: number, value: number])[] = [
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x3220, 0x3229, 1],
  [0x3280, 0x3289, 1],
  [0x32c0, 0x32cb, 1],
  [0x33e0, 0x33fe, 1],
];

function ofSingle(surface: string): number {
  const code = surface.charCodeAt(0);
  const first = firstOfRange.find(([from, to]) => code >= from && code <= to);
  if (first !== undefined) return code - first[0] + first[2];
  if (code >= 0x3251) return code - 0x3251 + 21;
  if (code >= 0x2474) return code - 0x2474 + 1;
  if (code >= 0x2460) return code - 0x2460 + 1;
  return (code & 0x0f) + 1;
}
