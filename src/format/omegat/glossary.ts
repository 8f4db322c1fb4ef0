import type { ConceptEntry, Glossary, Language } from "../../model";
import { parseDelimited } from "../csv/delimited";
import {
  fieldsOf,
  lossList,
  oneLine,
  reportIds,
  type GlossaryReading,
  type GlossaryWriting,
} from "../glossary-exchange";
import { readTermTable, type TermTableOptions } from "../term-table";

/**
 * A glossary for OmegaT: UTF-8, a line for each term and translation, tab, comment; save it as `.utf8` or `.txt`. Deprecated
 * terms are left out, since OmegaT would offer them as good ones. `from` is the language that is translated from.
 */
export function writeOmegatGlossary(glossary: Glossary, options: { readonly from?: Language } = {}): GlossaryWriting {
  const { losses, report } = lossList();
  const source = options.from ?? "ja";
  const target = source === "ja" ? "en" : "ja";
  const lines: string[] = [];
  let last = "";
  for (const entry of glossary.entries) {
    const usable = (language: Language): readonly string[] => {
      for (const term of entry[language]) {
        if (term.status === "deprecated") {
          report(
            entry.id,
            "term",
            `"${term.term}" is deprecated; OmegaT would offer it as a good term, so it is left out.`,
          );
        }
      }
      return entry[language].filter((term) => term.status !== "deprecated").map(({ term }) => term);
    };
    const [sources, targets] = [usable(source), usable(target)];
    if (sources.length === 0 || targets.length === 0) {
      report(entry.id, "entry", "The entry has no pair of terms that may be used and is left out.");
      continue;
    }
    for (const field of fieldsOf(entry)) {
      if (field !== "note") report(entry.id, field, `An OmegaT glossary has no place for \`${field}\`.`);
    }
    reportStatuses(entry, sources.length, target, report);
    const comment = oneLine(entry.note ?? "");
    if (comment !== (entry.note ?? "")) report(entry.id, "note", "Line breaks and tabs of the note become spaces.");
    // A reader joins neighbouring lines of one term and comment.
    const key = `${sources[0] ?? ""}\t${comment}`;
    if (key === last) report(entry.id, "entry", "The entry before has the same term and note; the two become one.");
    last = `${sources.at(-1) ?? ""}\t${comment}`;
    for (const term of sources) {
      // A line that begins with # is a comment to OmegaT, and there is no quoting.
      if (term.startsWith("#"))
        report(entry.id, "term", `"${term}" begins with #, which opens a comment; it is left out.`);
      else
        for (const translation of targets)
          lines.push([term, translation, ...(comment === "" ? [] : [comment])].join("\t"));
    }
  }
  reportIds(glossary.entries, "An OmegaT glossary", report);
  return { text: lines.map((line) => `${line}\n`).join(""), losses };
}

/** A reader takes the first translation for the preferred one and each source term for a concept of its own. */
function reportStatuses(
  entry: ConceptEntry,
  sources: number,
  target: Language,
  report: (entryId: string | null, field: string, message: string) => void,
): void {
  if (sources > 1) report(entry.id, "entry", "Several source terms become as many entries.");
  const terms = [...entry.ja.slice(0, 1), ...entry.en.slice(0, 1)];
  const rest = entry[target].slice(1).filter(({ status }) => status !== "deprecated");
  if (terms.some(({ status }) => status === "admitted") || rest.some(({ status }) => status === "preferred")) {
    report(entry.id, "status", "An OmegaT glossary has no place for the status of terms.");
  }
}

/** Reads an OmegaT glossary of tab-separated lines (`.txt`, `.utf8`, `.tab`) or comma-separated ones (`.csv`). */
export function readOmegatGlossary(
  text: string,
  options: TermTableOptions & { readonly delimiter?: "," | "\t" } = {},
): GlossaryReading {
  if (options.delimiter === ",") return readTermTable(parseDelimited(text, ","), options);
  const rows = text
    .replace(/^\ufeff/u, "")
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  return readTermTable(rows, options);
}
