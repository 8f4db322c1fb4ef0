import { boundsOf, median, weightedMedian, type Chunk } from "./chunks";
import type { Rule } from "./pdf-page";

/** Width of the strips in which the page is searched for a gutter, in points. */
const strip = 2;
/** The share of the rows that may cross a gutter, such as titles over both columns. */
const maxCrossing = 0.15;
/** The fewest rows in a column. */
const minRows = 4;
/** A column inside a column is the most that is looked for. */
const maxDepth = 3;

/** A gutter between two columns. */
interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Parts of a page in the order in which they are read, each without columns. */
export function splitColumns(chunks: readonly Chunk[], rules: readonly Rule[], depth = 0): Chunk[][] {
  if (depth >= maxDepth || chunks.length < 2 * minRows) return [[...chunks]];
  const gutter = findGutter(chunks);
  if (gutter === undefined) return [[...chunks]];
  const crosses = ({ left, right }: Chunk): boolean => left < gutter.left && right > gutter.right;
  const bands = splitBands(chunks, crosses);
  if (!bands.some((band) => !band.crossing && isColumns(band.chunks, gutter, rules))) return [[...chunks]];
  return mergeRows(bands, gutter, rules).flatMap((band) => {
    if (!band.isColumns) return [[...band.chunks]];
    const isLeft = (chunk: Chunk): boolean => chunk.left < gutter.left;
    return [
      ...splitColumns(band.chunks.filter(isLeft), rules, depth + 1),
      ...splitColumns(
        band.chunks.filter((chunk) => !isLeft(chunk)),
        rules,
        depth + 1,
      ),
    ];
  });
}

/** The widest strip inside the text that few rows cross. */
function findGutter(chunks: readonly Chunk[]): Gutter | undefined {
  const { left, right } = boundsOf(chunks);
  const count = Math.min(2000, Math.ceil((right - left) / strip));
  if (!(count > 10)) return undefined;
  const size = weightedMedian(chunks.map((chunk) => [chunk.size, chunk.glyphs.length]));
  const rows = rowsCovering(chunks, left, count);
  const limit = Math.max(1, maxCrossing * Math.max(...rows));
  let best: Gutter | undefined;
  let start = -1;
  for (let index = 0; index <= count; index += 1) {
    const isFree = index < count && (rows[index] ?? 0) <= limit;
    if (isFree && start < 0) start = index;
    if (isFree || start < 0) continue;
    const found = { left: left + start * strip, right: left + index * strip };
    start = -1;
    const middle = (found.left + found.right) / 2;
    const isInside = middle > left + 0.2 * (right - left) && middle < right - 0.2 * (right - left);
    if (!isInside || found.right - found.left < Math.max(0.8 * size, 3 * strip)) continue;
    if (best === undefined || found.right - found.left > best.right - best.left) best = found;
  }
  return best;
}

/** How many rows cover each strip. Chunks of one row do not overlap, so they can be counted. */
function rowsCovering(chunks: readonly Chunk[], left: number, count: number): number[] {
  const changes = new Array<number>(count + 1).fill(0);
  for (const chunk of chunks) {
    const from = Math.max(0, Math.floor((chunk.left - left) / strip));
    const to = Math.min(count, Math.ceil((chunk.right - left) / strip));
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let sum = 0;
  return changes.slice(0, count).map((change) => (sum += change));
}

interface Band {
  readonly crossing: boolean;
  readonly chunks: Chunk[];
}

/** Rows that cross the gutter, and what is between them, from the top to the bottom. */
function splitBands(chunks: readonly Chunk[], crosses: (chunk: Chunk) => boolean): Band[] {
  const crossing = chunks.filter(crosses).sort((a, b) => a.baseline - b.baseline);
  const bands: Band[] = [];
  const isOnCrossingRow = (chunk: Chunk): boolean => {
    const index = lowerBound(crossing, chunk.baseline - 0.3 * chunk.size);
    const near = crossing[index];
    return near !== undefined && near.baseline < chunk.baseline + 0.3 * chunk.size;
  };
  const sorted = [...chunks].sort((a, b) => a.baseline - b.baseline);
  for (const chunk of sorted) {
    const isCrossing = isOnCrossingRow(chunk);
    const last = bands.at(-1);
    if (last?.crossing === isCrossing) last.chunks.push(chunk);
    else bands.push({ crossing: isCrossing, chunks: [chunk] });
  }
  return bands;
}

/** The first index whose baseline is not above `baseline`. */
function lowerBound(sorted: readonly Chunk[], baseline: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.baseline ?? Infinity) < baseline) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether what is left and right of a gutter is running text. */
function isColumns(chunks: readonly Chunk[], gutter: Gutter, rules: readonly Rule[]): boolean {
  const left = chunks.filter((chunk) => chunk.left < gutter.left);
  const right = chunks.filter((chunk) => chunk.left >= gutter.left);
  const sides = [left, right].map((side) => ({ ...boundsOf(side), rows: rowWidths(side) }));
  const [one, other] = sides;
  if (!one || !other || one.rows.length < minRows || other.rows.length < minRows) return false;
  const ratio = (one.right - one.left) / (other.right - other.left);
  if (ratio < 0.4 || ratio > 2.5) return false;
  if (!sides.every((side) => median(side.rows) >= 0.5 * (side.right - side.left))) return false;
  const top = Math.min(...chunks.map(({ baseline }) => baseline));
  const bottom = Math.max(...chunks.map(({ baseline }) => baseline));
  const across = rules.filter(
    (rule) =>
      rule.direction === "horizontal" &&
      rule.left < gutter.left &&
      rule.right > gutter.right &&
      rule.top > top &&
      rule.bottom < bottom,
  );
  return across.length < 2;
}

/** The widths of the rows of some chunks. */
function rowWidths(chunks: readonly Chunk[]): number[] {
  const sorted = [...chunks].sort((a, b) => a.baseline - b.baseline);
  const rows: { baseline: number; left: number; right: number }[] = [];
  for (const { baseline, size, left, right } of sorted) {
    const last = rows.at(-1);
    if (last && baseline - last.baseline < 0.5 * size) {
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else rows.push({ baseline, left, right });
  }
  return rows.map((row) => row.right - row.left);
}

/** Joins neighbouring bands that are no columns. Short bands of a page with columns are columns as well. */
function mergeRows(
  bands: readonly Band[],
  gutter: Gutter,
  rules: readonly Rule[],
): { readonly isColumns: boolean; readonly chunks: Chunk[] }[] {
  const merged: { readonly isColumns: boolean; readonly chunks: Chunk[] }[] = [];
  for (const { crossing, chunks } of bands) {
    const isShort = rowWidths(chunks).length < 2 * minRows;
    const columns = !crossing && (isShort || isColumns(chunks, gutter, rules));
    const last = merged.at(-1);
    if (last && !last.isColumns && !columns) last.chunks.push(...chunks);
    else merged.push({ isColumns: columns, chunks });
  }
  return merged;
}
