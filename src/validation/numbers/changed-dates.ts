import { monthOf, narrow } from "../../language";
import type { Range } from "../../model";
import type { PreparedText, PreparedUnit, Report } from "../types";

/** A day of a month where it stands. */
interface FoundDate {
  readonly month: number;
  readonly day: number;
  readonly range: Range;
}

/**
 * Dates that have the right numbers in the wrong places: 3 May for 5 March, or two dates that changed their days. For
 * translations in which each number by itself is right.
 */
export function changedDates({ source, target }: PreparedUnit): Report[] {
  if (!(source.language === "ja" ? source : target).text.includes("月")) return [];
  const wanted = datesOf(source);
  if (wanted.length === 0) return [];
  const found = datesOf(target);
  const lost = wanted.filter((date) => !found.some((other) => isSameDay(date, other)));
  const strange = found.filter((date) => !wanted.some((other) => isSameDay(date, other)));
  if (lost.length === 0) return [];
  const swapped = lost.length === strange.length && sameNumbers(lost.flatMap(numbersOf), strange.flatMap(numbersOf));
  if (!swapped) return [];
  // One slip moves several dates.
  const [from, to] = [lost, strange].map((dates, at) =>
    dates.map(({ range }) => (at === 0 ? source : target).text.slice(...range)).join(", "),
  ) as [string, string];
  return [
    {
      message: `The source has ${from}; the translation has ${to}.`,
      range: [strange[0]!.range[0], strange.at(-1)!.range[1]],
      actual: to,
      expected: from,
    },
  ];
}

const japanese = /(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu;
const names = String.raw`\p{Lu}\p{Ll}{2,8}`;
const english = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${names})(?!\p{L})|(${names})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:]))`,
  "gu",
);

function datesOf({ text, language }: PreparedText): FoundDate[] {
  return language === "ja" ? japaneseDates(text) : englishDates(text);
}

function japaneseDates(text: string): FoundDate[] {
  return [...narrow(text).matchAll(japanese)].map((match) => ({
    month: Number(match[1]),
    day: Number(match[2]),
    range: rangeOf(match),
  }));
}

function englishDates(text: string): FoundDate[] {
  return [...narrow(text).matchAll(english)].flatMap((match): FoundDate[] => {
    const month = monthOf(match[2] ?? match[3] ?? "");
    const day = Number(match[1] ?? match[4]);
    return month > 0 && day >= 1 && day <= 31 ? [{ month, day, range: rangeOf(match) }] : [];
  });
}

function rangeOf(match: RegExpExecArray): Range {
  return [match.index, match.index + match[0].length];
}

function isSameDay(one: FoundDate, other: FoundDate): boolean {
  return one.month === other.month && one.day === other.day;
}

function numbersOf({ month, day }: FoundDate): number[] {
  return [month, day];
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  const sorted = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(" ");
  return sorted(one) === sorted(other);
}
