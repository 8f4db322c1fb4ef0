import { TaiyakuError } from "../../model";

/**
 * The rows of a CSV or TSV text by RFC 4180: quotes around cells with the delimiter, quotes or line breaks; CRLF, LF or CR.
 * A byte order mark is passed over, and so are empty lines.
 *
 * @throws TaiyakuError `invalid-data` if a quote is never closed
 */
export function parseDelimited(text: string, delimiter: "," | "\t" | ";"): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let index = text.startsWith("\ufeff") ? 1 : 0;
  const endRow = (): void => {
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  };
  while (index <= text.length) {
    let cell = "";
    if (text[index] === '"') {
      const opened = index;
      for (index += 1; ; index += 1) {
        const close = text.indexOf('"', index);
        if (close < 0) {
          const line = text.slice(0, opened).split(/\r\n|\r|\n/u).length;
          throw new TaiyakuError("invalid-data", `Expected a closing quote for the cell that opens in line ${line}.`);
        }
        cell += text.slice(index, close);
        index = close + 1;
        if (text[index] !== '"') break;
        cell += '"';
      }
    }
    // What follows a closing quote before the delimiter is kept: spreadsheets do so.
    const end = endOfCell(text, index, delimiter);
    row.push(cell + text.slice(index, end));
    index = end;
    if (text[index] === delimiter) index += 1;
    else {
      endRow();
      if (index >= text.length) break;
      index += text[index] === "\r" && text[index + 1] === "\n" ? 2 : 1;
      if (index >= text.length) break;
    }
  }
  return rows;
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let index = start;
  while (index < text.length && text[index] !== delimiter && text[index] !== "\n" && text[index] !== "\r") index += 1;
  return index;
}

/** Rows as CSV or TSV with CRLF. Cells are quoted where they must be. */
export function formatDelimited(rows: readonly (readonly string[])[], delimiter: "," | "\t"): string {
  const cell = (value: string): string =>
    /["\r\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
  // A row of one empty cell would be an empty line, which readers pass over.
  return rows.map((row) => `${row.length === 1 && row[0] === "" ? '""' : row.map(cell).join(delimiter)}\r\n`).join("");
}

// A cell that a spreadsheet runs as a formula: in half width, in full width where its language is Japanese, and after white space
// or invisible characters that a spreadsheet may drop.
const formula = /^'*(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@＝＋－＠])/u;

/** A cell that a spreadsheet would run as a formula, with an apostrophe before it; others as they are. */
export function neutralizeFormula(value: string): string {
  return formula.test(value) ? `'${value}` : value;
}

/** A cell without the apostrophe that `neutralizeFormula` put before it. */
export function restoreFormula(value: string): string {
  return value.startsWith("'") && formula.test(value) ? value.slice(1) : value;
}
