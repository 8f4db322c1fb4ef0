import { formatAddressLines, isTermExamples, isTermType, parseAddressLines } from "../../glossary";
import {
  TaiyakuError,
  type ConceptEntry,
  type Glossary,
  type Language,
  type Term,
  type TermExamples,
  type TermStatus,
} from "../../model";
import { formatDelimited, neutralizeFormula, parseDelimited, restoreFormula } from "./delimited";
import { lossList, toGlossary, type EntryDraft, type GlossaryReading, type ReportLoss } from "../glossary-exchange";
import { formatEvidence, isEntryState, parseEvidence } from "../extraction-fields";
import { delimiterOf, readHeader } from "./csv-header";
import { readTermTable } from "../term-table";
import { statusOf } from "./term-status";

/** Always there; the first two are what OmegaT and others expect of a glossary. */
const mainColumns = ["ja", "en", "type", "ja_status", "en_status", "note", "address", "id"];
/** There if an entry has them. */
const extraColumns = [
  ...["definition", "source", "subject_field", "examples"],
  ...["state", "score", "evidence", "example_ja", "example_en"],
];
const termColumns = ["part_of_speech", "reading", "note"];
const moreColumns = [
  ...extraColumns,
  ...["ja", "en"].flatMap((language) => termColumns.map((it) => `${language}_${it}`)),
];

/** Options of `writeGlossaryCsv`. */
export interface GlossaryCsvOptions {
  /** `","` for CSV, `"\t"` for TSV. Default: `","`. */
  readonly delimiter?: "," | "\t";
}

/** Options of `readGlossaryCsv`. */
export interface ReadGlossaryCsvOptions {
  /** Default: what the first line is parted by: a comma, else semicolons or tabs if it has no comma. */
  readonly delimiter?: "," | "\t" | ";";
  /** The language of the first column of a file without a header. Default: told by the script. */
  readonly from?: Language;
}

/**
 * A glossary as CSV (RFC 4180, CRLF, with a byte order mark, by which spreadsheets know UTF-8). An entry takes as many rows as
 * it has terms in the language that has more; rows of one entry share their id. Nothing is lost but the lines of occurrences. Cells that a spreadsheet
 * would run as formulas have an apostrophe before them, which `readGlossaryCsv` takes off.
 */
export function writeGlossaryCsv(glossary: Glossary, options: GlossaryCsvOptions = {}): string {
  const [columns = [], ...rows] = glossaryRows(glossary);
  const cells = rows.map((row) => row.map(neutralizeFormula));
  return `\ufeff${formatDelimited([columns, ...cells], options.delimiter ?? ",")}`;
}

/** A glossary as the rows of a table, the names of its columns first. */
export function glossaryRows(glossary: Glossary): readonly (readonly string[])[] {
  const rows = glossary.entries.flatMap(rowsOf);
  const used = moreColumns.filter((column) => rows.some((row) => (row[column] ?? "") !== ""));
  const columns = [...mainColumns, ...used];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}

function rowsOf(entry: ConceptEntry): Readonly<Record<string, string>>[] {
  const count = Math.max(entry.ja.length, entry.en.length);
  return Array.from({ length: count }, (_, index) => ({
    ...termCells("ja", entry.ja[index]),
    ...termCells("en", entry.en[index]),
    id: entry.id,
    ...(index > 0
      ? {}
      : {
          type: entry.type,
          note: entry.note ?? "",
          address: formatAddressLines(entry.occurrences),
          definition: entry.definition ?? "",
          source: entry.source ?? "",
          subject_field: entry.subjectField ?? "",
          examples: entry.examples === undefined ? "" : JSON.stringify(entry.examples),
          state: entry.state ?? "",
          score: entry.score === undefined ? "" : String(entry.score),
          evidence: formatEvidence(entry.evidence ?? []),
          example_ja: entry.context?.ja ?? "",
          example_en: entry.context?.en ?? "",
        }),
  }));
}

function termCells(language: Language, term: Term | undefined): Record<string, string> {
  if (term === undefined) return {};
  return {
    [language]: term.term,
    [`${language}_status`]: term.status,
    [`${language}_part_of_speech`]: term.partOfSpeech ?? "",
    [`${language}_reading`]: term.reading ?? "",
    [`${language}_note`]: term.note ?? "",
  };
}

/**
 * Reads a glossary from CSV or TSV: one with the columns that `writeGlossaryCsv` writes, in any order and as few as `ja` and
 * `en`, or under the names that other tools give these two (`Japanese`, `en-GB`, `source`, `target`); or one without a header,
 * in which each row is a term, its translation and a comment.
 *
 * @throws TaiyakuError `invalid-data` if a quote is never closed, a cell is not of its column's form, or no row has a term
 */
