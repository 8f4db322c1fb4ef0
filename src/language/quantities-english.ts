import { englishScales, impliedValues, monthOf, readNumeral } from "./english-numerals";
import { measureAt } from "./measures";
import type { Quantity } from "./quantities";
import { narrow } from "./width";

/** Digits with what is built into them: `1,200`, `3.5`, `5.1.3`, or a word. `G7` and `5G` come as one. */
const pieces = /(?<![\p{L}\p{N}.,])\.\d{1,9}|\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,17}(?:\.\d{1,9}){0,5}|\p{L}+/gu;

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The numbers of an English text. See `findQuantities`. */
export function englishQuantities(original: string): Quantity[] {
  const text = narrow(original);
  const found: Piece[] = [...text.matchAll(pieces)].map((match) => ({ text: match[0], at: match.index }));
  const words = found.map((piece) => piece.text.toLowerCase());
  const quantities: Quantity[] = [];
  for (let index = 0; index < found.length;) {
    const piece = found[index];
    if (piece === undefined) break;
    const taken = /\d/u.test(piece.text[piece.text.length - 1] ?? "")
      ? digits(text, found, index, quantities)
      : word(text, found, words, index, quantities);
    index += taken;
  }
  return quantities.map((quantity) => ({ ...quantity, surface: original.slice(...quantity.range) }));
}

