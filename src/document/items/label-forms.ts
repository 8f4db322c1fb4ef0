import { enclosedCharacters, enclosedLabel } from "./enclosed";

/** A label as it stands at the beginning of a line. */
export interface LabelForm {
  /** In one width and without punctuation: `1`, `ii`, `ア`, `1.2.3`, `A.1`, `Q3`. */
  readonly text: string;
  /** How it is set off, such as `.` or `()`: items of one list share it. */
  readonly form: string;
  /** Several parts, such as `1.2.3`: it stands for one place in all the document. */
  readonly dotted: boolean;
  /** A number and a space, as in laws, whose first paragraphs bear none. */
  readonly bare: boolean;
  /** It may be a word or a number of the text as well: only its neighbours prove it. */
  readonly weak: boolean;
  /** UTF-16 units with the punctuation and the space behind it. */
  readonly length: number;
}

const space = String.raw`[ \t\u3000]`;
const digit = "[0-9０-９]";
const digits = `${digit}{1,3}`;
const kanji = "[一二三四五六七八九十]{1,3}";
/** Katakana in either width, and the signs of the sexagenary cycle, which number parties and classes. */
const sign = "[ア-ンｱ-ﾝ]|[甲乙丙丁戊己庚辛壬癸]";
const roman = "[ivxlcIVXLC]{1,6}";
const letter = String.raw`[a-zA-Zａ-ｚＡ-Ｚ]`;
/** `aa`, which counts on behind `z` or begins a level of its own. */
const twice = (group: string): string => String.raw`(?<${group}>[a-zA-Z])\k<${group}>`;
const japanese = String.raw`\u3041-\u9fff`;
/** What follows a label: space, the line's end, or Japanese. */
const opens = String.raw`(?=${space}|$|[${japanese}「『〔【“"'*])`;
/** What stands behind a number in running text and makes it an amount or a date, no label. */
const counter = String.raw`(?:[年月万億兆千百％%〜~～/・、。，．]|[日時分秒週件名人円個箇カヵヶか所回つ章条項号節巻頁社国校台本枚位度倍割点歳世級番目等種](?=[ぁ-ん、。，．）)\s0-9０-９間目以未程前後分]|$))`;

const bold = String.raw`(?:\*\*|__)?`;
const name = `${digits}|${letter}|${roman}|${sign}|${kanji}`;

/** The forms, tried in order. Each begins differently or is bounded, so that no line is tried twice over. */
const forms = new RegExp(
  [
    String.raw`^${bold}\\?(?:`,
    // 1.2.3, V5.1.1, A.1
    String.raw`(?<dotted>(?![QＱ][.．])(?:[A-ZＡ-Ｚ]{1,2}[.．]${digits}|[A-ZＡ-Ｚ]?${digits}[.．]${digits})(?:[.．]${digits}){0,5})(?<dottedEnd>\\?[.．:：)）])?${bold}(?=${space}|$|(?<=[^0-9０-９])[${japanese}]|(?<=${digit}[.．]${digits}[.．]${digits})(?!${counter})[${japanese}])`,
    // (1), （ア）, (aa), \(a\)
    String.raw`|[(（](?<inside>${twice("doubled")}|${name}|[あ-ん])\\?[)）]${bold}(?:${opens}|(?=\p{Lu}\p{Ll}))`,
    // [1], 【１】, 〔一〕, 〈1〉; no link and no footnote
    String.raw`|[[［〔【〈《<＜](?<square>${digits}|${kanji})\\?[\]］〕】〉》>＞]${bold}(?![(:：（])${opens}`,
    String.raw`|(?<enclosed>[${enclosedCharacters}])[.．、)）]?${bold}`,
    String.raw`|(?<number>[Ⅰ-Ⅿⅰ-ⅿ]{1,4})(?<numberEnd>[.．、)）])?${bold}(?=${space}|$|[${japanese}])`,
    // Q1. …, A: …, 問１　…
    String.raw`|(?:(?<asked>[QAＱＡ][.．]?${digits}|(?:質問|回答|問|答)${space}?${digits})(?:\\?[.．:：)）]|(?=${space}))|(?<asks>[QAＱＡ](?=[:：])|(?:質問|回答|問|答)(?=[:：\u3000])|[ＱＡ](?=[.．\u3000]))[:：.．]?)${bold}(?=${space}|$|[${japanese}])`,
    // 1. a) iv. 一、
    String.raw`|(?<plain>${digit}{4,6}|${twice("again")}|${name})\\?(?<stop>[.．)）、])${bold}(?=${space}|$|(?<=[.．)）、])[${japanese}「『])`,
    String.raw`|(?<close>${digits})[.．](?=\p{Lu}\p{L})`,
    String.raw`|(?<bare>${digits}|${sign}|${kanji})(?=\u3000)`,
    // 1-2, １－１; 1 Scope, 1 目的: weak
    String.raw`|(?<hyphened>${digit}{1,2}(?:[-‐‑－−]${digit}{1,2}){1,3})[.．]?${bold}(?=${space}|$)(?!${space}*(?:${counter}|\p{Ll}|[-–0-9]))`,
    String.raw`|(?<weak>${digits}|[ア-ンｱ-ﾝ]|${kanji})(?=[ \t]+(?!${counter})[\p{Lu}${japanese}「『])`,
    `)${space}*`,
  ].join(""),
  "u",
);

