import { mayBeConverted, type Quantity } from "../../language";
import { rememberLast } from "../units/memoize-last";

/** The quantities that have no counterpart among those of the other text. */
export function withoutPartner(
  quantities: readonly Quantity[],
  others: readonly Quantity[],
  text: string,
  otherText: string,
): Quantity[] {
  if (quantities.length === 0) return [];
  const index = indexOf(others);
  return quantities.filter(
    (quantity) =>
      !hasSame(quantity, index) &&
      !isInParts(quantity, index) &&
      !isRelative(quantity, text, otherText) &&
      !isWritten(quantity, otherText),
  );
}

/** Quantities by what they are compared by. */
interface QuantityIndex {
  readonly values: ReadonlySet<number | string>;
  readonly parts: ReadonlySet<number>;
  readonly joinedParts: ReadonlySet<string>;
  readonly measured: readonly Quantity[];
}

/** Beyond this a segment is a table, where nothing is converted. */
const maxMeasured = 100;

function indexOf(quantities: readonly Quantity[]): QuantityIndex {
  return {
    values: new Set(quantities.flatMap(({ values }) => values)),
    parts: new Set(quantities.flatMap(({ parts = [] }) => parts)),
    joinedParts: new Set(quantities.flatMap(({ parts }) => (parts === undefined ? [] : [parts.join("/")]))),
    measured: quantities.filter(({ measure }) => measure !== undefined).slice(0, maxMeasured),
  };
}

function hasSame(quantity: Quantity, { values, parts, joinedParts, measured }: QuantityIndex): boolean {
  // 11 is the second part of `9/11`.
  if (quantity.values.some((value) => values.has(value) || (typeof value === "number" && parts.has(value))))
    return true;
  if (quantity.parts !== undefined && joinedParts.has(quantity.parts.join("/"))) return true;
  return quantity.measure !== undefined && measured.some((other) => isSame(quantity, other));
}

export function isSame(one: Quantity, other: Quantity): boolean {
  if (one.values.some((value) => other.values.includes(value))) return true;
  // 9/11 and 9.11
  if (one.parts !== undefined && one.parts.join("/") === other.parts?.join("/")) return true;
  if (one.measure === undefined || other.measure === undefined) return false;
  const [a, b] = [one.values[0], other.values[0]];
  return typeof a === "number" && typeof b === "number" && mayBeConverted(a, one.measure, b, other.measure);
}

/** `2/5` is the second of five, where the other text has two and five. */
function isInParts({ parts }: Quantity, { values }: QuantityIndex): boolean {
  return parts?.every((part) => values.has(part)) ?? false;
}

/** The same digits anywhere in the other text, in half or full width, also inside an identifier. */
function isWritten({ surface }: Quantity, otherText: string): boolean {
  const digits = surface.normalize("NFKC").replaceAll(",", "");
  return /^\d{2,}(?:\.\d+)*$/u.test(digits) && digitsIn(otherText).has(digits);
}

const digitsIn = rememberLast(
  (text) =>
    new Set(
      text
        .normalize("NFKC")
        .replaceAll(",", "")
        .match(/(?<![\d.])\d{2,40}(?:\.\d{1,40}){0,9}(?!\d|\.\d|\s?[十百千万億兆])/gu) ?? [],
    ),
);
const hasRelativeYear = rememberLast((text) =>
  /[昨今来翌前同本去]年|[今本昨来翌前]年度|\b(?:this|last|next|same|previous|following) (?:fiscal )?year|\byear (?:earlier|later|ago)/iu.test(
    text,
  ),
);
const hasRelativeDay = rememberLast((text) =>
  /[今先来翌同前]月|[同翌当本昨今明]日|月曜|火曜|水曜|木曜|金曜|土曜|日曜|\b(?:this|last|next|same) (?:month|week|day)|\b(?:to|yester)day\b|\btomorrow\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u.test(
    text,
  ),
);

/** 昨年 and `last year` stand for a year, 今月 for a month, 同日 for a day. */
function isRelative({ values, range, surface }: Quantity, text: string, otherText: string): boolean {
  const [value] = values;
  if (typeof value !== "number") return false;
  if (value >= 1900 && value < 2100) return hasRelativeYear(otherText);
  const near = text.slice(Math.max(0, range[0] - 12), range[1] + 12);
  const isDate =
    value <= 31 &&
    (/^\p{L}/u.test(surface) || /\d\s?[日月]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(near));
  return isDate && hasRelativeDay(otherText);
}

/** Beyond this a segment is a table, and the nearest numbers are compared. */
const maxCandidates = 100;

export function bestPartner(quantity: Quantity, all: readonly Quantity[]): number {
  const left = all.slice(0, maxCandidates);
  const digits = (surface: string): string => surface.normalize("NFKC").replaceAll(/[^\d]/gu, "");
  const alike = left.findIndex(({ surface }) => digits(surface) !== "" && digits(surface) === digits(quantity.surface));
  if (alike >= 0) return alike;
  const certain = left.findIndex((other) => other.certain);
  if (certain >= 0) return certain;
  const kind = smallKind(quantity);
  const word = left.findIndex((other) => kind !== null && smallKind(other) === kind);
  if (word >= 0) return word;
  return left.findIndex((other) => isNumberWord(other) && quantity.letters === other.letters);
}

/** A numeral in words, not what merely implies one. */
function isNumberWord({ surface, letters, isLabel }: Quantity): boolean {
  return (
    letters === undefined &&
    isLabel === undefined &&
    /^(?:[〇一二三四五六七八九十百千\d０-９]+|(?!an?$|one$)[a-z-]{3,})$/iu.test(surface) &&
    !/^(?:single|each|every|other|only|any|per|alone|both|either|neither|no|not|none|nil|nothing|never|without|initial|inaugural|maiden|debut|primary|annual(?:ly)?|[a-z]+ly)$/iu.test(
      surface,
    )
  );
}

/**
 * What makes two uncertain numbers comparable: both are two to twelve in words or digits (`four`, 三つ), or both number an item
 * ((iv), ⑥).
 */
export function smallKind({ values, surface, letters, isLabel }: Quantity): "word" | "label" | null {
  if (isLabel !== undefined) return "label";
  const [value] = values;
  const isWord =
    letters === undefined &&
    typeof value === "number" &&
    value >= 2 &&
    value <= 12 &&
    /^(?:[二三四五六七八九十]|[2-9２-９]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/iu.test(
      surface,
    );
  return isWord ? "word" : null;
}
