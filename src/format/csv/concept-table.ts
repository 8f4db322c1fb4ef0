import { formatAddress, type ConceptEntry, type Glossary, type Language } from "../../model";
import { formatDelimited, neutralizeFormula } from "./delimited";

/** Columns of the table; the first two are what OmegaT and others expect of a glossary. */
const columns = [
  "ja",
  "en",
  "id",
  "state",
  "score",
  "type",
  "part_of_speech",
  "other_ja",
  "other_en",
  "note",
  "evidence",
  "example_ja",
  "example_en",
  "places",
  "first_place",
] as const;

/**
 * A glossary as CSV with one row a concept, for spreadsheets: CRLF, with a byte order mark. The preferred terms have columns of
 * their own; other terms share a cell, separated by ` | `, with a deprecated one marked. `writeGlossaryCsv` is the form that loses
 * nothing.
 *
 * @example
 * writeConceptTable(glossary).split("\r\n")[1] //=> "日英関係省庁,Both Participants,both-participants,extracted,0.99,…"
 */
export function writeConceptTable(glossary: Glossary): string {
  const rows = glossary.entries.map((entry) => {
    const cells = cellsOf(entry);
    return columns.map((column) => neutralizeFormula(cells[column] ?? ""));
  });
  return `\ufeff${formatDelimited([[...columns], ...rows], ",")}`;
}

function cellsOf(entry: ConceptEntry): Readonly<Partial<Record<(typeof columns)[number], string>>> {
  const [ja] = entry.ja;
  const [en] = entry.en;
  const { evidence = [], context = {} } = entry;
  return {
    ja: ja?.term ?? "",
    en: en?.term ?? "",
    id: entry.id,
    state: entry.state ?? "accepted",
    score: entry.score === undefined ? "" : entry.score.toFixed(2),
    type: entry.type,
    part_of_speech: (en ?? ja)?.partOfSpeech ?? "",
    other_ja: otherTerms(entry, "ja"),
    other_en: otherTerms(entry, "en"),
    note: entry.note ?? "",
    evidence: evidence.map(({ kind }) => kind).join(" "),
    example_ja: context.ja ?? "",
    example_en: context.en ?? "",
    places: String(entry.occurrences.length),
    first_place: entry.occurrences.slice(0, 1).map(formatAddress).join(""),
  };
}

function otherTerms(entry: ConceptEntry, language: Language): string {
  return entry[language]
    .slice(1)
    .map(({ term, status }) => (status === "deprecated" ? `${term} (deprecated)` : term))
    .join(" | ");
}
