import type { PageMark, Side } from "../page-data";

/** A stretch of a segment: plain text, or a term of a pair. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The pair, or null for plain text. */
  readonly pair: number | null;
}

/**
 * Cuts a segment into pieces that follow each other and cover it once. Where marks overlap the weightiest is taken, of those
 * the longest, then the first.
 */
export function flatten(
  length: number,
  marks: readonly PageMark[],
  side: Side,
  segment: number,
  weightOf: (pair: number) => number,
): Piece[] {
  const here = marks
    .filter((mark) => mark[1] === side && mark[2] === segment && mark[3] < mark[4] && mark[4] <= length)
    .map(([pair, , , start, end]) => ({ pair, start, end, weight: weightOf(pair) }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) =>
        Math.floor(b.weight) - Math.floor(a.weight) ||
        b.end - b.start - (a.end - a.start) ||
        b.weight - a.weight ||
        a.start - b.start,
    );
  const taken: typeof here = [];
  for (const mark of here) {
    if (taken.every(({ start, end }) => mark.end <= start || mark.start >= end)) taken.push(mark);
  }
  taken.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { pair, start, end } of taken) {
    if (at < start) pieces.push({ start: at, end: start, pair: null });
    pieces.push({ start, end, pair });
    at = end;
  }
  if (at < length || pieces.length === 0) pieces.push({ start: at, end: length, pair: null });
  return pieces;
}
