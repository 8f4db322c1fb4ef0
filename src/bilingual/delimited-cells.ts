import { TaiyakuError } from "../model";
import type { TextPiece } from "./located";

/** A cell of a CSV or TSV file with its place. */
export interface Cell {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** Where its text starts and ends in the file, inside the quotes. */
  readonly place: readonly [start: number, end: number];
  readonly quoted: boolean;
}

/**
 * The rows of a CSV or TSV text by RFC 4180, each cell with its place in the file. A cell that only begins with a quotation
 * mark is text as it stands, and so is one in a TSV, which knows no quoting, unless a spreadsheet must have quoted it.
 *
 * @throws TaiyakuError `invalid-data` if a quote is never closed
 */
export function readCells(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = [];
  const isQuoted = quoting(text, delimiter);
  let row: Cell[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, delimiter !== "\t") : null;
    const cell = quoted !== null && isQuoted(quoted) ? quoted : plainCell(text, at, delimiter);
    row.push(cell);
    at = cell.place[1] + (cell.quoted ? 1 : 0);
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (row.length > 1 || cell.text !== "") rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

/** Whether a cell in quotes is quoted by the format, rather than text that has quotes of its own. */
function quoting(text: string, delimiter: string): (cell: Cell) => boolean {
  const isClosed = ({ place: [, end] }: Cell): boolean => {
    const next = text[end + 1];
    return next === undefined || next === delimiter || next === "\r" || next === "\n";
  };
  if (delimiter !== "\t") return isClosed;
  const lines = text.slice(0, 100_000).split(/[\r\n]+/u);
  const quotesAll = lines.every((line) =>
    line.split("\t").every((cell) => cell === "" || /^"(?:[^"]|"")*"$/u.test(cell)),
  );
  return (cell) => {
    const [start, end] = cell.place;
    const written = text.slice(start, end);
    const isSpreadsheets =
      written === "" || written.includes('""') || (/[\r\n]/u.test(written) && !written.includes("\t"));
    return isClosed(cell) && (quotesAll || isSpreadsheets);
  };
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  const length = end - start;
  const pieces = length === 0 ? [] : [{ offset: 0, length, original: start, originalLength: length }];
  return { text: text.slice(start, end), pieces, place: [start, end], quoted: false };
}

/** The cell that a quotation mark opens; null where none closes it. */
function quotedCell(text: string, opened: number, strict: boolean): Cell | null {
  const pieces: TextPiece[] = [];
  let cell = "";
  let at = opened + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 && !strict) return null;
    if (quote < 0) {
      const line = text.slice(0, opened).split(/\r\n|\r|\n/u).length;
      throw new TaiyakuError(
        "invalid-data",
        `Expected a closing quote for the cell that opens in line ${String(line)}.`,
      );
    }
    if (quote > at) pieces.push({ offset: cell.length, length: quote - at, original: at, originalLength: quote - at });
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: cell, pieces, place: [opened + 1, quote], quoted: true };
    pieces.push({ offset: cell.length, length: 1, original: quote, originalLength: 2 });
    cell += '"';
    at = quote + 2;
  }
}
