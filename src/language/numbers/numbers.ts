import type { Language, Range } from "../../model";
import { narrow } from "../japanese/width";

/**
 * The numbers that a text names, as canonical strings, so that both languages can be compared: `250000000` for `£250m` and
 * `2億5千万ポンド`, `2023` and `5` for `May 2023` and `2023 年 5 月`, `2` for `第二回` and `second`, `2013` for `平成25年`.
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
const cardinals =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const tenths = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");
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
  String.raw`(?<![\p{L}\p{N}.])(\d{1,3}(?:,\d{3})+|\d{1,17})(\.\d{1,9})?(?:\s?(thousand|million|billion|trillion|mn|bn|m|b)\b|(?:st|nd|rd|th)\b)?|\b(${[...cardinals.slice(2), ...ordinals.slice(1), ...tenths, ...months].join("|")}|(?:${tens.join("|")})(?:[- ](?:${[...cardinals.slice(1, 10), ...ordinals.slice(1, 10)].join("|")}))?)\b`,
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
  const [first = "", second = ""] = lower.split(/[- ]/);
  const units = (part: string): number => Math.max(0, cardinals.indexOf(part), ordinals.indexOf(part));
  const ten = Math.max(tens.indexOf(first), tenths.indexOf(first));
  return [String(ten < 0 ? units(first) : 10 * (ten + 2) + units(second))];
}

const kanjiDigits = "〇一二三四五六七八九";
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const largeUnits: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12, 京: 1e16 };

/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const eraYear = /^(明治|大正|昭和|平成|令和)\s?(元|.{1,4})$/u;

// Kanji numerals count with 第 before them or a counter behind: 一致, 三重 and 統一 are words.
const japanese =
  /(?:明治|大正|昭和|平成|令和)\s?(?:元|\d{1,2}|[一二三四五六七八九十]{1,3})(?=\s?年)|(?:\d{1,3}(?:,\d{3})+|\d{1,17})(?:\.\d{1,9})?(?:\s?[十百千万億兆](?:\d{1,4}[十百千万億]?)*){0,6}|(?<=第)[〇一二三四五六七八九十百千]{1,9}|[〇一二三四五六七八九十百千万億兆]{1,19}(?=[年月日か回つ条項号章節人件社国名度])/gu;

function japaneseNumbers(text: string): LocatedNumber[] {
  return [...text.matchAll(japanese)].map((match) => {
    const [, era = "", year = ""] = eraYear.exec(match[0]) ?? [];
    if (era === "") return located(match, canonical(parseJapaneseNumber(match[0])));
    return located(match, canonical((eras[era] ?? 0) + (year === "元" ? 1 : parseJapaneseNumber(year))));
  });
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
  return String(Number(value.toPrecision(15)));
}
