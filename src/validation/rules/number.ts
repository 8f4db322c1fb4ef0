import { mayBeConverted, type Quantity } from "../../language";
import type { Range } from "../../model";
import type { NumberOptions, PreparedUnit, Report, Rule } from "../types";
import { urlsOf } from "../urls";
import { noteMarkRanges } from "./footnote";

/**
 * A number of the source that the target lacks, or one that the target adds, whatever the notation. A number may stand more
 * often on one side than on the other; relative dates (昨年, `this month`) stand for what they mean.
 */
export const number: Rule = {
  id: "number",
  severity: "error",
  create(_context, options) {
    const { words = false } = options as NumberOptions;
    return (unit) => check(unit, words);
  },
};

function check(unit: PreparedUnit, words: boolean): Report[] {
  const source = outsideMarks(unit.source.quantities, unit.source.text);
  const target = outsideMarks(unit.target.quantities, unit.target.text);
  const missing = withoutPartner(source, target, unit.source.text, unit.target.text);
  const added = withoutPartner(target, source, unit.target.text, unit.source.text);
  // Three for four: where each side has one small number in words that the other lacks, they are one number.
  const few = missing.filter(isSmallWord).length === 1 && added.filter(isSmallWord).length === 1;
  const asked = missing.filter((quantity) => quantity.certain || ((words || few) && isSmallWord(quantity)));
  const extra = added.filter((quantity) => quantity.certain || (words && isSmallWord(quantity)));
  const reports: Report[] = [];
  const left = [...added];
  const alone: Quantity[] = [];
  for (const quantity of asked) {
    // The likeliest counterpart: a number that nothing else explains, a certain one first.
    const at = bestPartner(quantity, left);
    const partner = at < 0 ? undefined : left.splice(at, 1)[0];
    if (partner === undefined) alone.push(quantity);
    else reports.push(describe(quantity, partner));
  }
  const told = new Set<string>();
  for (const stretch of neighbours(alone)) {
    const surface = unit.source.text.slice(...stretch);
    if (told.has(surface)) continue;
    told.add(surface);
    reports.push({
      message: `The source has ${surface}; the translation lacks it.`,
      range: [0, unit.target.text.length],
      expected: surface,
    });
  }
  for (const stretch of neighbours(extra.filter((one) => left.includes(one)))) {
    const surface = unit.target.text.slice(...stretch);
    if (told.has(surface)) continue;
    told.add(surface);
    reports.push({
      message: `The translation has ${surface}; the source has no such number.`,
      range: stretch,
      actual: surface,
    });
  }
  return [...reports, ...changedLetters(source, target)];
}

/** Stretches of numbers that stand together, such as a date, so that one slip is one finding. */
function neighbours(quantities: readonly Quantity[]): Range[] {
  const stretches: [number, number][] = [];
  for (const { range } of quantities) {
    const last = stretches.at(-1);
    if (last !== undefined && range[0] - last[1] <= 4) last[1] = range[1];
    else stretches.push([...range]);
  }
  return stretches;
}

function describe(quantity: Quantity, partner: Quantity): Report {
  const [value] = quantity.values;
  const written = String(value) === quantity.surface ? "" : ` (${formatValue(value)})`;
  return {
    message: `The source has ${quantity.surface}${written}; the translation has ${partner.surface}.`,
    range: partner.range,
    actual: partner.surface,
    expected: quantity.surface,
  };
}

function formatValue(value: number | string | undefined): string {
  return typeof value === "number" && value >= 10_000 ? value.toLocaleString("en-US") : String(value);
}

function outsideMarks(quantities: readonly Quantity[], text: string): Quantity[] {
  const places = [...urlsOf(text).map(({ range }) => range), ...noteMarkRanges(text)];
  if (places.length === 0) return [...quantities];
  return quantities.filter(({ range }) => !places.some(([start, end]) => range[0] >= start && range[1] <= end));
}

/** The quantities that no quantity of the other text answers to. */
function withoutPartner(
  quantities: readonly Quantity[],
  others: readonly Quantity[],
  text: string,
  otherText: string,
): Quantity[] {
  return quantities.filter(
    (quantity) =>
      !others.some((other) => isSame(quantity, other)) &&
      !isRelative(quantity, text, otherText) &&
      !isWritten(quantity, otherText),
  );
}

