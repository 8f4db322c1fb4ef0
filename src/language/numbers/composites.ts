import type { Language, Range } from "../../model";
import { ratio, round, type Composite, type Reading } from "./composite";
import { firstYearOf } from "./eras";
import { englishPhrases } from "../english/phrases";
import { japanesePhrases } from "../japanese/phrases";
import { measured } from "./measures";
import type { Quantity } from "./quantity";

/** Stands where a number was taken out, so that what is left keeps its places and joins nothing. */
const taken = "\ufffc";

/**
 * Numbers that are made of several numbers or words: dates in figures, fractions, telephone numbers, grouped digits. They are
 * read before single numbers; `rest` is the text without them, of the same length.
 */
export function takeComposites(text: string, language: Language): { quantities: Quantity[]; rest: string } {
  const quantities: Quantity[] = [];
  const composites = [
    // Two figures at least, with a sign or a space between them.
    ...(/\d[^\d\p{L}]{1,3}\d|\d[_ー]\d|[½¼¾⅐-⅞]|[RHSTM令平昭大明][\d元]/u.test(text) ? inFigures : []),
    ...(language === "ja"
      ? /[半割壱壹弐貳参萬拾・．銭中]|分の|のうち|につき|[人名社件回]に|[令平昭大明][\d元]/u.test(text)
        ? japanesePhrases
        : []
      : /hal[fv]|fifty-|twenty[-/]| in | out of |third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|hundredth/i.test(
            text,
          )
        ? englishPhrases
        : []),
  ];
  let rest = text;
  for (const { pattern, read } of composites) {
    const hidden: Range[] = [];
    for (const match of rest.matchAll(pattern)) {
      const readings = read(match, rest);
      if (readings === null) continue;
      const whole: Range = [match.index, match.index + match[0].length];
      hidden.push(whole);
      for (const reading of readings) {
        const range = reading.range ?? whole;
        quantities.push({ ...reading, range, surface: text.slice(...range) });
      }
    }
    for (const [start, end] of hidden) rest = rest.slice(0, start) + taken.repeat(end - start) + rest.slice(end);
  }
  return { quantities, rest };
}

