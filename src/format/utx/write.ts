import { TaiyakuError, type ConceptEntry, type Glossary, type Language, type Term } from "../../model";
import { lossList, oneLine, reportFields, type GlossaryWriting, type ReportLoss } from "../glossary-exchange";
import { fromStatus, utxColumns } from "./values";

/** Options of `writeUtx`. */
export interface WriteUtxOptions {
  /** The date of the header, `YYYY-MM-DD` with a time if wanted. UTX demands one, and the same glossary must give the same file. */
  readonly date: string;
  /** The language that is translated from. Default: `"ja"`. */
  readonly from?: Language;
  readonly copyright?: string;
  /** Such as `CC BY 4.0`; a URL here stops some readers. */
  readonly license?: string;
}

/**
 * A glossary as UTX 1.20 of the Asia-Pacific Association for Machine Translation: CRLF, no byte order mark, a row for each
 * term beside the first term of the other language, so that the status of every row is that of the term it is there for.
 *
 * @example
 * writeUtx(glossary, { date: "2026-01-31" }).text // #UTX 1.20; ja/en; 2026-01-31 …
 */
export function writeUtx(glossary: Glossary, options: WriteUtxOptions): GlossaryWriting {
  const { losses, report } = lossList();
  const source = options.from ?? "ja";
  const target = source === "ja" ? "en" : "ja";
  const header = [
    "#UTX 1.20",
    `${source}/${target}`,
    headerDate(options.date),
    ...(options.copyright === undefined ? [] : [`copyright: ${headerField("copyright", options.copyright)}`]),
    ...(options.license === undefined ? [] : [`license: ${headerField("license", options.license)}`]),
  ].join("; ");
  const rows = glossary.entries.flatMap((entry) => rowsOf(entry, source, target, report));
  const lines = [header, `#${utxColumns.join("\t")}`, ...rows.map((row) => row.join("\t"))];
  return { text: lines.map((line) => `${line}\r\n`).join(""), losses };
}

/** A day that there is, with a time behind it or without. */
function headerDate(date: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(date);
  const time = Date.parse(`${match?.[1] ?? ""}T00:00:00Z`);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(match?.[1] ?? "")) return date;
  throw new TaiyakuError(
    "invalid-argument",
    `Expected \`date\` to be a day as YYYY-MM-DD, got ${JSON.stringify(date)}`,
  );
}

function headerField(name: string, value: string): string {
  if (!/[;\t\r\n]/u.test(value) && value.trim() !== "") return value;
  throw new TaiyakuError(
    "invalid-argument",
    `Expected \`${name}\` to be one line without ;, got ${JSON.stringify(value)}`,
  );
}

function rowsOf(entry: ConceptEntry, source: Language, target: Language, report: ReportLoss): string[][] {
  const firstSource = entry[source][0];
  const firstTarget = entry[target][0];
  if (firstSource === undefined || firstTarget === undefined) {
    report(entry.id, "entry", "UTX holds pairs; the entry has terms in one language only and is left out.");
    return [];
  }
  reportFields(entry, ["note", "partOfSpeech"], "UTX", report);
  reportPartsOfSpeech(entry, source, target, report);
  if (firstSource.status !== firstTarget.status) {
    report(
      entry.id,
      "status",
      "The first terms differ in status; UTX has one status a row, and that of the target is written.",
    );
  }
  const comment = oneLine(entry.note ?? "");
  if (comment !== (entry.note ?? "")) report(entry.id, "note", "Line breaks and tabs of the note become spaces.");
  const row = (from: Term, to: Term, counted: Term): string[] => {
    // A line that begins with # is a comment.
    if (from.term.startsWith("#")) report(entry.id, "term", `"${from.term}" begins with #, which opens a comment.`);
    return [from.term, to.term, from.partOfSpeech ?? "noun", fromStatus[counted.status], entry.id, comment];
  };
  return [
    ...entry[target].map((term) => row(firstSource, term, term)),
    ...entry[source].slice(1).map((term) => row(term, firstTarget, term)),
  ].filter(([from]) => !(from ?? "").startsWith("#"));
}

function reportPartsOfSpeech(entry: ConceptEntry, source: Language, target: Language, report: ReportLoss): void {
  if (entry[source].some((term) => term.partOfSpeech === undefined)) {
    report(entry.id, "partOfSpeech", "UTX demands a part of speech; noun is written where there is none.");
  }
  // A reader gives all translations of a row the part of speech of its source term, and the first row's counts.
  const first = entry[source][0]?.partOfSpeech;
  if ([...entry[source], ...entry[target]].some((term) => term.partOfSpeech !== first)) {
    report(entry.id, "partOfSpeech", "UTX has one part of speech a row, that of the source term.");
  }
}
