import type { Glyph } from "./pdf-page";

/** Glyphs that follow each other on one line without a wide gap. */
export interface Chunk {
  readonly glyphs: Glyph[];
  left: number;
  right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Gaps up to this share of the font size do not part glyphs that are placed one after the other. */
const maxGap = 0.9;

/** The text of a page. */
export interface PageChunks {
  /** In the order of the file. */
  readonly chunks: readonly Chunk[];
  /** Spaces that are placed before the words that they part. */
  readonly spaces: readonly Glyph[];
}

/** The glyphs of a page as chunks. */
export function findChunks(glyphs: readonly Glyph[]): PageChunks {
  const chunks: Chunk[] = [];
  const spaces: Glyph[] = [];
  let current: Chunk | undefined;
  for (const glyph of glyphs) {
    const isSpace = glyph.text.trim() === "";
    if (current && follows(current, glyph)) {
      current.glyphs.push(glyph);
      if (isSpace) continue;
      current.left = Math.min(current.left, glyph.x);
      current.right = Math.max(current.right, glyph.x + glyph.width);
    } else if (isSpace) spaces.push(glyph);
    else {
      current = {
        glyphs: [glyph],
        left: glyph.x,
        right: glyph.x + glyph.width,
        baseline: glyph.y,
        size: glyph.size,
      };
      chunks.push(current);
    }
  }
  return { chunks, spaces };
}

function follows({ glyphs, baseline, size }: Chunk, glyph: Glyph): boolean {
  const last = glyphs.at(-1);
  if (last === undefined || Math.abs(glyph.y - baseline) > 0.08 * size) return false;
  const ratio = glyph.size / size;
  const gap = glyph.x - (last.x + last.width);
  return ratio > 0.85 && ratio < 1.18 && gap < maxGap * size && gap > -maxGap * size;
}

/** The smallest box around some chunks. */
export function boundsOf(chunks: readonly Chunk[]): { readonly left: number; readonly right: number } {
  let [left, right] = [Infinity, -Infinity];
  for (const chunk of chunks) {
    left = Math.min(left, chunk.left);
    right = Math.max(right, chunk.right);
  }
  return { left, right };
}

/** The value below which half of the weight is. */
export function weightedMedian(values: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = [...values].sort((a, b) => a[0] - b[0]);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let sum = 0;
  for (const [value, weight] of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return 0;
}

export function median(values: readonly number[]): number {
  return weightedMedian(values.map((value) => [value, 1]));
}
