/**
 * A stretch of a text: `[start, end)` in UTF-16 units, so that `text.slice(...range)` is what it names.
 * Line and column are worked out from it on output and stored nowhere.
 */
export type Range = readonly [start: number, end: number];

/**
 * One stretch of an original text that occurs unchanged in a cleaned text:
 * `length` UTF-16 units at `offset` of the cleaned text are those at `original` of the original.
 */
export interface Run {
  readonly offset: number;
  readonly original: number;
  readonly length: number;
}
