import { englishScales, impliedValues, monthOf, readNumeral } from "./english-numerals";
import { dayParts, round, valueOfDigits } from "./composite";
import { takeComposites } from "./composites";
import { firstYearOf } from "./eras";
import { impliedEnglish } from "./implied-english";
import { labelsOf } from "./labels";
import { measureAt, measured } from "./measures";
import type { Quantity } from "./quantity";
import { foldIdeographs, narrow } from "../japanese/width";

/** Digits with what is built into them: `1,200`, `3.5`, `5.1.3`, or a word. `G7` and `5G` come as one. */
const pieces = /(?<![\p{L}\p{N}.,])\.\d{1,9}|\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,40}(?:\.\d{1,9}){0,5}|\p{L}+/gu;

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The numbers of an English text. See `findQuantities`. */
export function englishQuantities(original: string): Quantity[] {
  const { quantities: composed, rest: text } = takeComposites(foldIdeographs(narrow(original)), "en");
  const found: Piece[] = [...text.matchAll(pieces)].map((match) => ({ text: match[0], at: match.index }));
  const words = found.map((piece) => piece.text.toLowerCase());
  const quantities: Quantity[] = [...composed];
  for (let index = 0; index < found.length;) {
    const piece = found[index];
    if (piece === undefined) break;
    const taken = /\d/u.test(piece.text[piece.text.length - 1] ?? "")
      ? digits(text, found, index, quantities)
      : word(text, found, words, index, quantities);
    index += taken;
  }
  return [...quantities, ...labelsOf(text, "en"), ...impliedEnglish(text)]
    .sort((a, b) => a.range[0] - b.range[0])
    .map((quantity) => ({ ...quantity, surface: original.slice(...quantity.range) }));
}

