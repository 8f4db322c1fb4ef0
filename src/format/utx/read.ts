import {
  TaiyakuError,
  type ConceptEntry,
  type Language,
  type LanguageSection,
  type Term,
  type TermStatus,
} from "../../model";
import { lossList, toGlossary, type GlossaryReading, type ReportLoss } from "../glossary-exchange";
import { readColumns, toPartOfSpeech, toStatus } from "./values";

/**
 * Reads UTX of any version: header lines, then rows. Rows with one concept ID are one concept; else each row is one. What
 * departs from the standard and does no harm (LF, a byte order mark) is reported.
 *
 * @throws TaiyakuError `invalid-data` if it is no UTX, or not of Japanese and English
 */
export function readUtx(text: string): GlossaryReading {
  const { losses, report } = lossList();
  if (text.startsWith("\ufeff")) report(null, "header", "UTX has no byte order mark; it is passed over.");
  if (/(?<!\r)\n/u.test(text)) report(null, "header", "UTX ends lines with CR LF; these end with LF.");
  const lines = text.replace(/^\ufeff/u, "").split(/\r?\n/u);
  const source = sourceLanguage(lines[0] ?? "", report);
  const first = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  const headerEnd = first < 0 ? lines.length : first;
  const columns = columnsOf(lines, headerEnd, report);
  const groups: Row[][] = [];
  const byConcept = new Map<string, Row[]>();
  for (const [index, line] of lines.entries()) {
    if (index < headerEnd || line === "" || line.startsWith("#")) continue;
    const row = rowOf(line.split("\t"), columns, index + 1, report);
    if (row === null) continue;
    const group = row.concept === "" ? undefined : byConcept.get(row.concept);
    if (group !== undefined) group.push(row);
    else {
      const fresh = [row];
      groups.push(fresh);
      if (row.concept !== "") byConcept.set(row.concept, fresh);
    }
  }
  const rowsThere = lines.slice(headerEnd).some((line) => line.trim() !== "" && !line.startsWith("#"));
  if (rowsThere && groups.length === 0) {
    throw new TaiyakuError("invalid-data", "Expected rows of a term and its translation, got none that has both.");
  }
  return {
    glossary: toGlossary(
      groups.map((rows) => entryOf(rows, source, report)),
      report,
    ),
    losses,
  };
}

interface Row {
  readonly source: string;
  readonly target: string;
  readonly status: TermStatus;
  readonly concept: string;
  readonly comment: string;
  readonly line: number;
  readonly sourceDetails: Omit<Term, "term" | "status">;
  readonly targetDetails: Omit<Term, "term" | "status">;
}

function sourceLanguage(header: string, report: ReportLoss): Language {
  const match = /^#UTX(?:-S)?\s+[\d.]+\s*;\s*([\w-]+)\s*\/\s*([\w-]+)/iu.exec(header);
  if (match === null) {
    throw new TaiyakuError(
      "invalid-data",
      `Expected UTX's first line, such as "#UTX 1.20; ja/en; 2026-01-31", got "${header.slice(0, 60)}".`,
    );
  }
  const [, from = "", to = ""] = match;
  const [source, target] = [from, to].map((tag) => tag.toLowerCase().split(/[-_]/u)[0]);
  if (!((source === "ja" && target === "en") || (source === "en" && target === "ja"))) {
    throw new TaiyakuError("invalid-data", `Expected UTX of ja and en, got ${from}/${to}.`);
  }
  if (/[-_]/u.test(from + to)) report(null, "language", `The regions of ${from}/${to} are left out.`);
  const rest = header.split(";").slice(2).join(";").trim();
  if (rest !== "") report(null, "header", `What the header says beside the languages is left out: ${rest}`);
  return source;
}

/** The column names, in the last header line. */
function columnsOf(lines: readonly string[], headerEnd: number, report: ReportLoss): readonly string[] {
  const line = lines.slice(1, headerEnd).findLast((candidate) => candidate.includes("\t"));
  if (line === undefined) {
    throw new TaiyakuError(
      "invalid-data",
      'Expected UTX\'s column names, such as "#src<TAB>tgt<TAB>src:pos", got none.',
    );
  }
  for (const other of lines.slice(1, headerEnd)) {
    if (other !== line && other !== "") report(null, "header", `A header line is left out: ${other.slice(0, 80)}`);
  }
  const columns = line
    .slice(1)
    .split("\t")
    .map((column) => column.trim());
  for (const column of columns) {
    if (!readColumns.includes(column))
      report(null, "column", `The column "${column}" has no place in a glossary and is left out.`);
  }
  return columns;
}

