import type { Range } from "../model";
import type { TextPiece } from "./located";

/** A text without some of its stretches, which knows where everything stood. */
export interface CutText {
  readonly text: string;
  /** Where an offset of the text stands in the original. */
  readonly toOriginal: (offset: number) => number;
  /** Where an offset of the original stands in the text. */
  readonly toCut: (offset: number) => number;
  /** A stretch of the text as stretches of the original. */
  readonly piecesOf: (at: number, length: number, offset: number) => TextPiece[];
}

/** Takes stretches out of a text: whole lines where nothing else stands on them, else with the spaces behind them. */
export function cutText(original: string, stretches: readonly Range[]): CutText {
  const cuts: { readonly at: number; readonly start: number; readonly end: number }[] = [];
  let text = "";
  let cursor = 0;
  for (const stretch of stretches) {
    const [start, end] = widened(original, stretch);
    if (end <= cursor) continue;
    text += original.slice(cursor, Math.max(cursor, start));
    cuts.push({ at: text.length, start: Math.max(cursor, start), end });
    cursor = end;
  }
  text += original.slice(cursor);
  const toOriginal = (offset: number): number => {
    const cut = cuts.findLast(({ at }) => at <= offset);
    return cut === undefined ? offset : offset - cut.at + cut.end;
  };
  const toCut = (offset: number): number => {
    const cut = cuts.findLast(({ start }) => start <= offset);
    return cut === undefined ? offset : cut.at + Math.max(0, offset - cut.end);
  };
  const piecesOf = (at: number, length: number, offset: number): TextPiece[] => {
    const bounds = [at, ...cuts.map((cut) => cut.at).filter((cut) => cut > at && cut < at + length), at + length];
    return bounds.slice(1).map((end, index) => {
      const start = bounds[index] ?? at;
      const size = end - start;
      return { offset: offset + start - at, length: size, original: toOriginal(start), originalLength: size };
    });
  };
  return { text, toOriginal, toCut, piecesOf };
}

function widened(text: string, [start, end]: Range): Range {
  let from = start;
  while (from > 0 && /[ \t]/u.test(text[from - 1] ?? "")) from -= 1;
  let to = end;
  while (to < text.length && /[ \t]/u.test(text[to] ?? "")) to += 1;
  const opensLine = from === 0 || /[\r\n]/u.test(text[from - 1] ?? "");
  const closesLine = to === text.length || /[\r\n]/u.test(text[to] ?? "");
  if (opensLine && closesLine) return [from, to + (text.startsWith("\r\n", to) ? 2 : to < text.length ? 1 : 0)];
  // Of the spaces on both sides one is enough.
  return from < start || opensLine ? [start, to] : [start, end];
}
