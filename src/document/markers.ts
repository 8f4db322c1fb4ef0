import type { Line } from "./lines";
import { letterValue, romanValue } from "./ordinals";

/** One way to read an item's label: `i` is the ninth letter or the first Roman numeral. */
export interface Reading {
  /** The form of the label, such as `a.` or `(1)`: items of one list share it. */
  readonly style: string;
  readonly ordinal: number;
}

/** The label that a line begins with. */
export interface Marker {
  /** Without punctuation: `a`, `1`, `ii`; empty for a bullet alone. */
  readonly label: string;
  readonly readings: readonly Reading[];
  /** Whether a bullet stands before the label: then it is an item whatever its number. */
  readonly bulleted: boolean;
  /** Where the item's text begins, in UTF-16 units of the line. */
  readonly contentStart: number;
}

const bullet = /^[ \t\u3000]*[-*+•・][ \t]+/u;
const label =
  /^[ \t\u3000]*(?:(?<open>[(（])(?<inside>\d{1,3}|[０-９]{1,3}|[a-zA-Z]|[ivxlc]{1,6})[)）]|(?<plain>\d{1,3}|[０-９]{1,3}|[a-zA-Z]|[ivxlc]{1,6})(?<stop>[.．)]))(?=[ \t\u3000]|(?<=[.．)）])(?=[\u3041-\u9fff]))[ \t\u3000]*/u;

/** The item label of a line, or null for a line that begins with none. */
export function findMarker(line: Line): Marker | null {
  const bulletLength = bullet.exec(line.text)?.[0].length ?? 0;
  const match = label.exec(line.text.slice(bulletLength));
  if (match === null) {
    if (bulletLength === 0) return null;
    return { label: "", readings: [{ style: "•", ordinal: 0 }], bulleted: true, contentStart: bulletLength };
  }
  const name = (match.groups?.["inside"] ?? match.groups?.["plain"] ?? "").normalize("NFKC");
  const form = match.groups?.["open"] === undefined ? (match.groups?.["stop"] ?? "").normalize("NFKC") : "()";
  return {
    label: name,
    readings: readings(name).map(({ style, ordinal }) => ({ style: style + form, ordinal })),
    bulleted: bulletLength > 0,
    contentStart: bulletLength + match[0].length,
  };
}

function readings(name: string): Reading[] {
  if (/^\d+$/.test(name)) return [{ style: "1", ordinal: Number(name) }];
  const roman = romanValue(name);
  const asRoman = roman === null ? [] : [{ style: "i", ordinal: roman }];
  if (name.length > 1) return asRoman;
  return [{ style: /[a-z]/.test(name) ? "a" : "A", ordinal: letterValue(name) }, ...asRoman];
}