export function readGlossaryCsv(text: string, options: ReadGlossaryCsvOptions = {}): GlossaryReading {
  // Excel writes the delimiter into a first line of its own.
  const [line, told] = /^\ufeff?sep=([,;\t])\r?\n/iu.exec(text) ?? [];
  const content = line === undefined ? text : text.slice(line.length);
  const delimiter = options.delimiter ?? (told as "," | ";" | "\t" | undefined) ?? delimiterOf(content);
  return readGlossaryRows(
    parseDelimited(content, delimiter).map((row) => row.map(restoreFormula)),
    options,
  );
}

/** Reads a glossary from the rows of a table, as `readGlossaryCsv` does. */
export function readGlossaryRows(
  rows: readonly (readonly string[])[],
  options: Pick<ReadGlossaryCsvOptions, "from"> = {},
): GlossaryReading {
  const { losses, report } = lossList();
  const header = readHeader(rows, options.from, report);
  if (header === null) return readTermTable(rows, options);
  for (const [index, column] of header.entries()) {
    if (header.indexOf(column) < index)
      report(null, "column", `The column "${column}" stands twice; the first counts.`);
    if (mainColumns.includes(column) || moreColumns.includes(column) || column === "status") continue;
    report(null, "column", `The column "${column}" is not known and is left out.`);
  }
  const drafts: CsvDraft[] = [];
  const concepts = conceptsByTerm();
  for (const [index, row] of rows.slice(1).entries()) {
    const at = index + 2;
    const cell = (column: string): string => row[header.indexOf(column)] ?? "";
    const id = cell("id");
    if (row.slice(header.length).some((surplus) => surplus.trim() !== "")) {
      report(id || null, "column", `Row ${at} has more cells than the header; the others are left out.`);
    }
    const last = drafts.at(-1);
    const fresh = entryOf(cell, at, report);
    const shared = id === "" && header.includes("status") ? concepts.find(cell("ja"), cell("en")) : undefined;
    const draft = shared?.draft ?? (id !== "" && last?.id === id ? last : fresh);
    if (shared === undefined) concepts.add(cell("ja"), cell("en"), draft);
    if (shared !== undefined || draft === last) joinEntry(draft, fresh, at, report);
    else drafts.push(draft);
    for (const language of ["ja", "en"] as const) {
      if (cell(language) === "") {
        const lone = ["status", ...termColumns].filter((column) => cell(`${language}_${column}`) !== "");
        if (lone.length > 0) {
          report(id || null, "term", `Row ${at} has ${lone.join(", ")} but no ${language} term; they are left out.`);
        }
        continue;
      }
      if (shared?.language === language) continue;
      const term = withRowStatus(termOf(cell, language, draft[language].length === 0, at), {
        cell,
        header,
        language,
        shared: shared?.language,
        report,
        row: at,
      });
      const known = draft[language].findIndex((other) => other.term === term.term);
      // Two rows of one entry may repeat a term beside two translations.
      if (known < 0) draft[language].push(term);
      else draft[language][known] = joinTerm(draft[language][known]!, term, cell(`${language}_status`), id, at, report);
    }
  }
  return { glossary: toGlossary(drafts, report), losses };
}

/** Entries by their terms: rows that share a term are one concept where a column has the status of each row. */
function conceptsByTerm() {
  const drafts = { ja: new Map<string, CsvDraft>(), en: new Map<string, CsvDraft>() };
  return {
    find(ja: string, en: string): { readonly draft: CsvDraft; readonly language: Language } | undefined {
      const byJapanese = ja === "" ? undefined : drafts.ja.get(ja);
      if (byJapanese !== undefined) return { draft: byJapanese, language: "ja" };
      const byEnglish = en === "" ? undefined : drafts.en.get(en);
      return byEnglish === undefined ? undefined : { draft: byEnglish, language: "en" };
    },
    add(ja: string, en: string, draft: CsvDraft): void {
      if (ja !== "" && !drafts.ja.has(ja)) drafts.ja.set(ja, draft);
      if (en !== "" && !drafts.en.has(en)) drafts.en.set(en, draft);
    },
  };
}

interface RowStatus {
  readonly cell: Cell;
  readonly header: readonly string[];
  readonly language: Language;
  /** The language whose term an earlier row has. */
  readonly shared: Language | undefined;
  readonly report: ReportLoss;
  readonly row: number;
}

/** A term with the status of its row, which is that of the term that no earlier row has, or of the second language. */
function withRowStatus(term: Term, { cell, header, language, shared, report, row }: RowStatus): Term {
  const written = cell("status").trim();
  if (written === "") return term;
  const second = header.indexOf("ja") < header.indexOf("en") ? "en" : "ja";
  const isOfOther = shared === undefined ? language !== second : language === shared;
  if (isOfOther) return term;
  const status = statusOf(written);
  if (status === undefined) {
    report(null, "status", `The status "${written}" in row ${row} is not known; the term counts as ${term.status}.`);
    return term;
  }
  return { ...term, status };
}

type CsvDraft = { -readonly [K in keyof EntryDraft]: EntryDraft[K] } & { ja: Term[]; en: Term[] };

