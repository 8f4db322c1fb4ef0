import { detectLanguage } from "../../language";
import { TaiyakuError } from "../../model";
import type { LeftOut } from "../content/blocks";
import type { Content } from "../content/document";
import { joinContext } from "../page/joins";
import { contentBlocks, contentNotes } from "./content";
import { measure } from "./geometry";
import { findHeadings } from "./headings";
import type { PdfLine } from "./lines";
import { gatherNotes, noteParagraphs, splitNotes, type PdfNote } from "./notes";
import { pageLines } from "./page-lines";
import { findParagraphs } from "./paragraphs";
import type { PdfPage } from "./pdf-page";
import { readPdfPages } from "./read-pages";
import { findRunningLines } from "./running-lines";
import { bodyStyle } from "./style";

/**
 * Reads the content of a PDF file.
 *
 * @throws TaiyakuError `file` if the file is encrypted, damaged or without text, or pdfjs-dist is not installed
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Content> {
  return layOut(await readPdfPages(bytes, file), file);
}

/**
 * The content of pages.
 *
 * @throws TaiyakuError `file` if they have no text
 */
export function layOut(pages: readonly PdfPage[], file: string): Content {
  const lined = pages.map((page) => ({ page, number: page.number, height: page.height, lines: pageLines(page) }));
  const all = lined.flatMap(({ lines }) => lines);
  if (!all.some(({ text }) => /\p{L}/u.test(text)))
    throw new TaiyakuError(
      "file",
      `Cannot read ${file}: its pages are pictures without text. Recognize the text first, for example with \`ocrmypdf -l jpn+eng\`.`,
    );
  const style = bodyStyle(all);
  const running = new Set(findRunningLines(lined, style).map(({ line }) => line));
  const kept = all.filter((line) => !running.has(line));
  const geometry = measure(kept, style);
  const body: PdfLine[] = [];
  let notes: PdfNote[] = [];
  for (const { page, lines } of lined) {
    for (const column of columnsOf(lines.filter((line) => !running.has(line)))) {
      const parts = splitNotes(column, page.rules, geometry);
      body.push(...parts.body);
      notes = gatherNotes(parts.notes, notes);
    }
  }
  const groups = findParagraphs(body, geometry);
  const text = kept.map((line) => line.text).join("\n");
  const labels = notes.map(({ label }) => label);
  const join = { context: joinContext(text, detectLanguage(text) ?? "en", labels), spaced: style.spaced };
  const grouped = notes.map((note) => ({ ...note, groups: noteParagraphs(note, geometry) }));
  const headings = findHeadings(groups, style);
  return {
    blocks: contentBlocks(groups, {
      headings,
      join,
      left: ({ lines: [first] }) => (first === undefined ? 0 : geometry.left(first)),
    }),
    notes: contentNotes(grouped, join),
    leftOut: leftOutText(pages, [...running]),
  };
}

function leftOutText(pages: readonly PdfPage[], running: readonly PdfLine[]): LeftOut[] {
  return [
    ...running.map(({ text, page }) => ({ kind: "header-or-footer", text: `${text} (page ${String(page)})` })),
    ...pages
      .filter(({ rotatedText }) => rotatedText.trim() !== "")
      .map(({ rotatedText, number }) => ({ kind: "rotated-text", text: `${rotatedText} (page ${String(number)})` })),
  ];
}

function columnsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const columns: PdfLine[][] = [];
  for (const line of lines) {
    const last = columns.at(-1);
    if (last?.[0]?.region === line.region) last.push(line);
    else columns.push([line]);
  }
  return columns;
}
