import { findChunks } from "./chunks";
import { splitColumns } from "./columns";
import { findLines, type PdfLine } from "./lines";
import type { PdfPage } from "./pdf-page";
import { verticalLines } from "./vertical-lines";

/** The lines of a page in reading order. */
export function pageLines({ number, glyphs, verticalGlyphs, rules }: PdfPage): PdfLine[] {
  const { chunks, spaces } = findChunks(glyphs);
  const parts = chunks.length === 0 ? [] : splitColumns(chunks, rules);
  return [
    ...parts.flatMap((part, region) => findLines({ page: number, region, chunks: part, spaces })),
    ...verticalLines(verticalGlyphs, number, parts.length),
  ];
}
