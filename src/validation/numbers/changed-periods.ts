// cspell:ignore sday nesday rsday urday
import { narrow } from "../../language";
import type { Language, Range } from "../../model";
import type { PreparedText, PreparedUnit, Report } from "../types";

/** A part of a year, a week or a day in both languages, each with what it is. */
interface Period {
  readonly name: string;
  /** Most texts have no such word. */
  readonly any: RegExp;
  readonly patterns: Readonly<Record<Language, RegExp>>;
  readonly read: (match: RegExpExecArray) => string | undefined;
}

const numerals: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
  last: "4",
};
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const periods: readonly Period[] = [
  {
    name: "quarter",
    any: /四半期|quarter|Q[1-4]|[1-4]Q/iu,
    patterns: {
      ja: /第?\s?([1-4一二三四])\s?四半期|(?<![A-Za-z\d])Q([1-4])(?!\d)|(?<!\d)([1-4])Q(?![A-Za-z])/gu,
      en: /\b(first|second|third|fourth|last) (?:fiscal )?quarter\b|(?<![A-Za-z\d])Q([1-4])(?!\d)|(?<!\d)([1-4])Q(?![A-Za-z])|\b([1-4])(?:st|nd|rd|th) quarter\b/giu,
    },
    read: (match) => {
      const found =
        match
          .slice(1)
          .find((group: string | undefined) => group !== undefined)
          ?.toLowerCase() ?? "";
      return numerals[found] ?? found;
    },
  },
  {
    name: "half-year",
    any: /半期|[上下]期|前半|後半|half|H[12]/iu,
    patterns: {
      ja: /(?<!四)(?:(上半期|上期|前半|前期)|(下半期|下期|後半|後期))|(?<![A-Za-z\d])H([12])(?![\d.])|(?<!\d)([12])H(?![A-Za-z])/gu,
      en: /\b(?:(first|former|early)|(second|latter|late))[ -]half\b|(?<![A-Za-z\d])H([12])(?![\d.])|(?<!\d)([12])H(?![A-Za-z])/giu,
    },
    read: ([, first, second, after, before]: readonly (string | undefined)[]) =>
      first !== undefined ? "1" : second !== undefined ? "2" : (after ?? before),
  },
  {
    name: "weekday",
    any: /曜|日\s?[（(]|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/u,
    patterns: {
      ja: /([日月火水木金土])曜日?|(?<=日\s?[（(])([日月火水木金土])(?=[・祝休]*[）)])/gu,
      en: /\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:day|sday|nesday|rsday|urday)s?\b/gu,
    },
    read: ([, ...groups]: readonly (string | undefined)[]) => {
      const found = groups.find((group) => group !== undefined) ?? "";
      const at = "日月火水木金土".indexOf(found);
      return at >= 0 ? weekdays[at] : found.toLowerCase();
    },
  },
  {
    name: "hour",
    any: /午[前後]|[ap]\.?m\b/iu,
    patterns: {
      ja: /(午前|午後)\s?(\d{1,2})\s?(?:時|:)/gu,
      en: /(?<![\d:.])(\d{1,2})(?:[:.]\d\d)?\s?([ap])\.?m\b/giu,
    },
    read: ([, first = "", second = ""]: readonly (string | undefined)[]) => {
      const isJapanese = first.startsWith("午");
      const isAfternoon = isJapanese ? first === "午後" : second.toLowerCase() === "p";
      return `${isJapanese ? second : first} ${isAfternoon ? "p" : "a"}`;
    },
  },
];

interface FoundPeriod {
  readonly value: string;
  readonly range: Range;
}

/** Quarters, half-years, weekdays and hours of the day that are others than in the source. */
export function changedPeriods({ source, target }: PreparedUnit): Report[] {
  return periods.flatMap((period): Report[] => {
    if (!period.any.test(source.text) || !period.any.test(target.text)) return [];
    const [wanted, found] = [periodsIn(source, period), periodsIn(target, period)];
    const lost = wanted.filter(({ value }) => !found.some((other) => other.value === value));
    const strange = found.filter(({ value }) => !wanted.some((other) => other.value === value));
    const [first, instead] = [lost[0], strange[0]];
    if (first === undefined || instead === undefined) return [];
    // Another hour is a number of its own.
    if (period.name === "hour" && first.value.split(" ")[0] !== instead.value.split(" ")[0]) return [];
    const [from, to] = [source.text.slice(...first.range), target.text.slice(...instead.range)];
    return [
      {
        message: `The source has ${from}; the translation has ${to}.`,
        range: instead.range,
        actual: to,
        expected: from,
      },
    ];
  });
}

function periodsIn({ text, language }: PreparedText, { patterns, read }: Period): FoundPeriod[] {
  return [...narrow(text).matchAll(patterns[language])].flatMap((match): FoundPeriod[] => {
    const value = read(match);
    return value === undefined ? [] : [{ value, range: [match.index, match.index + match[0].length] }];
  });
}
