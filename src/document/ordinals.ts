import { narrow, parseJapaneseNumber } from "../language";

const words = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
  " ",
);

/** The value of a Roman numeral in lower case, or null: `romanValue("iv") //=> 4`. */
export function romanValue(text: string): number | null {
  if (!/^(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/.test(text)) return null;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text[index] ?? ""] ?? 0;
    total += value < (values[text[index + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}

/** The value of a letter, 1 for `a`. */
export function letterValue(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 0x60;
}

/** What a heading calls itself: `Pillar Two: Data` is the pillar 2, `第二の柱：データ` too. */
export interface HeadingLabel {
  /** How high headings of this kind stand: book 0, part and pillar 1, chapter 2, section 3, clause 4. */
  readonly rank: number;
  readonly ordinal: number;
}

const englishRanks: Readonly<Record<string, number>> = {
  book: 0,
  volume: 0,
  part: 1,
  pillar: 1,
  title: 1,
  theme: 1,
  chapter: 2,
  section: 3,
  article: 4,
  clause: 4,
  rule: 4,
  annex: 1,
  appendix: 1,
  schedule: 1,
  attachment: 1,
};
const japaneseRanks: Readonly<Record<string, number>> = { 巻: 0, 編: 1, 部: 1, の柱: 1, 章: 2, 節: 3, 款: 4, 条: 4 };

const englishLabel = new RegExp(
  String.raw`^(${Object.keys(englishRanks).join("|")})\s+(?:(\d{1,4})|(${words.slice(1).join("|")})|([ivxlc]{1,8})|([a-z]))(?=$|[\s:.,–—-])`,
  "iu",
);
const japaneseLabel = new RegExp(
  String.raw`^[\s(（]*(?:[（(][^（）()]{1,40}[）)]\s*)?第\s*([〇一二三四五六七八九十百千\d]{1,8})\s*(${Object.keys(japaneseRanks).join("|")})`,
  "u",
);

const japaneseAnnex =
  /^(?:別紙|別表|別添|附属書|付属書|付録|様式)\s*第?\s*(?:(\d{1,3})|([一二三四五六七八九十]{1,3})|([A-Z])|([ア-ン]))(?![\p{L}])/u;

/**
 * The label that a heading begins with, or null.
 *
 * @example
 * headingLabel("第二の柱：データ") //=> { rank: 1, ordinal: 2 }
 */
export function headingLabel(heading: string): HeadingLabel | null {
  const text = narrow(heading);
  const japanese = japaneseLabel.exec(text);
  if (japanese) return { rank: japaneseRanks[japanese[2] ?? ""] ?? 0, ordinal: parseJapaneseNumber(japanese[1] ?? "") };
  const annex = japaneseAnnex.exec(text);
  if (annex) {
    const [, number, kanji, letter, kana] = annex;
    return {
      rank: englishRanks["annex"] ?? 1,
      ordinal: labelOrdinals(number ?? kanji ?? letter ?? kana ?? "")[0] ?? 0,
    };
  }
  const english = englishLabel.exec(text);
  if (!english) return null;
  const [, kind = "", digits, word, roman, letter] = english;
  const ordinal =
    digits !== undefined
      ? Number(digits)
      : word !== undefined
        ? words.indexOf(word.toLowerCase())
        : roman !== undefined
          ? (romanValue(roman.toLowerCase()) ?? letterValue(roman))
          : letterValue(letter ?? "");
  return { rank: englishRanks[kind.toLowerCase()] ?? 0, ordinal };
}

/** Headings of front and back matter, which never stand below a numbered part. */
const matter =
  /^(?:preamble|preface|foreword|introduction|executive summary|abstract|contents|conclusions?|closing|acknowledge?ments?|references|bibliography|glossary|index|annex|appendix|schedule|supplementary provisions|前文|序文|序章|緒言|はじめに|目次|要旨|概要|結論|結び|おわりに|終わりに|謝辞|参考文献|用語集|索引|別紙|別表|別添|附則|附属書|付属書|付録)(?![a-zぁ-ん])/iu;

/** Whether a heading names front or back matter. `isMatter("Preamble") //=> true` */
export function isMatter(heading: string): boolean {
  return matter.test(heading);
}

/** The orders in which kana count. */
const kanaOrders: readonly (readonly [order: string, kana: string])[] = [
  ["ア", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"],
  ["イ", "イロハニホヘトチリヌルヲワカヨタレソツネナラム"],
];

/** What a katakana counts as in each order. */
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
  if (/^[ア-ン]$/u.test(text)) return kanaOrdinals(text).map(({ ordinal }) => ordinal);
  // `3.1`, `12の2`: compared as written; a number only for telling that there is one.
  const last = /(\d{1,6})\D*$/.exec(text)?.[1];
  return last === undefined ? [] : [Number(last)];
}
