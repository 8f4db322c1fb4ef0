/** Where the lines of a text begin; LF, CRLF and CR end one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  return starts;
}

/**
 * Line and column, from 1, of an offset: for output only, since everything inside is kept as ranges.
 *
 * @example
 * positionOf(lineStarts("a\nbc"), 3) //=> [2, 2]
 */
export function positionOf(starts: readonly number[], offset: number): [line: number, column: number] {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return [low + 1, offset - (starts[low] ?? 0) + 1];
}
