import { foldWithOffsets } from "../../language";
import type { Edit, Range } from "../../model";

/** The table for two texts of this many units is 16 MB; beyond it the differing middle is one edit. */
const largestTable = 1 << 22;

/**
 * What differs between a query and a stored source, in units of the originals, as few units as possible. Differences that
 * folding removes are none.
 *
 * @example
 * findEdits("英国の省庁", "日本の省庁") //=> [{ query: [0, 2], source: [0, 2] }]
 */
export function findEdits(query: string, source: string): Edit[] {
  const a = foldWithOffsets(query);
  const b = foldWithOffsets(source);
  return diff(a.text, b.text).map(([fromA, toA, fromB, toB]) => ({
    query: originalRange(a.offsets, fromA, toA),
    source: originalRange(b.offsets, fromB, toB),
  }));
}

function originalRange(offsets: Uint32Array, from: number, to: number): Range {
  return [offsets[from] ?? 0, Math.max(offsets[from] ?? 0, offsets[to] ?? 0)];
}

type Piece = [fromA: number, toA: number, fromB: number, toB: number];

function diff(a: string, b: string): Piece[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (start === endA && start === endB) return [];
  const height = endA - start;
  const width = endB - start;
  if (height === 0 || width === 0 || height * width > largestTable) return [[start, endA, start, endB]];
  return trace(a.slice(start, endA), b.slice(start, endB)).map(([fromA, toA, fromB, toB]) => [
    fromA + start,
    toA + start,
    fromB + start,
    toB + start,
  ]);
}

/** Levenshtein's table of distances from the ends, walked from the beginning. */
function trace(a: string, b: string): Piece[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length; i >= 0; i -= 1) {
    for (let j = b.length; j >= 0; j -= 1) {
      const at = i * width + j;
      if (i === a.length || j === b.length) table[at] = Math.min(65535, a.length - i + b.length - j);
      else if (a.charCodeAt(i) === b.charCodeAt(j)) table[at] = table[at + width + 1]!;
      else table[at] = 1 + Math.min(table[at + width + 1]!, table[at + width]!, table[at + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [fromA, fromB] = [i, j];
    while (!(i < a.length && j < b.length && a[i] === b[j]) && (i < a.length || j < b.length)) {
      const at = i * width + j;
      const next = table[at]! - 1;
      if (i < a.length && j < b.length && table[at + width + 1] === next) {
        i += 1;
        j += 1;
      } else if (i < a.length && table[at + width] === next) i += 1;
      else j += 1;
    }
    pieces.push([fromA, i, fromB, j]);
  }
  return pieces;
}
