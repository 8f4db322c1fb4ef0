import { editDistance, englishWords } from "../../language";
import type { Language, Range } from "../../model";
import { rememberLast } from "../units/memoize-last";
import { isFormOf } from "./spelling";

/** What stands in a translation where a rendering is missed. */
export interface Nearest {
  readonly range: Range;
  readonly text: string;
  /** 0 to 1: how much it is like the rendering. */
  readonly likeness: number;
}

/**
 * The stretch of a text that is most like a missing rendering; null if nothing is half like it. What is `taken` renders something
 * else, so it does not stand in this one's place.
 */
export function nearestRendering(
  rendering: string,
  text: string,
  language: Language,
  taken: readonly Range[] = [],
): Nearest | null {
  return language === "en" ? nearestEnglish(rendering, text, taken) : nearestJapanese(rendering, text, taken);
}

function isTaken([start, end]: Range, taken: readonly Range[]): boolean {
  return taken.some(([from, to]) => from < end && start < to);
}

/** Words that a term neither begins nor ends with. */
const small = new Set(
  "a an the of for and or on in to at by with from as is are was were be been its their our his her this that these those other it they we he she".split(
    " ",
  ),
);

/** Beyond this a likeness is looked for in the beginning only. */
const longestText = 4000;
const wordsOfText = rememberLast((text) => englishWords(text.slice(0, longestText)));
const edgesOfText = rememberLast((text) => scriptEdges(text.slice(0, longestText)));

function nearestEnglish(rendering: string, text: string, taken: readonly Range[]): Nearest | null {
  const wanted = englishWords(rendering);
  const words = wordsOfText(text);
  // How much each word of the text is like each of the rendering, once.
  const table = words.map(({ word }) => wanted.map((other) => wordLikeness(word, other.word)));
  if (table.every((row) => row.every((likeness) => likeness === 0))) return null;
  let best: Nearest | null = null;
  const widths = wanted.length === 1 ? [1] : [wanted.length, wanted.length - 1, wanted.length + 1];
  for (const width of widths) {
    for (let at = 0; at + width <= words.length; at += 1) {
      const window = words.slice(at, at + width);
      const likeness =
        window.reduce((sum, _, index) => {
          const row = table[at + index]!;
          return sum + Math.max(row[index] ?? 0, row[index - 1] ?? 0, row[index + 1] ?? 0);
        }, 0) / Math.max(width, wanted.length);
      if (likeness < 0.5 || likeness <= (best?.likeness ?? 0)) continue;
      let [first, last] = [0, width - 1];
      while (first < last && small.has(window[first]!.word.toLowerCase())) first += 1;
      while (first < last && small.has(window[last]!.word.toLowerCase())) last -= 1;
      const range: Range = [window[first]!.at, window[last]!.at + window[last]!.word.length];
      if (isTaken(range, taken)) continue;
      best = { range, text: text.slice(...range), likeness };
    }
  }
  return best;
}

function wordLikeness(one: string, other: string): number {
  // IT is not it.
  if (/^[\p{Lu}\d]{2,5}$/u.test(other) && one.toUpperCase() === other && one !== other) return 0;
  if (isFormOf(one, other)) return 1;
  const longest = Math.max(one.length, other.length);
  if (longest < 3 || Math.abs(one.length - other.length) > 0.4 * longest) return 0;
  const likeness = 1 - editDistance(one.toLowerCase(), other.toLowerCase()) / longest;
  return likeness >= 0.6 ? likeness : 0;
}

function nearestJapanese(rendering: string, text: string, taken: readonly Range[]): Nearest | null {
  const folded = text.slice(0, longestText);
  let best: Nearest | null = null;
  const edges = edgesOfText(text);
  const slack = Math.max(1, Math.floor(rendering.length / 3));
  for (const [first, start] of edges.entries()) {
    for (let last = first + 1; last < edges.length; last += 1) {
      const end = edges[last]!;
      if (end - start > rendering.length + slack) break;
      if (end - start < rendering.length - slack) continue;
      const piece = folded.slice(start, end);
      if (!sharesHalf(piece, rendering)) continue;
      const likeness = 1 - editDistance(piece, rendering) / Math.max(piece.length, rendering.length);
      if (likeness >= 0.5 && likeness > (best?.likeness ?? 0) && !isTaken([start, end], taken))
        best = { range: [start, end], text: piece, likeness };
    }
  }
  return best;
}

/** Words are told apart by script, so windows start and end where the script changes. */
function scriptEdges(text: string): number[] {
  const edges = [0];
  let before = text === "" ? 0 : scriptOf(text[0]!);
  for (let index = 1; index < text.length; index += 1) {
    const script = scriptOf(text[index]!);
    if (script !== before) edges.push(index);
    before = script;
  }
  return text === "" ? edges : [...edges, text.length];
}

/** Whether half of the characters of the longer text are in the other: without that no likeness is half. */
function sharesHalf(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  let shared = 0;
  for (const character of long) if (short.includes(character)) shared += 1;
  return shared * 2 >= long.length;
}

/** 1 katakana, 2 kanji, 3 hiragana, 4 Latin letters and digits, 5 all else. */
function scriptOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x30a1 && code <= 0x30ff) return 1;
  if ((code >= 0x3400 && code <= 0x9fff) || code === 0x3005) return 2;
  if (code >= 0x3041 && code <= 0x309f) return 3;
  return /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/u.test(character) ? 4 : 5;
}
