import { englishWords } from "../language";
import type { Language, Range } from "../model";
import { isFormOf } from "./spelling";

/** What stands in a translation where a rendering is missed. */
export interface Nearest {
  readonly range: Range;
  readonly text: string;
  /** 0 to 1: how much it is like the rendering. */
  readonly likeness: number;
}

/** The stretch of a text that is most like a missing rendering; null if nothing is half like it. */
export function nearestRendering(rendering: string, text: string, language: Language): Nearest | null {
  return language === "en" ? nearestEnglish(rendering, text) : nearestJapanese(rendering, text);
}

const longestText = 4000;

function nearestEnglish(rendering: string, text: string): Nearest | null {
  const wanted = englishWords(rendering);
  const words = englishWords(text.slice(0, longestText));
  let best: Nearest | null = null;
  const widths = wanted.length === 1 ? [1] : [wanted.length, wanted.length - 1, wanted.length + 1];
  for (const width of widths) {
    for (let at = 0; at + width <= words.length; at += 1) {
      const window = words.slice(at, at + width);
      const likeness =
        window.reduce((sum, { word }, index) => {
          const near = [index, index - 1, index + 1].map((other) => wordLikeness(word, wanted[other]?.word ?? ""));
          return sum + Math.max(...near);
        }, 0) / Math.max(width, wanted.length);
      if (likeness < 0.5 || likeness <= (best?.likeness ?? 0)) continue;
      const start = window[0]!.at;
      const last = window[width - 1]!;
      const range: Range = [start, last.at + last.word.length];
      best = { range, text: text.slice(...range), likeness };
    }
  }
  return best;
}

function wordLikeness(one: string, other: string): number {
  if (other === "") return 0;
  // IT is not it.
  if (/^[\p{Lu}\d]{2,5}$/u.test(other) && one.toUpperCase() === other && one !== other) return 0;
  if (isFormOf(one, other)) return 1;
  const longest = Math.max(one.length, other.length);
  if (longest < 3) return 0;
  const likeness = 1 - distance(one.toLowerCase(), other.toLowerCase()) / longest;
  return likeness >= 0.6 ? likeness : 0;
}

function nearestJapanese(rendering: string, text: string): Nearest | null {
  const folded = text.slice(0, longestText);
  let best: Nearest | null = null;
  // Words are told apart by script, so windows start and end where the script changes.
  const edges = [0];
  for (let index = 1; index <= folded.length; index += 1)
    if (index === folded.length || scriptOf(folded[index - 1]!) !== scriptOf(folded[index]!)) edges.push(index);
  const slack = Math.max(1, Math.floor(rendering.length / 3));
  for (const [first, start] of edges.entries()) {
    for (let last = first + 1; last < edges.length; last += 1) {
      const end = edges[last]!;
      if (end - start > rendering.length + slack) break;
      if (end - start < rendering.length - slack) continue;
      const piece = folded.slice(start, end);
      const likeness = 1 - distance(piece, rendering) / Math.max(piece.length, rendering.length);
      if (likeness >= 0.5 && likeness > (best?.likeness ?? 0)) best = { range: [start, end], text: piece, likeness };
    }
  }
  return best;
}

function scriptOf(character: string): number {
  if (/[\u30a1-\u30ff]/u.test(character)) return 1;
  if (/[\u3400-\u9fff々]/u.test(character)) return 2;
  if (/[\u3041-\u309f]/u.test(character)) return 3;
  return /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/u.test(character) ? 4 : 5;
}

/** Edits between two short texts; neighbours that changed places are one edit (DIST for DSIT). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + same, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