/** Several numbers in one match, each at the place of its capturing group. */
function atGroups(
  match: RegExpExecArray,
  readings: readonly (readonly [group: string, values: number[]])[],
): Reading[] {
  let from = match.index;
  return readings.map(([group, values]) => {
    const at = match.index + match[0].indexOf(group, from - match.index);
    from = at + group.length;
    return { range: [at, from], values, certain: true };
  });
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const isDay = (day: number): boolean => day >= 1 && day <= 31;

/** What both languages write in figures. */
const inFigures: readonly Composite[] = [
  {
    // R6.1.16, 令和6.1.16, H25/4/1
    pattern:
      /(?<![\p{Script=Latin}\d.])(令和|平成|昭和|大正|明治|[RHSTM令平昭大明])\s?(元|\d{1,2})([./・-])(\d{1,2})\3(\d{1,2})(?![\d./]\d|\d)/gu,
    read(match) {
      const [, era = "", year = "", , month = "", day = ""] = match;
      if (!isMonth(Number(month)) || !isDay(Number(day))) return null;
      const value = year === "元" ? 1 : Number(year);
      return atGroups(match, [
        [year, [(firstYearOf(era) ?? 0) + value - 1, value]],
        [month, [Number(month)]],
        [day, [Number(day)]],
      ]);
    },
  },
  {
    // 2024-03-05, 2024/3/5, 2024.3.5
    pattern: /(?<![\p{Script=Latin}\d./-])([12]\d{3})([./-])(\d{1,2})\2(\d{1,2})(?![\d]|[./-]\d)/gu,
    read(match) {
      const [, year = "", , month = "", day = ""] = match;
      if (!isMonth(Number(month)) || !isDay(Number(day))) return null;
      return atGroups(
        match,
        [year, month, day].map((group) => [group, [Number(group)]]),
      );
    },
  },
  {
    // 5/3/2024, 05.03.2024
    pattern: /(?<![\p{Script=Latin}\d./-])(\d{1,2})([./-])(\d{1,2})\2([12]\d{3})(?![\d]|[./-]\d)/gu,
    read(match) {
      const [, first = "", , second = "", year = ""] = match;
      if (!isDay(Number(first)) || !isDay(Number(second))) return null;
      return atGroups(
        match,
        [first, second, year].map((group) => [group, [Number(group)]]),
      );
    },
  },
  {
    // +81-3-1234-5678 and 03-1234-5678 are one telephone.
    pattern:
      /(?<![\p{Script=Latin}\d./-])(?:\+\d{1,3}[ -]?)?(?:\(0?\d{1,4}\)[ -]?)?\d{1,4}[ \u2010-\u2013\u2212ー-]\d{2,4}[\u2010-\u2013\u2212ー-]\d{3,4}(?![\d]|[./-]\d)|\+\d{1,3}[ -]\d{1,4}[ -]\d{3,4}[ -]\d{3,4}(?!\d)/gu,
    read: ([found]) => [
      {
        values: [
          found
            .replace(/^\+\d{1,3}|\(0\)/u, "")
            .replaceAll(/\D/gu, "")
            .replace(/^0/u, ""),
        ],
        certain: true,
      },
    ],
  },
  {
    pattern: /(?<![\d./-])24\s?\/\s?7(?:\s?\/\s?365)?(?![\d./])/gu,
    read: () => [{ values: [24, 7, 365], certain: false }],
  },
  {
    // What is even, and sight that is good: another language says it without numbers.
    pattern: /(?<![\p{L}\d.,/-])(?:50\s?[/-]\s?50|20\s?\/\s?20)(?!\d|[.,/-]\d)/gu,
    read: ([found]) => [{ values: found.startsWith("5") ? [50, 5, 0.5] : [20], certain: false }],
  },
  {
    // ½, 2½ and 2 1/2
    pattern: /(?<![\p{L}\d.,/-])(?:(\d{1,4}) ?([½¼¾⅐-⅞])|([½¼¾⅐-⅞])|(\d{1,4}) ([1-9])\/(\d{1,2})(?![\d/]))/gu,
    read(match) {
      const [, whole, sign, alone, base, numerator, denominator] = match;
      const [a, b] =
        numerator === undefined ? (sign ?? alone ?? "").normalize("NFKC").split("\u2044") : [numerator, denominator];
      const [top, bottom] = [Number(a), Number(b)];
      if (!(top > 0) || !(bottom > top)) return null;
      const before = whole ?? base;
      if (before === undefined)
        return [{ values: [...ratio(top, bottom), `${String(top)}/${String(bottom)}`], certain: true }];
      return [{ values: [round(Number(before) + top / bottom)], certain: true }];
    },
  },
  {
    // 1_000_000, as programs write it
    pattern: /(?<![\p{L}\d_])\d{1,3}(?:_\d{3}){1,5}(?![\p{L}\d_])/gu,
    read: ([found]) => [{ values: [Number(found.replaceAll("_", ""))], certain: true }],
  },
  {
    // [1,366] is a list of two, or one number.
    pattern:
      /(?<=[[(（［]\s?)\d{1,3},\d{3}(?=\s?[\])）］])(?!\s?[\])）］]\s?(?:thousand|million|billion|[百千万億]))/gu,
    read: ([found]) => [
      { values: [Number(found.replace(",", ""))], parts: found.split(",").map(Number), certain: true },
    ],
  },
  {
    // 2/3 is a fraction, step two of three, or a day of a month; 2023/24 two years.
    pattern: /(?<![\p{L}\d.,/-])(\d{1,4})\s?\/\s?(\d{1,3}(?:,\d{3}){1,2}|\d{1,7})(?!\d|[.,/-]\d)/gu,
    read(match) {
      const [, first = "", second = ""] = match;
      const [a, b] = [Number(first), Number(second.replaceAll(",", ""))];
      if (first.length === 4 && second.length <= 2)
        return atGroups(match, [
          [first, [a]],
          [second, [100 * Math.floor(a / 100) + b, b]],
        ]);
      return [{ values: [...(b === 0 ? [] : ratio(a, b)), `${first}/${second}`], parts: [a, b], certain: true }];
    },
  },
  {
    // 1 000 000 with spaces of any width; 1'000'000
    pattern:
      /(?<![\p{L}\d.,])\d{1,3}(?:([ \u00a0\u2007\u2009\u202f'’])\d{3})(?:\1\d{3}){0,4}(?:\.\d{1,9})?(?!\d|[, \u00a0\u2007\u2009\u202f'’]\d)/gu,
    read(match, text) {
      const [found] = match;
      const groups = found.split(/\D/u);
      const value = Number(found.replaceAll(/[^\d.]/gu, ""));
      const isOne = !found.includes(" ") || groups.slice(1).some((group) => group.startsWith("0"));
      return [
        {
          values: [value],
          certain: true,
          ...(isOne ? {} : { parts: groups.map(Number) }),
          ...measured(text, match.index + found.length),
        },
      ];
    },
  },
  {
    // 1.234.567,89 and 12,34,567
    pattern:
      /(?<![\p{L}\d.,])(?:\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,2})?|\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,2}(?:,\d{2})+,\d{3})(?![\d]|[.,]\d)/gu,
    read: ([found]) => [
      {
        values: [
          found.includes(".") ? Number(found.replaceAll(".", "").replace(",", ".")) : Number(found.replaceAll(",", "")),
          found,
        ],
        certain: true,
      },
    ],
  },
];