/** What a further row says of its entry: what is new is taken, what is another than before is reported. */
function joinEntry(draft: CsvDraft, row: CsvDraft, at: number, report: ReportLoss): void {
  for (const field of ["definition", "source", "subjectField", "note"] as const) {
    const value = row[field];
    if (value === undefined || value === draft[field]) continue;
    if (draft[field] === undefined) draft[field] = value;
    else report(draft.id ?? null, field, `Row ${at} has another \`${field}\` for its entry; it is left out: ${value}`);
  }
  if (draft.type === "other") draft.type = row.type;
  else if (row.type !== "other" && row.type !== draft.type) {
    report(draft.id ?? null, "type", `Row ${at} has another type for its entry; it is left out: ${row.type}`);
  }
  const [examples, before] = [row.examples, draft.examples];
  if (examples !== undefined && before === undefined) draft.examples = examples;
  else if (examples !== undefined && JSON.stringify(examples) !== JSON.stringify(before)) {
    report(draft.id ?? null, "examples", `Row ${at} has other examples for its entry; they are left out.`);
  }
  const known = new Set(draft.occurrences.map((address) => JSON.stringify(address)));
  draft.occurrences = [
    ...draft.occurrences,
    ...row.occurrences.filter((address) => !known.has(JSON.stringify(address))),
  ];
}

/** What a further row says of a term that stood before. */
function joinTerm(known: Term, again: Term, status: string, id: string, at: number, report: ReportLoss): Term {
  if (status !== "" && status !== known.status) {
    report(id || null, "status", `"${known.term}" is ${known.status} and, in row ${at}, ${status}, which is left out.`);
  }
  for (const field of ["partOfSpeech", "reading", "note"] as const) {
    const [mine, theirs] = [known[field], again[field]];
    if (mine !== undefined && theirs !== undefined && mine !== theirs) {
      report(id || null, field, `Row ${at} has another \`${field}\` for "${known.term}"; it is left out: ${theirs}`);
    }
  }
  return { ...again, ...known };
}

type Cell = (column: string) => string;

function entryOf(cell: Cell, row: number, report: ReportLoss): CsvDraft {
  const id = cell("id");
  const type = cell("type");
  if (type !== "" && !isTermType(type)) report(id || null, "type", `The type "${type}" in row ${row} is not known.`);
  return {
    ...(id === "" ? {} : { id }),
    type: isTermType(type) ? type : "other",
    ja: [],
    en: [],
    ...given("definition", cell("definition")),
    ...given("source", cell("source")),
    ...given("subjectField", cell("subject_field")),
    ...given("note", cell("note")),
    ...(cell("examples") === "" ? {} : { examples: parseExamples(cell("examples"), row) }),
    ...extractionOf(cell, row, report),
    occurrences: parseAddressLines(cell("address")),
  };
}

/** The columns that say how an entry was found. */
function extractionOf(cell: Cell, row: number, report: ReportLoss): Partial<CsvDraft> {
  const [state, score] = [cell("state"), Number(cell("score") || "NaN")];
  const evidence = parseEvidence(cell("evidence"));
  const [ja, en] = [cell("example_ja"), cell("example_en")];
  if (state !== "" && !isEntryState(state))
    report(cell("id") || null, "state", `The state "${state}" in row ${row} is not known.`);
  return {
    ...(isEntryState(state) && { state }),
    ...(score >= 0 && score <= 1 && { score }),
    ...(evidence.length > 0 && { evidence }),
    ...(ja + en !== "" && { context: { ...(ja !== "" && { ja }), ...(en !== "" && { en }) } }),
  };
}

function termOf(cell: Cell, language: Language, first: boolean, row: number): Term {
  const status = cell(`${language}_status`);
  const partOfSpeech = cell(`${language}_part_of_speech`);
  check(status, ["", "preferred", "admitted", "deprecated"], `${language}_status`, row);
  check(partOfSpeech, ["", "noun", "verb", "adjective", "adverb", "other"], `${language}_part_of_speech`, row);
  return {
    term: cell(language),
    status: status === "" ? (first ? "preferred" : "admitted") : (status as TermStatus),
    ...given("partOfSpeech", partOfSpeech as NonNullable<Term["partOfSpeech"]> | ""),
    ...given("reading", cell(`${language}_reading`)),
    ...given("note", cell(`${language}_note`)),
  };
}

function check(value: string, allowed: readonly string[], column: string, row: number): void {
  if (allowed.includes(value)) return;
  throw new TaiyakuError(
    "invalid-data",
    `Expected \`${column}\` to be ${allowed.slice(1).join(", ")} or empty, got "${value}" in row ${row}.`,
  );
}

function parseExamples(text: string, row: number): TermExamples {
  let examples: unknown = null;
  try {
    examples = JSON.parse(text);
  } catch {
    // Told below, as is JSON of another form.
  }
  if (isTermExamples(examples)) return examples;
  throw new TaiyakuError(
    "invalid-data",
    `Expected \`examples\` to be JSON such as {"good":[{"en":"…"}]} in row ${row}.`,
  );
}

function given<Key extends string, Value extends string>(key: Key, value: Value | ""): { readonly [K in Key]?: Value } {
  return value === "" ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}
