import type { PdfLine } from "./lines";
import type { BodyStyle } from "./style";

/** The pages of a document as their lines in reading order. */
export interface LinedPage {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Lines that are no text of the document, with what they are. */
export interface RunningLine {
  readonly kind: "running-title" | "page-number";
  readonly line: PdfLine;
}

/** How many rows at the top and at the bottom of a page may be headers and footers. */
const maxRows = 3;
/** How far the same header may be moved from page to page, in points. */
const tolerance = 6;

interface Row {
  readonly page: number;
  readonly end: "top" | "bottom";
  /** From 0, the outermost. */
  readonly depth: number;
  readonly baseline: number;
  readonly lines: readonly PdfLine[];
  /** The text with each number as `#`. */
  readonly key: string;
  /** Distance from the next row towards the middle of the page, in points. */
  readonly gap: number;
  readonly height: number;
}

const numbers = /[0-9０-９]+|[〇一二三四五六七八九十百]{1,6}(?=\s?(?:頁|ページ))/gu;
/** Without the white space and the dashes and brackets around it. */
const pageNumber = /^(?:p(?:age|p)?\.?)?(?:#|[ivxlc]{1,6})(?:(?:\/|／|of)#)?(?:頁|ページ)?$/iu;

function isNumber(key: string): boolean {
  return key.length < 40 && pageNumber.test(key.replace(/[\s\-–—―‐－・.()[\]<>〈〉]/gu, ""));
}

/**
 * Headers, footers and page numbers: the outermost rows of a page that other pages have at the same height, with the same text
 * but for its numbers, and numbers that count the pages.
 */
export function findRunningLines(pages: readonly LinedPage[], style: BodyStyle): RunningLine[] {
  const rows = pages.flatMap((page) => [...rowsOf(page, "top"), ...rowsOf(page, "bottom")]);
  const running = new Set<Row>();
  const alike = groupRows(rows, ({ end, key }) => `${end} ${key}`);
  for (const row of rows) {
    const others = alike.get(`${row.end} ${row.key}`) ?? [];
    if (isRepeated(row, others, pages.length) || isPageNumber(row, others, style)) running.add(row);
  }
  const edges = groupRows(rows, ({ end, page }) => `${end} ${String(page)}`);
  const inner = (row: Row): boolean =>
    (edges.get(`${row.end} ${String(row.page)}`) ?? []).some((each) => each.depth < row.depth && !running.has(each));
  return [...running]
    .filter((row) => !inner(row))
    .flatMap((row) =>
      row.lines.map((line) => ({ kind: isNumber(keyOf(line.text)) ? "page-number" : "running-title", line }) as const),
    );
}

function groupRows(rows: readonly Row[], keyOfRow: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(keyOfRow(row));
    if (known) known.push(row);
    else groups.set(keyOfRow(row), [row]);
  }
  return groups;
}

function keyOf(text: string): string {
  return text.normalize("NFKC").replace(numbers, "#").replace(/\s+/gu, " ").trim();
}

function rowsOf({ lines, number, height }: LinedPage, end: Row["end"]): Row[] {
  const sign = end === "top" ? 1 : -1;
  const sorted = [...lines].sort((a, b) => sign * (a.baseline - b.baseline));
  const groups: PdfLine[][] = [];
  for (const line of sorted) {
    const first = groups.at(-1)?.[0];
    if (first && Math.abs(first.baseline - line.baseline) < 0.4 * Math.max(first.size, line.size))
      groups.at(-1)?.push(line);
    else if (groups.length > maxRows) break;
    else groups.push([line]);
  }
  return groups.slice(0, maxRows).map((group, depth) => {
    const ordered = group.sort((a, b) => a.left - b.left);
    const baseline = ordered[0]?.baseline ?? 0;
    const gap = Math.abs((groups[depth + 1]?.[0]?.baseline ?? sign * Infinity) - baseline);
    const key = keyOf(ordered.map(({ text }) => text).join(" "));
    return { page: number, end, depth, baseline, lines: ordered, key, gap, height };
  });
}

/** Whether other pages have the same text at the same height. Every second page of facing pages may have it. */
function isRepeated(row: Row, rows: readonly Row[], pages: number): boolean {
  const key = row.key.replace(/[\s#]/gu, "");
  if (key.length < 2 || pages < 2) return false;
  const same = new Set(
    rows
      .filter(
        (each) => each.end === row.end && each.key === row.key && Math.abs(each.baseline - row.baseline) < tolerance,
      )
      .map(({ page }) => page),
  );
  return same.size >= Math.min(3, Math.max(2, Math.ceil(0.6 * pages)));
}

/** Whether a row is a number that counts the pages, or a number alone at the very end of a document's only page. */
function isPageNumber(row: Row, rows: readonly Row[], style: BodyStyle): boolean {
  if (row.lines.length !== 1 || !isNumber(row.key) || row.gap < 1.2 * style.pitch) return false;
  const value = valueOf(row);
  const counted = rows.filter(
    (each) =>
      each.page !== row.page &&
      each.end === row.end &&
      each.lines.length === 1 &&
      isNumber(each.key) &&
      Math.abs(each.baseline - row.baseline) < 2 * tolerance &&
      valueOf(each) - each.page === value - row.page,
  );
  if (counted.length > 0) return true;
  const margin = row.end === "top" ? row.baseline : row.height - row.baseline;
  return row.depth === 0 && row.gap > 2 * style.pitch && margin < 0.12 * row.height && value <= 2 * row.page + 20;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function valueOf({ lines }: Row): number {
  const text = lines[0]?.text.normalize("NFKC") ?? "";
  const digits = /\d+/u.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const letters = [...(/[ivxlc]{1,6}/iu.exec(text)?.[0].toLowerCase() ?? "")].map((sign) => romanDigits[sign] ?? 0);
  return letters.reduce((sum, value, index) => (value < (letters[index + 1] ?? 0) ? sum - value : sum + value), 0);
}
