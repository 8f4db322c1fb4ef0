import { locateNumbers } from "../../language";
import type { Language, Range } from "../../model";

/** A part of a text that a translation takes over by its value: a number, or an address of the net as it is. */
export interface Placeable {
  readonly kind: "number" | "address";
  readonly range: Range;
  readonly value: string;
}

const address = /https?:\/\/[\w./~%?#=&:@+,;-]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** A version, an address of the network or a paper size: one thing, whatever its digits are. */
const code = /(?<![A-Za-z\d.])(?:\d+(?:\.\d+){2,}|[AB]\d)(?![A-Za-z\d]|\.\d)/gu;
const anyPlaceable = /[\d０-９〇一二三四五六七八九十百千@]|:\/\//;
const anyEnglish = /[\d@]|:\/\/|[a-z]{3}/i;

/**
 * Numbers, dates (their numbers and months), web and mail addresses, in order.
 *
 * @example
 * findPlaceables("第三条", "ja") //=> [{ kind: "number", range: [1, 2], value: "3" }]
 */
export function findPlaceables(text: string, language: Language): Placeable[] {
  if (!(language === "ja" ? anyPlaceable : anyEnglish).test(text)) return [];
  const found = [...text.matchAll(address), ...text.matchAll(code)];
  const addresses = found.map((match): Placeable => ({
    kind: "address",
    range: [match.index, match.index + match[0].length],
    value: match[0],
  }));
  const numbers = locateNumbers(text, language)
    .filter(({ range }) => !addresses.some((other) => range[0] < other.range[1] && other.range[0] < range[1]))
    .map((number): Placeable => ({ kind: "number", ...number }));
  return [...addresses, ...numbers].sort((a, b) => a.range[0] - b.range[0]);
}

/**
 * A text with a mark in place of each placeable: texts that differ in nothing else have the same skeleton.
 * Null for a text without placeables.
 */
export function skeletonOf(text: string, language: Language): string | null {
  const placeables = findPlaceables(text, language);
  if (placeables.length === 0) return null;
  let skeleton = "";
  let cursor = 0;
  for (const { kind, range } of placeables) {
    skeleton += text.slice(cursor, range[0]) + (kind === "number" ? "\ue000" : "\ue001");
    cursor = range[1];
  }
  return skeleton + text.slice(cursor);
}

/** A 32-bit hash of a text (FNV-1a over UTF-16 units). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
