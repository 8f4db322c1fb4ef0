import { findChunks } from "./chunks";
import { splitColumns } from "./columns";
import { findLines, type PdfLine } from "./lines";
import type { Glyph, PdfPage, Rule } from "./pdf-page";
import { directGlyphs } from "./vertical-glyphs";

/** The lines of a page in reading order. Those of vertical writing have the geometry of the page turned to the left. */
export function pageLines(page: PdfPage): PdfLine[] {
  const { horizontal, vertical } = directGlyphs(page);
  const lines = linesOf(horizontal, page.rules, { page: page.number, region: 0 });
  const region = (lines.at(-1)?.region ?? -1) + 1;
  return [...lines, ...linesOf(vertical, [], { page: page.number, region })];
}

function linesOf(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  { page, region }: { readonly page: number; readonly region: number },
): PdfLine[] {
  const { chunks, spaces } = findChunks(glyphs);
  if (chunks.length === 0) return [];
  return splitColumns(chunks, rules).flatMap((part, index) =>
    findLines({ page, region: region + index, chunks: part, spaces }),
  );
}
