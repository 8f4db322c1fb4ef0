import { parseJapaneseNumber } from "../../language";
import { readLabel } from "./label-forms";
import type { Line } from "../input/lines";
import { kanaOrdinals, letterValue, romanValue, signOrdinal } from "./ordinals";

/** One way to read an item's label: `i` is the ninth letter or the first Roman numeral. */
export interface Reading {
  /** The form of the label, such as `a.` or `(1)`: items of one list share it. That of a bullet begins with `•`. */
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
  /** Whether it is a number with a space, as in laws, whose first paragraphs bear none. */
  readonly bare: boolean;
  /** Whether it may be text as well (`1 Scope`, `A. Smith`), so that only its neighbours prove it. */
  readonly weak: boolean;
  /** Where the item's text begins, in UTF-16 units of the line. */
  readonly contentStart: number;
}

const space = String.raw`[ \t\u3000]`;
const quoted = String.raw`^(?:>${space}?)*${space}*`;
const shapes = "●○■◆◇□▪◦▶►▷➤➢★☆◎△▲▽▼✓✔☑❖◉";
const bullet = new RegExp(
  String.raw`${quoted}(?:\\?(?<mark>[-*+•‣⁃∙·${shapes}\uf000-\uf0ff])[ \t\u3000]+|(?<tight>[・${shapes}•])(?=[^\s・${shapes}])|(?<letter>o)[ \t]+(?=\p{Lu}))`,
  "u",
);
const quotation = new RegExp(quoted, "u");

/** Each line is asked for its label from several sides. */
const known = new WeakMap<Line, { readonly marker: Marker | null }>();

/** The item label of a line, or null for a line that begins with none. */
export function findMarker(line: Line): Marker | null {
  const found = known.get(line) ?? { marker: readMarker(line) };
  known.set(line, found);
  return found.marker;
}

/** Gives a line that begins with a number another one, as Markdown counts its lists. Returns false. */
export function setMarker(line: Line, ordinal: number): false {
  const marker = findMarker(line);
  const [reading] = marker?.readings ?? [];
  if (marker !== null && reading !== undefined)
    known.set(line, { marker: { ...marker, label: String(ordinal), readings: [{ ...reading, ordinal }] } });
  return false;
}

function readMarker(line: Line): Marker | null {
  const head = line.text.slice(0, 200);
  const bulleted = bullet.exec(head);
  const start = (bulleted ?? quotation.exec(head))?.[0].length ?? 0;
  const found = readLabel(head.slice(start));
  const readings = found === null ? [] : readingsOf(found.text, found.form);
  if (found === null || readings.length === 0 || (found.weak && bulleted)) {
    const { mark, tight, letter } = bulleted?.groups ?? {};
    return bulleted === null ? null : bulletMarker(mark ?? tight ?? letter ?? "", start);
  }
  return {
    label: found.text,
    readings,
    bulleted: bulleted !== null,
    dotted: found.dotted,
    bare: found.bare,
    weak: found.weak || (bulleted === null && /^[A-Z]$/.test(found.text) && found.form === "."),
    contentStart: start + found.length,
  };
}

/** Bullets of one shape are of one list; those of Markdown and of running text are taken for the same. */
function bulletMarker(mark: string, contentStart: number): Marker {
  return {
    label: "",
    readings: [{ style: /^[-*+•‣⁃∙·]$/u.test(mark) ? "•" : `•${mark}`, ordinal: 0 }],
    bulleted: true,
    dotted: false,
    bare: false,
    weak: false,
    contentStart,
  };
}

function readingsOf(text: string, form: string): Reading[] {
  const as = (style: string, ordinal: number): Reading => ({ style: style + form, ordinal });
  if (/^\d+$/.test(text)) return [as("1", Number(text))];
  // Questions and answers follow each other whatever their numbers.
  if (form === "?") return [{ style: /^(?:Q|問|質)/u.test(text) ? "•Q" : "•A", ordinal: 0 }];
  const several = /^(?<above>.*)[.-](?<last>\d+)$/.exec(text)?.groups;
  if (several) return [as(`dotted ${several["above"] ?? ""}`, Number(several["last"]))];
  if (/^[ぁ-んァ-ン]$/u.test(text)) return kanaOrdinals(text).map(({ order, ordinal }) => as(order, ordinal));
  if (/^[一二三四五六七八九十]+$/u.test(text)) return [as("一", parseJapaneseNumber(text))];
  const sign = signOrdinal(text);
  if (sign !== null) return [as("甲", sign)];
  const upper = /^[A-Z]/.test(text);
  const oneCase = text === text.toLowerCase() || text === text.toUpperCase();
  const roman = oneCase ? romanValue(text.toLowerCase()) : null;
  const asRoman = roman === null ? [] : [as(upper ? "I" : "i", roman)];
  if (form.startsWith("Ⅰ")) return asRoman;
  const value = letterValue(text.charAt(0));
  if (text.length === 1) return [as(upper ? "A" : "a", value), ...asRoman];
  if (text.length > 2 || text.charAt(0) !== text.charAt(1)) return asRoman;
  return [...asRoman, as(upper ? "A" : "a", 26 + value), as(upper ? "AA" : "aa", value)];
}
