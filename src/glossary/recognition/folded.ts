/** A text in the form that terms are compared in, with the way back for each of its units. */
export interface FoldedText {
  /** UTF-16 units; only the first `length` count. */
  readonly units: Uint16Array;
  readonly length: number;
  /** Where in the original each unit starts and ends; what lies between two units was folded away. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The folded text as a string, for use as a key. */
export function foldedString(folded: FoldedText): string {
  const slices: string[] = [];
  for (let start = 0; start < folded.length; start += 4096) {
    slices.push(String.fromCharCode(...folded.units.subarray(start, Math.min(folded.length, start + 4096))));
  }
  return slices.join("");
}
