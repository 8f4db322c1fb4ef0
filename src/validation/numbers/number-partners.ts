import { mayBeConverted, type Quantity } from "../../language";

/** The quantities that no quantity of the other text answers to. */
export function withoutPartner(
  quantities: readonly Quantity[],
  others: readonly Quantity[],
  text: string,
  otherText: string,
): Quantity[] {
  return quantities.filter(
    (quantity) =>
      !others.some((other) => isSame(quantity, other) || isPart(quantity, other)) &&
      !isInParts(quantity, others) &&
      !isRelative(quantity, text, otherText) &&
      !isWritten(quantity, otherText),
  );
}

export function isSame(one: Quantity, other: Quantity): boolean {
  if (one.values.some((value) => other.values.includes(value))) return true;
  // 9/11 and 9.11
  if (one.parts !== undefined && one.parts.join("/") === other.parts?.join("/")) return true;
  if (one.measure === undefined || other.measure === undefined) return false;
  const [a, b] = [one.values[0], other.values[0]];
  return typeof a === "number" && typeof b === "number" && mayBeConverted(a, one.measure, b, other.measure);
}

/** 11 is the second part of `9/11`. */
function isPart({ values }: Quantity, { parts = [] }: Quantity): boolean {
  return parts.some((part) => values.includes(part));
}

/** `2/5` is the second of five, where the other text has two and five. */
function isInParts({ parts }: Quantity, others: readonly Quantity[]): boolean {
  return parts?.every((part) => others.some(({ values }) => values.includes(part))) ?? false;
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

export function bestPartner(quantity: Quantity, left: readonly Quantity[]): number {
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
