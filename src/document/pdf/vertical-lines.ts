import { mostOf, type PdfLine } from "./lines";
import type { Glyph } from "./pdf-page";

/**
 * The lines of vertical writing, from the right to the left. Each is given the geometry of a horizontal line: the distance from
 * the top of the page is its `left`, the distance from the right edge of the text its `baseline`.
 */
export function verticalLines(glyphs: readonly Glyph[], page: number, region: number): PdfLine[] {
  const rightmost = glyphs.reduce((right, { x }) => Math.max(right, x), -Infinity);
  const rows: Glyph[][] = [];
  const sorted = [...glyphs].sort((a, b) => b.x - a.x);
  for (const glyph of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.x - glyph.x < 0.5 * first.size) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows
    .map((row) => row.sort((a, b) => a.y - b.y))
    .map((row): PdfLine => {
      const first = row[0];
      const last = row.at(-1);
      const sizes = new Map<number, number>();
      for (const { size } of row) sizes.set(size, (sizes.get(size) ?? 0) + 1);
      return {
        page,
        region,
        text: row
          .map(({ text }) => text)
          .join("")
          .trim(),
        positions: row.flatMap(({ text, y }) => Array.from({ length: text.length }, () => y)),
        left: first?.y ?? 0,
        right: (last?.y ?? 0) + (last?.width ?? 0),
        baseline: rightmost - (first?.x ?? 0),
        size: mostOf(sizes) ?? 0,
        bold: row.every(({ font }) => font.bold),
        font: first?.font.name ?? "",
        marks: [],
        gaps: [],
      };
    })
    .filter(({ text }) => text !== "");
}
