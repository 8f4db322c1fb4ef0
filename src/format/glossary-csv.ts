import { formatAddress, type Glossary } from "../model";

const columns = ["ja", "en", "type", "ja_status", "en_status", "note", "address", "id"];

/**
 * A glossary as CSV (RFC 4180, CRLF, with a byte order mark, by which spreadsheets know UTF-8): a row for each pair of terms
 * of an entry. The first two columns are Japanese and English, as OmegaT and others expect of a glossary.
 */
export function writeGlossaryCsv(glossary: Glossary): string {
  const rows = glossary.entries.flatMap((entry) =>
    entry.ja.flatMap((ja) =>
      entry.en.map((en) => [
        ja.term,
        en.term,
        entry.type,
        ja.status,
        en.status,
        entry.note ?? "",
        entry.occurrences[0] ? formatAddress(entry.occurrences[0]) : "",
        entry.id,
      ]),
    ),
  );
  return "\ufeff" + [columns, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
