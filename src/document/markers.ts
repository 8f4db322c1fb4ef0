import type { Line } from "./lines";
import { kanaOrdinals, letterValue, romanValue } from "./ordinals";
import { parseJapaneseNumber } from "../language";

/** One way to read an item's label: `i` is the ninth letter or the first Roman numeral. */
export interface Reading {
  /** The form of the label, such as `a.` or `(1)`: items of one list share it. */
  readonly style: string;
  readonly ordinal: number;
}

/** The label that a line begins with. */
export interface Marker {
  /** Without punctuation: `a`, `1`, `ii`, `1.2.3`; empty for a bullet alone. */
  readonly label: string;
  readonly readings: readonly Reading[];
  /** Whether a bullet stands before the label: then it is an item whatever its number. */
  readonly bulleted: boolean;
  /** Whether the label has several parts, such as `1.2.3`: it stands for one place in all the document. */
  readonly dotted: boolean;
  /** Whether it is a full-width number with a space, as in laws, whose first paragraphs bear none. */
  readonly bare: boolean;
  /** Where the item's text begins, in UTF-16 units of the line. */
  readonly contentStart: number;
}

const space = String.raw`[ \t\u3000]`;
const bullet = new RegExp(
  String.raw`^(?:>${space}?)*${space}*(?:[-*+•‣◦▪●○■◆◇□➢\uf000-\uf0ff][ \t\u3000]+|[・●○■◆◇□•](?=[^\s・])|o[ \t]+(?=\p{Lu}))`,
  "u",
);
const digits = "[0-9０-９]{1,3}";
const kanji = "[一二三四五六七八九十]{1,3}";
const kana = "[ア-ン]";
const roman = "[ivxlcIVXLC]{1,6}";
const name = `${digits}|[a-zA-Zａ-ｚＡ-Ｚ]|${roman}|${kana}|${kanji}`;

/** The forms of a label; each alternative begins differently or is bounded, so that no line is tried twice over. */
const label = new RegExp(
  [
    String.raw`^(?:>${space}?)*${space}*(?:\*\*)?(?:`,
    String.raw`(?<dotted>[A-ZＡ-Ｚ]?[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){1,5})[.．:：]?(?:\*\*)?(?=${space}|$|(?<=[^0-9])[\u3041-\u9fff])`,
    String.raw`|[(（](?<inside>${name})[)）](?:\*\*)?(?=${space}|$|[\u3041-\u9fff「『])`,
    String.raw`|(?<circled>[①-⑳])`,
    String.raw`|(?<plain>${name})\\?(?<stop>[.．)）、])(?:\*\*)?(?=${space}|$|(?<=[.．)）、])[\u3041-\u9fff「『])`,
    String.raw`|(?<bare>[０-９]{1,3}|${kana}|${kanji})(?=\u3000)`,
    `)${space}*`,
  ].join(""),
  "u",
);

/** The item label of a line, or null for a line that begins with none. */
export function findMarker(line: Line): Marker | null {
  const head = line.text.slice(0, 200);
  const bulletLength = bullet.exec(head)?.[0].length ?? 0;
  const match = label.exec(head.slice(bulletLength));
  const { dotted, inside, circled, plain, bare, stop } = match?.groups ?? {};
  const found = dotted ?? inside ?? circled ?? plain ?? bare;
  if (match === null || found === undefined || isWord(plain, stop)) {
    return bulletLength === 0 ? null : bulletMarker(bulletLength);
  }
  const text = found.normalize("NFKC");
  const form =
    inside !== undefined
      ? "()"
      : circled !== undefined
        ? "①"
        : dotted !== undefined
          ? ""
          : (stop ?? "").normalize("NFKC");
  const contentStart = bulletLength + match[0].length;
  const known = readings(text).map(({ style, ordinal }) => ({ style: style + form, ordinal }));
  if (known.length === 0) return bulletLength === 0 ? null : bulletMarker(bulletLength);
  return {
    label: text,
    readings: known,
    bulleted: bulletLength > 0,
    dotted: dotted !== undefined,
    bare: bare !== undefined,
    contentStart,
  };
}

function bulletMarker(contentStart: number): Marker {
  return {
    label: "",
    readings: [{ style: "•", ordinal: 0 }],
    bulleted: true,
    dotted: false,
    bare: false,
    contentStart,
  };
}

/** A katakana or a letter and 、 is a word cut short; only numbers are labels so. */
function isWord(plain: string | undefined, stop: string | undefined): boolean {
  return plain !== undefined && stop === "、" && !/^[一二三四五六七八九十０-９0-9]/u.test(plain);
}

function readings(text: string): Reading[] {
  if (/^\d+$/.test(text)) return [{ style: "1", ordinal: Number(text) }];
  if (/^[A-Z]?\d+(?:\.\d+)+$/.test(text)) {
    const parts = text.split(".");
    return [{ style: `dotted ${parts.slice(0, -1).join(".")}`, ordinal: Number(parts.at(-1)) }];
  }
  if (/^[ア-ン]$/u.test(text)) return kanaOrdinals(text).map(({ order, ordinal }) => ({ style: order, ordinal }));
  if (/^[一二三四五六七八九十]+$/u.test(text)) return [{ style: "一", ordinal: parseJapaneseNumber(text) }];
  const upper = /^[A-Z]/.test(text);
  const value = text === text.toLowerCase() || text === text.toUpperCase() ? romanValue(text.toLowerCase()) : null;
  const asRoman = value === null ? [] : [{ style: upper ? "I" : "i", ordinal: value }];
  if (text.length > 1) return asRoman;
  return [{ style: upper ? "A" : "a", ordinal: letterValue(text) }, ...asRoman];
}
