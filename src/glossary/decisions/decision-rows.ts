import { decision, expectArguments, listOf, text as textShape } from "../../model/shapes";
import { TaiyakuError, type Address, type PartOfSpeech, type TermStatus, type TermType } from "../../model";
import { findAddressFault, formatAddressLines, parseAddressLines } from "../entries/address-text";
import { isTermType, termTypes } from "../entries/term-types";

/**
 * What a person decides of a pair of terms: `accept` it, `reject` it, `prefer` it to the concept's other terms, `edit` it to
 * `newJa` and `newEn`, or put a `note` on it.
 */
export interface Decision {
  readonly decision: "accept" | "reject" | "prefer" | "edit" | "note";
  readonly ja: string;
  readonly en: string;
  readonly type?: TermType;
  /** `preferred` opens a concept; `admitted` and `deprecated` join the one that has the pair's other term. */
  readonly status?: TermStatus;
  /** The word class of both terms. */
  readonly partOfSpeech?: PartOfSpeech;
  readonly occurrences: readonly Address[];
  readonly note?: string;
  /** What an edited pair becomes. */
  readonly newJa?: string;
  readonly newEn?: string;
  /** The line of the file, from 1, for messages; absent for one that was not read from a file. */
  readonly line?: number;
}

const columns = ["decision", "ja", "en", "type", "status", "address", "note", "pos", "new ja", "new en"] as const;
const decisionKinds: readonly string[] = ["accept", "reject", "prefer", "edit", "note"];
const partsOfSpeech: readonly string[] = ["noun", "verb", "adjective", "adverb", "other"];
const statuses: readonly string[] = ["preferred", "admitted", "deprecated"];

const parseDecisionsShape = { text: textShape };

/**
 * Reads a decisions file: tab-separated, a header line with the columns' names in any order, one decision a line. Lines that
 * are empty or begin with `#` are for people. No field holds a tab or a line break. Quotes that a spreadsheet put around a field
 * because it has some inside are taken off.
 *
 * @throws TaiyakuError `invalid-data` with the line
 * @example
 * parseDecisions("decision\tja\ten\naccept\t半導体\tsemiconductor\n").length //=> 1
 */
export function parseDecisions(text: string): Decision[] {
  expectArguments({ text }, parseDecisionsShape);
  let header: readonly string[] | null = null;
  const decisions: Decision[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.split("\t").map((cell) => unquote(cell.trim()));
    if (header === null) header = checkHeader(cells, index + 1);
    else decisions.push(parseRow(header, cells, index + 1));
  }
  return decisions;
}

const writeDecisionsShape = { decisions: /* @__PURE__ */ listOf(decision) };

/**
 * Writes decisions as `parseDecisions` reads them, in the order given. A column that no decision uses is left out, but for
 * the first seven.
 */
export function writeDecisions(decisions: readonly Decision[]): string {
  expectArguments({ decisions }, writeDecisionsShape);
  const used = columns.filter(
    (column, index) => index < 7 || decisions.some((decision) => cellOf(decision, column) !== ""),
  );
  const rows = decisions.map((decision) => used.map((column) => cellOf(decision, column)));
  const broken = rows.flat().find((cell) => /[\t\n\r]/u.test(cell));
  if (broken !== undefined) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected decisions without tab or line break, got ${JSON.stringify(broken)}`,
    );
  }
  return [used, ...rows].map((cells) => `${cells.map(quote).join("\t")}\n`).join("");
}

const quoted = /^"(?:[^"]|"")*"$/u;

/** A field without the quotes of a spreadsheet, which doubles those inside. */
function unquote(cell: string): string {
  return quoted.test(cell) && cell.slice(1, -1).includes('""') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** A field that would be read as one that a spreadsheet quoted, in quotes of its own. */
function quote(cell: string): string {
  return unquote(cell) === cell ? cell : `"${cell.replaceAll('"', '""')}"`;
}

function cellOf(decision: Decision, column: (typeof columns)[number]): string {
  if (column === "address") return formatAddressLines(decision.occurrences);
  if (column === "pos") return decision.partOfSpeech ?? "";
  if (column === "new ja") return decision.newJa ?? "";
  if (column === "new en") return decision.newEn ?? "";
  return decision[column] ?? "";
}

function checkHeader(cells: readonly string[], line: number): readonly string[] {
  const unknown = cells.find((cell) => !(columns as readonly string[]).includes(cell));
  if (unknown !== undefined || !["decision", "ja", "en"].every((column) => cells.includes(column))) {
    throw invalid(`a header with decision, ja, en and any of ${columns.slice(3).join(", ")}`, cells.join(", "), line);
  }
  const repeated = cells.find((cell, index) => cells.indexOf(cell) < index);
  if (repeated !== undefined) throw invalid("each column once", repeated, line);
  return cells;
}

function parseRow(header: readonly string[], cells: readonly string[], line: number): Decision {
  if (cells.length > header.length) throw invalid(`${header.length} columns`, String(cells.length), line);
  const cell = (column: (typeof columns)[number]): string => cells[header.indexOf(column)] ?? "";
  const [decision, ja, en] = [cell("decision"), cell("ja"), cell("en")];
  const [type, status, note] = [cell("type"), cell("status"), cell("note")];
  const pos = cell("pos");
  const [newJa, newEn] = [cell("new ja"), cell("new en")];
  if (!decisionKinds.includes(decision)) throw invalid(decisionKinds.join(", "), decision, line);
  if (ja === "" || en === "") throw invalid("a Japanese and an English term", `${ja} / ${en}`, line);
  if (type !== "" && !isTermType(type)) throw invalid(termTypes.join(", "), type, line);
  if (status !== "" && !statuses.includes(status)) throw invalid(statuses.join(", "), status, line);
  if (pos !== "" && !partsOfSpeech.includes(pos)) throw invalid(partsOfSpeech.join(", "), pos, line);
  if (decision === "edit" && newJa === "" && newEn === "")
    throw invalid("`new ja` or `new en` for an edit", "none", line);
  if (decision !== "edit" && newJa + newEn !== "") {
    throw invalid(`no \`new ja\` or \`new en\` but for an edit`, newJa === "" ? newEn : newJa, line);
  }
  const fault = findAddressFault(cell("address"));
  if (fault !== null) throw invalid("an address with one item behind ` # `", fault, line);
  if (decision === "note" && note === "") throw invalid("a note", "none", line);
  return {
    decision: decision as Decision["decision"],
    ja,
    en,
    ...(isTermType(type) ? { type } : {}),
    ...(status === "" ? {} : { status: status as TermStatus }),
    ...(pos === "" ? {} : { partOfSpeech: pos as PartOfSpeech }),
    occurrences: parseAddressLines(cell("address")),
    ...(note === "" ? {} : { note }),
    ...(newJa === "" ? {} : { newJa }),
    ...(newEn === "" ? {} : { newEn }),
    line,
  };
}

function invalid(expected: string, actual: string, line: number): TaiyakuError {
  return new TaiyakuError("invalid-data", `Expected ${expected}, got "${actual}" in line ${line} of the decisions.`);
}