/** Takes a number in digits with what multiplies it, and tells how many pieces it took. */
function digits(text: string, found: readonly Piece[], index: number, quantities: Quantity[]): number {
  const { text: surface, at } = found[index]!;
  let end = at + surface.length;
  const letter = lettersBefore(text, at);
  const fiscal = /^(?:FY|CY)-?$/iu.test(letter);
  const before = fiscal || /^(?:USD?|EUR|GBP|JPY|CNY|AUD|CAD|CHF|INR|KRW|SGD|HKD|Rs)$/u.test(letter) ? "" : letter;
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
  if (next !== undefined && before === "" && /^(?:|[ -]|\) )$/u.test(between)) {
    const scale =
      suffix.length > 1 || between === ""
        ? scaleOf(suffix, next.text, text, at, next.at + next.text.length)
        : undefined;
    if (scale !== undefined) {
      end = next.at + next.text.length;
      const value = plain * scale;
      quantities.push({
        range: [at, end],
        surface,
        // 4K is a name as well.
        values: [round(value), ...(/^k$/iu.test(suffix) ? [plain] : [])],
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
      quantities.push({
        range: [at, next.at + 1],
        surface,
        values: [plain, plain % 100, ...(plain % 100 === 0 ? [plain / 100 + 1] : [])],
        certain: true,
      });
      return 2;
    }
  }
  const attached = before || (between === "" && next !== undefined && !/^(?:am|pm)$/u.test(suffix) ? next.text : "");
  const values: (number | string)[] = [valueOfDigits(surface)];
  if (fiscal && plain < 100) values.push(2000 + plain);
  const era = firstYearOf(
    /(?<!\p{L})(Meiji|Taisho|Showa|Heisei|Reiwa)\s$/iu.exec(text.slice(Math.max(0, at - 8), at))?.[1] ?? "",
  );
  if (era !== undefined) values.push(era + plain - 1);
  const shared = sharedScale(text, end);
  if (shared !== undefined) values.unshift(round(plain * shared));
  if (between === "" && (next?.text === "M" || next?.text === "B"))
    values.push(plain * (next.text === "M" ? 1e6 : 1e9));
  const clock = /^(?:[:.]\d\d)?\s?(?:pm|p\.m\.)/iu.test(text.slice(end, end + 9));
  if (clock && plain < 12) values.push(plain + 12);
  if (/^(?::\d\d)?\s?(?:am|a\.m\.)/iu.test(text.slice(end, end + 9)) && plain === 12) values.push(0);
  if (text[end] === "%" || /^\s?per ?cent/iu.test(text.slice(end, end + 9))) values.push(round(plain / 100));
  if (/^\s?(?:basis points?|bps?\b)/iu.test(text.slice(end, end + 13))) values.push(round(plain / 100));
  // '90s style years, and the second half of 2013-14.
  if (/['’]$/u.test(text.slice(0, at)) && plain < 100) values.push(1900 + plain, 2000 + plain);
  const century = /(\d\d)\d\d\s?[-–/]$/u.exec(text.slice(Math.max(0, at - 7), at))?.[1];
  if (century !== undefined && plain < 100) values.push(Number(century) * 100 + plain);
  // `6:00` is 6時.
  const wholeHour = surface === "00" && text[at - 1] === ":";
  const letters = before !== "" || (attached !== "" && measureAt(text, end) === undefined) ? attached : "";
  quantities.push({
    range: [at, end],
    surface,
    values,
    certain: letters === "" && !wholeHour && !isPadded(surface),
    ...(letters === "" ? {} : { letters }),
    ...(letters === "" && text[end] !== "%" ? dayParts(surface) : {}),
    ...measured(text, end),
  });
  return 1;
}

/** What stands before and behind an amount of money. */
const moneyBefore = /(?:[$£€¥₩₹]|(?<!\p{L})(?:USD?|EUR|GBP|JPY|CNY|AUD|CAD|CHF|INR|KRW|SGD|HKD|Rs\.?))\s?$/u;
const moneyBehind = /^\s?(?:[$£€¥]|USD|EUR|GBP|JPY|CNY|AUD|CAD|yen|dollars?|euros?|pounds?)(?!\p{L})/iu;

/** `m`, `b` and `MM` multiply money only: `£250m`, but `250m` is a length and `25mm` too. */
function scaleOf(suffix: string, written: string, text: string, at: number, end: number): number | undefined {
  if (written === "K" || written === "k") return 1e3;
  if (written === "grand") return 1e3;
  const scale = suffix === "mm" ? 1e6 : suffix === "t" ? 1e12 : englishScales.get(suffix);
  if (scale === undefined || suffix.length > 2) return scale;
  if (suffix.length === 2 && suffix !== "mm") return scale;
  return moneyBefore.test(text.slice(Math.max(0, at - 6), at)) || moneyBehind.test(text.slice(end, end + 9))
    ? scale
    : undefined;
}

/** The scale that the first number of a range shares with the second: `$1-2bn`, `10 to 15 thousand`. */
function sharedScale(text: string, end: number): number | undefined {
  const match =
    /^\s?(?:[-–—~]|to|or|and)\s?[$£€¥]?\d[\d,.]{0,12}\s?(thousand|million|billion|trillion|bn|mn|mln|tn|k|m|b)(?!\p{L})/iu.exec(
      text.slice(end, end + 32),
    );
  return match === null ? undefined : englishScales.get((match[1] ?? "").toLowerCase());
}

/** `01000` in a format of digits. */
function isPadded(surface: string): boolean {
  return /^0\d{3,}$/u.test(surface);
}

function lettersBefore(text: string, at: number): string {
  return /\p{L}{1,12}-?$/u.exec(text.slice(Math.max(0, at - 13), at))?.[0] ?? "";
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
  const month = monthOf(isAlone(text, surface) ? surface.charAt(0).toUpperCase() + surface.slice(1) : surface);
  if (month > 0) {
    quantities.push({ range: [at, end], surface, values: [month], certain: isDate(text, at, end, surface) });
    return 1;
  }
  const numeral = readNumeral(words, index);
  if (numeral !== null && isJoined(text, found, index, numeral.words)) {
    const last = found[index + numeral.words - 1]!;
    const stop = last.at + last.text.length;
    const { value } = numeral;
    // `one`, `first`, `second` are often no numbers, small words are often part of a phrase.
    quantities.push({
      range: [at, stop],
      surface,
      values: [value, ...multiplied(text, stop, value)],
      // `a thousand` may be very many.
      certain:
        (value > 12 && !(/^an?$/u.test(lower) && numeral.words === 2)) ||
        (value > 1 &&
          cardinal.test(lower) &&
          /^[ -](?:(?:full|whole|consecutive|straight|more|additional|calendar|business|working) )?(?:hours?|days?|weeks?|months?|years?|per ?cent|percent|minutes?|members?|countries|nations|times)\b/u.test(
            text.slice(stop, stop + 26),
          )),
      ...measured(text, stop),
    });
    return numeral.words;
  }
  const values = impliedValues(lower);
  if (values.length > 0) quantities.push({ range: [at, end], surface, values, certain: false });
  else if (/^(?:hundred|thousand|million|billion|trillion)$/u.test(lower))
    quantities.push({ range: [at, end], surface, values: [englishScales.get(lower) ?? 0], certain: false });
  return 1;
}

/** A text that is one word: the short name of a month in a list. */
function isAlone(text: string, surface: string): boolean {
  return text.length <= surface.length + 2 && text.trim() === surface && surface !== "may" && surface !== "march";
}

const cardinal = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u;

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

const multiples: Readonly<Record<string, number>> = { decade: 10, dozen: 12, score: 20, century: 100, centurie: 100 };

/** `two decades` are 20 years, `one and a half` is 1.5. */
function multiplied(text: string, end: number, value: number): number[] {
  const behind = text.slice(end, end + 16);
  // The eighteenth century began in 1700.
  if (/(?:st|nd|rd|th)$/iu.test(text.slice(end - 3, end)))
    return /^[\s-]centur/iu.test(behind) ? [100 * (value - 1)] : [];
  if (/^ and a half/iu.test(behind)) return [value + 0.5];
  const multiple = multiples[/^[\s-]([a-z]+?)s?\b/iu.exec(behind)?.[1]?.toLowerCase() ?? ""];
  return multiple === undefined ? [] : [value * multiple];
}
