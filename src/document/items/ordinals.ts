import { parseJapaneseNumber, parseRomanNumeral } from "../../language";

/** Numbers in words, by their value. */
export const numberWords =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");

/** Greatest Roman numeral that labels an item: a `c` is a letter. */
const maxRomanOrdinal = 99;

/** The value of a Roman numeral up to 99, or null: `romanValue("iv") //=> 4`. */
export function romanValue(text: string): number | null {
  const value = parseRomanNumeral(text);
  return value === undefined || value > maxRomanOrdinal ? null : value;
}

/** The value of a letter, 1 for `a`. */
export function letterValue(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 0x60;
}

/** The orders in which kana count. */
const kanaOrders: readonly (readonly [order: string, kana: string])[] = [
  ["ア", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"],
  ["イ", "イロハニホヘトチリヌルヲワカヨタレソツネナラム"],
  ["あ", "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ"],
  ["い", "いろはにほへとちりぬるをわかよたれそつねならむ"],
];

/** What a sign of the sexagenary cycle counts as: 1 for 甲; null for what is none. */
export function signOrdinal(sign: string): number | null {
  const at = sign.length === 1 ? "甲乙丙丁戊己庚辛壬癸".indexOf(sign) : -1;
  return at < 0 ? null : at + 1;
}

/** What a kana counts as in each order. */
export function kanaOrdinals(kana: string): { readonly order: string; readonly ordinal: number }[] {
  return kanaOrders.flatMap(([order, all]) => (all.includes(kana) ? [{ order, ordinal: all.indexOf(kana) + 1 }] : []));
}

/**
 * What an item's label may count as, by every way to read it.
 *
 * @example
 * labelOrdinals("i") //=> [9, 1]
 * labelOrdinals("イ") //=> [2, 1]
 */
export function labelOrdinals(label: string): number[] {
  const text = label.normalize("NFKC");
  if (/^\d{1,6}$/.test(text)) return [Number(text)];
  if (/^[A-Za-z]$/.test(text)) {
    const roman = romanValue(text.toLowerCase());
    return roman === null ? [letterValue(text)] : [letterValue(text), roman];
  }
  const roman = romanValue(text.toLowerCase());
  if (roman !== null) return [roman];
  if (/^[〇一二三四五六七八九十百]+$/u.test(text)) return [parseJapaneseNumber(text)];
  if (/^[ぁ-んァ-ン]$/u.test(text)) return kanaOrdinals(text).map(({ ordinal }) => ordinal);
  const sign = signOrdinal(text);
  if (sign !== null) return [sign];
  if (/^([a-z])\1$/i.test(text)) return [26 + letterValue(text.charAt(0)), letterValue(text.charAt(0))];
  // `3.1`, `12の2`: compared as written; a number only for telling that there is one.
  const last = /(\d{1,6})\D*$/.exec(text)?.[1];
  return last === undefined ? [] : [Number(last)];
}