function isSame(one: Quantity, other: Quantity): boolean {
  if (one.values.some((value) => other.values.includes(value))) return true;
  if (one.measure === undefined || other.measure === undefined) return false;
  const [a, b] = [one.values[0], other.values[0]];
  return typeof a === "number" && typeof b === "number" && mayBeConverted(a, one.measure, b, other.measure);
}

/** The same digits anywhere in the other text, in half or full width, also inside an identifier. */
function isWritten({ surface }: Quantity, otherText: string): boolean {
  const digits = surface.normalize("NFKC").replaceAll(",", "");
  if (!/^\d{2,}(?:\.\d+)*$/u.test(digits)) return false;
  return new RegExp(`(?<![\\d.])${digits.replaceAll(".", "\\.")}(?!\\d|\\.\\d|\\s?[十百千万億兆])`, "u").test(
    otherText.normalize("NFKC").replaceAll(",", ""),
  );
}

/** 昨年 and `last year` stand for a year, 今月 for a month, 同日 for a day. */
function isRelative({ values, range, surface }: Quantity, text: string, otherText: string): boolean {
  const [value] = values;
  if (typeof value !== "number") return false;
  if (value >= 1900 && value < 2100)
    return /[昨今来翌前同本去]年|[今本昨来翌前]年度|\b(?:this|last|next|same|previous|following) (?:fiscal )?year|\byear (?:earlier|later|ago)/iu.test(
      otherText,
    );
  const near = text.slice(Math.max(0, range[0] - 12), range[1] + 12);
  const isDate =
    value <= 31 &&
    (/^\p{L}/u.test(surface) || /\d\s?[日月]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(near));
  if (!isDate) return false;
  return /[今先来翌同前]月|[同翌当本昨今明]日|月曜|火曜|水曜|木曜|金曜|土曜|日曜|\b(?:this|last|next|same) (?:month|week|day)|\b(?:to|yester)day\b|\btomorrow\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u.test(
    otherText,
  );
}

function bestPartner(quantity: Quantity, left: readonly Quantity[]): number {
  const digits = (surface: string): string => surface.normalize("NFKC").replaceAll(/[^\d]/gu, "");
  const alike = left.findIndex(({ surface }) => digits(surface) !== "" && digits(surface) === digits(quantity.surface));
  if (alike >= 0) return alike;
  const certain = left.findIndex((other) => other.certain);
  if (certain >= 0) return certain;
  const word = left.findIndex(isSmallWord);
  if (word >= 0 && isSmallWord(quantity)) return word;
  return left.findIndex((other) => isNumberWord(other) && quantity.letters === other.letters);
}

/** A numeral in words, not what merely implies one. */
function isNumberWord({ surface, letters }: Quantity): boolean {
  return (
    letters === undefined &&
    /^(?:[〇一二三四五六七八九十百千\d０-９]+|(?!an?$|one$)[a-z-]{3,})$/iu.test(surface) &&
    !/^(?:single|each|every|other|only|any|per|alone|both|either)/iu.test(surface)
  );
}

/** Two to twelve as a word. */
function isSmallWord({ values, surface, letters }: Quantity): boolean {
  const [value] = values;
  return (
    letters === undefined &&
    typeof value === "number" &&
    value >= 2 &&
    value <= 12 &&
    /^(?:[二三四五六七八九十]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/iu.test(surface)
  );
}

/** G8 where the source has G7: the same letters with another number. */
function changedLetters(source: readonly Quantity[], target: readonly Quantity[]): Report[] {
  return source.flatMap((quantity): Report[] => {
    if (quantity.letters === undefined || target.some((other) => isSame(quantity, other))) return [];
    const changed = target.find(
      (other) => other.letters === quantity.letters && !source.some((one) => isSame(one, other)),
    );
    if (changed === undefined) return [];
    return [
      {
        message: `The source has ${quantity.surface} with ${quantity.letters}; the translation has ${changed.surface}.`,
        range: changed.range,
        actual: changed.surface,
        expected: quantity.surface,
      },
    ];
  });
}