/** The label that a text begins with, or null. `readLabel("（１）目的") //=> { text: "1", form: "()", … }` */
export function readLabel(head: string): LabelForm | null {
  const match = forms.exec(head);
  if (match === null) return null;
  const groups = match.groups ?? {};
  const {
    dotted,
    inside,
    square,
    enclosed,
    number,
    asked,
    asks,
    plain,
    bare,
    hyphened,
    weak,
    close,
    stop = "",
  } = groups;
  const found = dotted ?? inside ?? square ?? number ?? asked ?? asks ?? plain ?? bare ?? hyphened ?? weak ?? close;
  const label = (text: string, form: string, more: Partial<LabelForm> = {}): LabelForm => ({
    text: text.normalize("NFKC"),
    form,
    dotted: false,
    bare: false,
    weak: false,
    length: match[0].length,
    ...more,
  });
  if (enclosed !== undefined) {
    const { text, form } = enclosedLabel(enclosed);
    return label(text, form);
  }
  if (found === undefined || isWord(plain, stop)) return null;
  // `X.509` is a name; `A.1` is proved by `A.2`.
  if (dotted !== undefined)
    return label(dotted, "", { dotted: true, weak: /^[A-Z]+\.\d+$/.test(dotted.normalize("NFKC")) });
  if (hyphened !== undefined) return label(hyphened.replace(/[‐‑－−]/gu, "-"), "", { dotted: true, weak: true });
  if (inside !== undefined) return label(inside, "()");
  if (square !== undefined) return label(square, "[]");
  if (number !== undefined) return label(number, `Ⅰ${(groups["numberEnd"] ?? "").normalize("NFKC")}`);
  if (asked !== undefined || asks !== undefined)
    return label(found.replace(/[.．\s]/gu, ""), "?", { weak: /^[QA]\d+\s*$/u.test(match[0]) });
  // `1.Acme`: without a space only its neighbours prove it.
  if (close !== undefined) return label(close, ".", { weak: true });
  if (bare !== undefined) return label(bare, "", { bare: true });
  if (weak !== undefined) return label(weak, "", { bare: /[０-９]/u.test(weak), weak: !/[０-９]/u.test(weak) });
  return label(found, stop.normalize("NFKC"));
}

/** A katakana or a letter and 、 is a word cut short; only numbers are labels so. */
function isWord(plain: string | undefined, stop: string): boolean {
  return plain !== undefined && stop === "、" && !/^[一二三四五六七八九十０-９0-9]/u.test(plain);
}
