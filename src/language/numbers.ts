import type { Language, Range } from "../model";
import { narrow } from "./width";

/**
 * The numbers that a text names, as canonical strings, so that both languages can be compared: `250000000` for `£250m` and
 * `2億5千万ポンド`, `2023` and `5` for `May 2023` and `2023 年 5 月`, `2` for `第二回` and `second`.
 *
 * @example
 * findNumbers("£250m in May 2023", "en") //=> ["250000000", "5", "2023"]
 */
export function findNumbers(text: string, language: Language): string[] {
  return locateNumbers(text, language).map(({ value }) => value);
}

/** A number where it stands. */
export interface LocatedNumber {
  readonly range: Range;
  /** Canonical, as from `findNumbers`. */
  readonly value: string;
}

/**
 * The numbers of a text with their places.
 *
 * @example
 * locateNumbers("第三条", "ja") //=> [{ range: [1, 2], value: "3" }]
 */
export function locateNumbers(text: string, language: Language): LocatedNumber[] {
  return language === "ja" ? japaneseNumbers(narrow(text)) : englishNumbers(text);
}

const months = "january february march april may june july august september october november december".split(" ");
const cardinals = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
};

const english = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(\d{1,3}(?:,\d{3})+|\d{1,17})(\.\d{1,9})?(?:\s?(thousand|million|billion|trillion|mn|bn|m|b)\b|(?:st|nd|rd|th)\b)?|\b(${[...cardinals.slice(2), ...ordinals.slice(1), ...months].join("|")})\b`,
  "giu",
);

function englishNumbers(text: string): LocatedNumber[] {
  return [...text.matchAll(english)].flatMap((match) => {
    const [found, whole, fraction = "", scale, word] = match;
    const values =
      word !== undefined
        ? wordNumber(found)
        : [canonical(Number((whole ?? "").replaceAll(",", "") + fraction) * (scales[scale?.toLowerCase() ?? ""] ?? 1))];
    return values.map((value) => located(match, value));
  });
}

function located(match: RegExpExecArray, value: string): LocatedNumber {
  return { range: [match.index, match.index + match[0].length], value };
}

/** Months count only with a capital: `may` is a verb, `march` too. */
function wordNumber(word: string): string[] {
  const lower = word.toLowerCase();
  const month = months.indexOf(lower);
  if (month >= 0) return word === lower ? [] : [String(month + 1)];
  return [String(Math.max(cardinals.indexOf(lower), ordinals.indexOf(lower)))];
}

const kanjiDigits = "〇一二三四五六七八九";
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const largeUnits: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

// Kanji numerals count with 第 before them or a counter behind: 一致, 三重 and 統一 are words.
const japanese =
  /(?:\d{1,3}(?:,\d{3})+|\d{1,17})(?:\.\d{1,9})?(?:\s?[十百千万億兆](?:\d{1,4}[十百千万億]?)*){0,6}|(?<=第)[〇一二三四五六七八九十百千]{1,9}|[〇一二三四五六七八九十百千万億兆]{1,19}(?=[年月日か回つ条項号章節人件社国名度])/gu;

function japaneseNumbers(text: string): LocatedNumber[] {
  return [...text.matchAll(japanese)].map((match) => located(match, canonical(parseJapaneseNumber(match[0]))));
}

/**
 * The value of a number in digits, kanji or both: `2億5千万` is 250,000,000.
 *
 * @example
 * parseJapaneseNumber("二十七") //=> 27
 */
export function parseJapaneseNumber(text: string): number {
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const [part] of text.replaceAll(",", "").matchAll(/\d+(?:\.\d+)?|[^\d\s]/gu)) {
    const digit = kanjiDigits.indexOf(part);
    const small = smallUnits[part];
    const large = largeUnits[part];
    if (/^\d/.test(part)) current = Number(part);
    else if (digit >= 0) current = (current ?? 0) * 10 + digit;
    else if (small !== undefined) {
      section += (current ?? 1) * small;
      current = null;
    } else if (large !== undefined) {
      total += (section + (current ?? (section === 0 ? 1 : 0))) * large;
      section = 0;
      current = null;
    }
  }
  return total + section + (current ?? 0);
}

function canonical(value: number): string {
  return String(Number(value.toPrecision(12)));
}
