import type { Line } from "../input/lines";

/** Finds lines by offsets of the text. */
export interface LineIndex {
  /** The position of the line that an offset is in. */
  readonly at: (offset: number) => number;
  /** The positions of the lines that a stretch touches, in order. */
  readonly between: (from: number, to: number) => number[];
}

/** Creates the index of the lines of a text. */
export function createLineIndex(lines: readonly Line[]): LineIndex {
  const at = (offset: number): number => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle]?.range[0] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    at,
    between: (from, to) => {
      const first = at(from);
      const last = at(Math.max(from, to - 1));
      return Array.from({ length: last - first + 1 }, (_, step) => first + step);
    },
  };
}
