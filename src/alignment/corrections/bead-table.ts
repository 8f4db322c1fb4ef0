import { TaiyakuError, type Bead, type Bitext } from "../../model";

/** One bead as a person left it in a table: the texts of its segments, empty on a side without counterpart. */
export interface CorrectedBead {
  readonly en: readonly string[];
  readonly ja: readonly string[];
  /** The line of the table that it begins on, from 1. */
  readonly line: number;
}

const header = ["bead", "score", "en", "ja"];
/** The bead of segments that a person takes apart. */
const leftOut = "-";

/**
 * Writes beads as a table that a person can correct: a row for each segment, with the number of its bead. Rows with one number
 * are one bead: give two beads one number to merge them, a row a new number to split it off, move a cell to another row to move
 * a segment, and write `-` to leave the segments of a row without counterpart.
 *
 * @example
 * writeBeadTable(bitext) //=> "bead\tscore\ten\tja\n1\t1.00\tPreamble\t前文\n…"
 */
export function writeBeadTable({ beads }: Pick<Bitext, "beads">): string {
  const rows = beads.flatMap((bead, index) => {
    const count = Math.max(bead.en.length, bead.ja.length);
    return Array.from({ length: count }, (_, row) => [
      String(index + 1),
      row === 0 ? scoreOf(bead) : "",
      cellOf(bead.en[row]?.text),
      cellOf(bead.ja[row]?.text),
    ]);
  });
  return [header, ...rows].map((cells) => `${cells.join("\t")}\n`).join("");
}

function scoreOf({ en, ja, score }: Bead): string {
  return en.length > 0 && ja.length > 0 ? score.toFixed(2) : "";
}

/** A cell that a spreadsheet would run as a formula has an apostrophe before it. */
function cellOf(text = ""): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return /^'*[=+\-@＝＋－＠]/u.test(flat) ? `'${flat}` : flat;
}

/**
 * Reads a table of `writeBeadTable` after a person changed it.
 *
 * @throws TaiyakuError `invalid-data` with the line, if the columns `bead`, `en` and `ja` are missing or a row has no bead
 */
export function readBeadTable(text: string): CorrectedBead[] {
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n?|\n/u);
  const columns = (lines[0] ?? "").split("\t").map((name) => name.trim().toLowerCase());
  const [beadColumn, enColumn, jaColumn] = ["bead", "en", "ja"].map((name) => columns.indexOf(name)) as [
    number,
    number,
    number,
  ];
  if (Math.min(beadColumn, enColumn, jaColumn) < 0)
    throw new TaiyakuError(
      "invalid-data",
      `Line 1: Expected columns named bead, en and ja, got \`${(lines[0] ?? "").slice(0, 80)}\`. Write the table with align --format tsv.`,
    );
  const beads = new Map<string, { en: string[]; ja: string[]; line: number }>();
  lines.slice(1).forEach((row, index) => {
    if (row.trim() === "") return;
    const line = index + 2;
    const cells = row.split("\t").map(readCell);
    const number = cells[beadColumn] ?? "";
    if (number === "")
      throw new TaiyakuError(
        "invalid-data",
        `Line ${String(line)}: Expected the number of a bead, or ${leftOut} for no counterpart.`,
      );
    const [en, ja] = [cells[enColumn] ?? "", cells[jaColumn] ?? ""];
    if (number === leftOut) {
      if (en !== "") beads.set(`${leftOut}en${String(line)}`, { en: [en], ja: [], line });
      if (ja !== "") beads.set(`${leftOut}ja${String(line)}`, { en: [], ja: [ja], line });
      return;
    }
    const bead = beads.get(number) ?? { en: [], ja: [], line };
    beads.set(number, bead);
    if (en !== "") bead.en.push(en);
    if (ja !== "") bead.ja.push(ja);
  });
  return [...beads.values()].filter(({ en, ja }) => en.length + ja.length > 0);
}

/** The text of a cell, without the quotation marks of a spreadsheet and the apostrophe before a formula. */
function readCell(cell: string): string {
  const text = cell.trim();
  const plain = /^"(?:[^"]|"")*"$/u.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
  return /^'+[=+\-@＝＋－＠]/u.test(plain) ? plain.slice(1) : plain;
}
