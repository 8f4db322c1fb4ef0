import type { Range } from "../../model";
import type { Line } from "../input/lines";

const row = /^[ \t]*\|.*\|[ \t]*$/u;
const separator = /^[ \t]*\|(?:[ \t]*:?-{1,}:?[ \t]*\|)+[ \t]*$/u;
const requirementId = /^[*_`\s]*(?<id>[A-Z]{0,6}[-.]?\d{1,3}(?:[.-]\d{1,3}){0,5}|[A-Z]{1,6}-\d{1,4})[*_`\s]*$/u;

/** A row of a table in Markdown. */
export interface TableRow {
  /** The id that the first cell is, such as `1.1.1`; null for a row without one. */
  readonly id: string | null;
  /** Cells with words in them; marks and bare numbers say nothing to align. */
  readonly cells: readonly Range[];
}

/** The row that a line is; null for other lines, and no cells for the line that parts the head from the body. */
export function findTableRow(line: Line): TableRow | null {
  if (!row.test(line.text)) return null;
  if (separator.test(line.text)) return { id: null, cells: [] };
  const cells: Range[] = [];
  let start = line.text.indexOf("|") + 1;
  for (let at = start; at < line.text.length; at += 1) {
    if (line.text[at] !== "|" || line.text[at - 1] === "\\") continue;
    const cell = line.text.slice(start, at);
    const from = start + cell.length - cell.trimStart().length;
    cells.push([line.range[0] + from, line.range[0] + Math.max(from, start + cell.trimEnd().length)]);
    start = at + 1;
  }
  return tableRow(cells, ([from, to]) => line.text.slice(from - line.range[0], to - line.range[0]));
}

/** The row that some cells are, by their texts. */
export function tableRow(cells: readonly Range[], text: (cell: Range) => string): TableRow {
  const first = cells[0];
  const id = first === undefined ? null : requirementIdOf(text(first));
  const words = (id === null ? cells : cells.slice(1)).filter((cell) => hasWords(text(cell)));
  return { id, cells: words };
}

/** The id that a cell is, such as `1.1.1`; null for other cells. */
export function requirementIdOf(cell: string): string | null {
  return cell.length > 40 ? null : (requirementId.exec(cell)?.groups?.["id"] ?? null);
}

/**
 * Whether a cell has a letter: marks and bare numbers have nothing to align. The same rule serves both languages, since `10 to 50 °C`
 * and `10～50 °C` are one cell.
 */
export function hasWords(cell: string): boolean {
  return /\p{L}/u.test(cell);
}