function rowOf(cells: readonly string[], columns: readonly string[], line: number, report: ReportLoss): Row | null {
  const cell = (column: string): string => cells[columns.indexOf(column)]?.trim() ?? "";
  const concept = cell("concept ID");
  if (cell("src") === "" || cell("tgt") === "") {
    report(concept || null, "term", `Line ${line} lacks a term or a translation and is left out.`);
    return null;
  }
  if (cells.slice(columns.length).some((surplus) => surplus.trim() !== "")) {
    report(concept || null, "column", `Line ${line} has more cells than there are columns; the others are left out.`);
  }
  const status = cell("term status");
  if (status !== "" && toStatus[status] === undefined) {
    report(
      concept || null,
      "status",
      `The status "${status}" in line ${line} is not one of UTX's; the term counts as admitted.`,
    );
  } else if (status === "provisional" || status === "rejected") {
    report(concept || null, "status", `"${status}" in line ${line} becomes ${toStatus[status]}.`);
  }
  const details = (column: string): Omit<Term, "term" | "status"> => {
    const pos = cell(column);
    const partOfSpeech = toPartOfSpeech[pos.toLowerCase()];
    if (pos !== "" && partOfSpeech !== pos) {
      const become = partOfSpeech === undefined ? "is left out" : `becomes ${partOfSpeech}`;
      report(concept || null, "partOfSpeech", `"${pos}" in line ${line} ${become}.`);
    }
    return partOfSpeech === undefined ? {} : { partOfSpeech };
  };
  const sourceDetails = details("src:pos");
  return {
    source: cell("src"),
    target: cell("tgt"),
    status: status === "" ? "preferred" : (toStatus[status] ?? "admitted"),
    concept,
    comment: cell("comment"),
    line,
    sourceDetails,
    // A file without a column for it says one part of speech for both.
    targetDetails: columns.includes("tgt:pos") ? details("tgt:pos") : sourceDetails,
  };
}

function entryOf(
  rows: readonly Row[],
  source: Language,
  report: ReportLoss,
): Omit<ConceptEntry, "id"> & { readonly id?: string } {
  const [first] = rows;
  if (first === undefined) throw new TaiyakuError("invalid-argument", "Expected at least one row");
  const sources: Term[] = [{ term: first.source, status: first.status, ...first.sourceDetails }];
  const targets: Term[] = [{ term: first.target, status: first.status, ...first.targetDetails }];
  let comment = first.comment;
  for (const row of rows.slice(1)) {
    const place = `line ${row.line}`;
    if (comment === "") comment = row.comment;
    else if (row.comment !== "" && row.comment !== comment) {
      report(row.concept, "note", `The entry has a comment before; that of ${place} is left out: ${row.comment}`);
    }
    const again = sources.find((term) => term.term === row.source);
    if (again !== undefined && row.sourceDetails.partOfSpeech !== again.partOfSpeech) {
      report(row.concept, "partOfSpeech", `"${row.source}" has another part of speech in ${place}; it is left out.`);
    }
    if (again !== undefined && targets.some((term) => term.term === row.target)) {
      report(row.concept, "term", `"${row.source}" = "${row.target}" in ${place} adds no term and is left out.`);
    }
    // The status is that of the term that the row is there for: the new one.
    const known = sources.some((term) => term.term === row.source);
    if (!known) sources.push({ term: row.source, status: row.status, ...row.sourceDetails });
    if (!targets.some((term) => term.term === row.target)) {
      targets.push({ term: row.target, status: known ? row.status : "admitted", ...row.targetDetails });
    }
  }
  const sections: Readonly<Record<"ja" | "en", LanguageSection>> =
    source === "ja" ? { ja: sources, en: targets } : { ja: targets, en: sources };
  return {
    ...(first.concept === "" ? {} : { id: first.concept }),
    type: "other",
    ...sections,
    ...(comment === "" ? {} : { note: comment }),
    occurrences: [],
  };
}
