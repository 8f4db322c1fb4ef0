import { TaiyakuError } from "../../model";
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
 * The rows of a CSV or TSV text by RFC 4180, each cell with its place in the file.
 *
 * @throws TaiyakuError `invalid-data` if a quote is never closed
 */
export function readCells(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    row.push(cell);
    at = cell.place[1] + (cell.quoted ? 1 : 0);
    // What stands between a closing quote and the delimiter belongs to no text.
    while (at < text.length && text[at] !== delimiter && !/[\r\n]/u.test(text[at] ?? "")) at += 1;
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

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  const length = end - start;
  const pieces = length === 0 ? [] : [{ offset: 0, length, original: start, originalLength: length }];
  return { text: text.slice(start, end), pieces, place: [start, end], quoted: false };
}

function quotedCell(text: string, opened: number): Cell {
  const pieces: TextPiece[] = [];
  let cell = "";
  let at = opened + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
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
