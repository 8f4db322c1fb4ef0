import { hasJapanese } from "../language";
import { TaiyakuError, type ConceptEntry, type Language } from "../model";
import { lossList, toGlossary, type GlossaryReading } from "./glossary-exchange";

/** Options of formats that are a table of terms without a word on languages. */
export interface TermTableOptions {
  /** The language of the first column. Default: told by the script of the two columns; Japanese if that tells nothing. */
  readonly from?: Language;
}

/**
 * A glossary from rows of a term, its translation and a comment, as OmegaT reads them. Rows with the same term and comment
 * that follow each other are one concept with several translations.
 */
export function readTermTable(rows: readonly (readonly string[])[], options: TermTableOptions): GlossaryReading {
  const { losses, report } = lossList();
  const from = options.from ?? sourceLanguage(rows);
  if (from === null) {
    report(
      null,
      "language",
      "No column is in Japanese script; the first one is taken for Japanese, the second for English.",
    );
  }
  const [source, target] = from === "en" ? (["en", "ja"] as const) : (["ja", "en"] as const);
  const drafts: { -readonly [K in keyof Omit<ConceptEntry, "id">]: Omit<ConceptEntry, "id">[K] }[] = [];
  for (const [index, row] of rows.entries()) {
    const [term = "", translation = "", comment = "", ...rest] = row.map((cell) => cell.trim());
    if (rest.some((cell) => cell !== "")) {
      report(null, "column", `Row ${index + 1} has more than three columns; the others are left out.`);
    }
    if (term === "" || translation === "") {
      report(null, "term", `Row ${index + 1} lacks a term or a translation and is left out.`);
      continue;
    }
    const last = drafts.at(-1);
    if (last?.[source][0]?.term === term && (last.note ?? "") === comment) {
      last[target] = [...last[target], { term: translation, status: "admitted" }];
      continue;
    }
    drafts.push({
      type: "other",
      ja: [{ term: source === "ja" ? term : translation, status: "preferred" }],
      en: [{ term: source === "ja" ? translation : term, status: "preferred" }],
      ...(comment === "" ? {} : { note: comment }),
      occurrences: [],
    });
  }
  if (drafts.length === 0 && rows.length > 0) {
    throw new TaiyakuError("invalid-data", "Expected rows of a term and its translation, got none that has both.");
  }
  return { glossary: toGlossary(drafts, report), losses };
}

/** The language of the first column by the script of both; null if neither has Japanese. */
export function sourceLanguage(rows: readonly (readonly string[])[]): Language | null {
  const first = rows.filter(([term = ""]) => hasJapanese(term)).length;
  const second = rows.filter(([, translation = ""]) => hasJapanese(translation)).length;
  if (first === 0 && second === 0) return rows.length === 0 ? "ja" : null;
  return first >= second ? "ja" : "en";
}