/** Takes a number in digits with what multiplies it, and tells how many pieces it took. */
function digits(text: string, found: readonly Piece[], index: number, quantities: Quantity[]): number {
  const { text: surface, at } = found[index]!;
  let end = at + surface.length;
  const before = lettersBefore(text, at);
  if (surface.split(".").length > 2) {
    quantities.push({ range: [at, end], surface, values: [surface], certain: before === "" });
    return 1;
  }
  const time = /^(\d{1,2})\.(\d\d)$/u.exec(surface);
  if (time !== null && /^\s?(?:[ap]m|[ap]\.m\.)/iu.test(text.slice(end, end + 6))) {
    const hour = Number(time[1]);
    const colon = at + (time[1] ?? "").length;
    quantities.push({ range: [at, colon], surface, values: [hour, hour + 12], certain: true });
    if (time[2] !== "00")
      quantities.push({ range: [colon + 1, end], surface, values: [Number(time[2])], certain: true });
    return 1;
  }
  const plain = Number(surface.replaceAll(",", ""));
  const next = found[index + 1];
  const between = next === undefined ? "" : text.slice(end, next.at);
  const suffix = next?.text.toLowerCase() ?? "";
  if (next !== undefined && before === "" && /^(?:|[ -])$/u.test(between)) {
    const scale = suffix.length > 2 || between === "" ? scaleOf(suffix, next.text, text, at) : undefined;
    if (scale !== undefined) {
      end = next.at + next.text.length;
      const value = plain * scale;
      quantities.push({
        range: [at, end],
        surface,
        // `1.2 million` is certain; so is its digits' own value where the other language says 1.2 百万.
        values: [round(value), plain],
        certain: true,
        ...measured(text, end),
      });
      return 2;
    }
    if (between === "" && /^(?:st|nd|rd|th)$/u.test(suffix)) {
      quantities.push({ range: [at, next.at + 2], surface, values: [plain], certain: true });
      return 2;
    }
    if (between === "" && suffix === "s") {
      quantities.push({ range: [at, next.at + 1], surface, values: [plain, plain % 100], certain: true });
      return 2;
    }
  }
  const attached = before || (between === "" && next !== undefined && !/^(?:am|pm)$/u.test(suffix) ? next.text : "");
  const values: (number | string)[] = [plain];
  const clock = /^[:.]?\d{0,2}\s?(?:pm|p\.m\.)/iu.test(text.slice(end, end + 9));
  if (clock && plain < 12) values.push(plain + 12);
  if (/^\s?(?:am|a\.m\.)/iu.test(text.slice(end, end + 6)) && plain === 12) values.push(0);
  if (text[end] === "%" || /^\s?per ?cent/iu.test(text.slice(end, end + 9))) values.push(plain / 100, plain / 10);
  // '90s style years, and the second half of 2013-14.
  if (/['’]$/u.test(text.slice(0, at)) && plain < 100) values.push(1900 + plain, 2000 + plain);
  const century = /(\d\d)\d\d\s?[-–/]$/u.exec(text.slice(Math.max(0, at - 7), at))?.[1];
  if (century !== undefined && plain < 100) values.push(Number(century) * 100 + plain);
  // `6:00` is 6時.
  const wholeHour = surface === "00" && text[at - 1] === ":";
  const letters = attached !== "" && measureAt(text, end) === undefined ? attached : "";
  quantities.push({
    range: [at, end],
    surface,
    values,
    certain: letters === "" && !wholeHour,
    ...(letters === "" ? {} : { letters }),
    ...measured(text, end),
  });
  return 1;
}

/** `m`, `b` and `k` multiply money only: `£250m`, but `250m` is a length. */
function scaleOf(suffix: string, written: string, text: string, at: number): number | undefined {
  const scale = englishScales.get(suffix);
  if (scale === undefined || suffix.length > 1) return scale;
  if (written === "K" || written === "k") return 1e3;
  return /[$£€¥]\s?$/u.test(text.slice(0, at)) ? scale : undefined;
}

function lettersBefore(text: string, at: number): string {
  return /\p{L}{1,12}-?$/u.exec(text.slice(Math.max(0, at - 13), at))?.[0] ?? "";
}

function measured(text: string, end: number): { readonly measure?: string } {
  const measure = measureAt(text, end);
  return measure === undefined ? {} : { measure };
}

/** Takes a word that is a number, a month or implies a number; other words are passed over. */
function word(
  text: string,
  found: readonly Piece[],
  words: readonly string[],
  index: number,
  quantities: Quantity[],
): number {
  const { text: surface, at } = found[index]!;
  const lower = words[index] ?? "";
  const end = at + surface.length;
  const month = monthOf(surface);
  if (month > 0) {
    quantities.push({ range: [at, end], surface, values: [month], certain: isDate(text, at, end, surface) });
    return 1;
  }
  const numeral = readNumeral(words, index);
  if (numeral !== null && isJoined(text, found, index, numeral.words)) {
    const last = found[index + numeral.words - 1]!;
    const stop = last.at + last.text.length;
    const { value } = numeral;
    const fraction = fractionOf(text, stop, value);
    // `one`, `first`, `second` are often no numbers, small words are often part of a phrase.
    quantities.push({
      range: [at, stop],
      surface,
      values: [value, ...(fraction === null ? [] : [fraction]), ...multiplied(text, stop, value)],
      certain: value > 12 && fraction === null,
      ...measured(text, stop),
    });
    return numeral.words;
  }
  const values = impliedValues(lower);
  if (values.length > 0) quantities.push({ range: [at, end], surface, values, certain: false });
  else if (/^[IVX]{1,5}$/u.test(surface) && romanValue(surface) > 0)
    quantities.push({ range: [at, end], surface, values: [romanValue(surface)], certain: false });
  else if (/^(?:hundred|thousand|million|billion|trillion)$/u.test(lower))
    quantities.push({ range: [at, end], surface, values: [englishScales.get(lower) ?? 0], certain: false });
  return 1;
}

/** Words of a number are parted by one space or hyphen. */
function isJoined(text: string, found: readonly Piece[], index: number, count: number): boolean {
  for (let at = index; at < index + count - 1; at += 1) {
    const piece = found[at]!;
    if (!/^[\s-]{1,2}$/u.test(text.slice(piece.at + piece.text.length, found[at + 1]!.at))) return false;
  }
  return true;
}

/** `May 2023`, `16 May` are dates; `May` alone may be a name or a verb at the start of a sentence. */
function isDate(text: string, at: number, end: number, surface: string): boolean {
  if (surface.length > 3 && !/^(?:March|August|April|June)$/u.test(surface)) return true;
  const near = /\d(?:st|nd|rd|th)?\s(?:of\s)?$/u.test(text.slice(Math.max(0, at - 8), at));
  return near || /^\.?\s\d/u.test(text.slice(end, end + 3));
}

const parts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  tenth: 10,
};

const multiples: Readonly<Record<string, number>> = { decade: 10, dozen: 12, score: 20, century: 100, centurie: 100 };

/** `two decades` are 20 years, `one and a half` is 1.5. */
function multiplied(text: string, end: number, value: number): number[] {
  const behind = text.slice(end, end + 16);
  if (/^ and a half/iu.test(behind)) return [value + 0.5];
  const multiple = multiples[/^[\s-]([a-z]+?)s?\b/iu.exec(behind)?.[1]?.toLowerCase() ?? ""];
  return multiple === undefined ? [] : [value * multiple];
}

/** `two-thirds`: the value of a numerator with the part behind it. */
function fractionOf(text: string, end: number, value: number): number | null {
  const behind = /^[\s-]([a-z]+?)s?\b/u.exec(text.slice(end, end + 12))?.[1] ?? "";
  const part = parts[behind];
  return part === undefined ? null : round(value / part);
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text[index] ?? ""] ?? 0;
    total += value < (values[text[index + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
