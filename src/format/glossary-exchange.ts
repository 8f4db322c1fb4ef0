import { conceptId, findFailedExample, foldsToNothing, freeId, preferredFirst } from "../glossary";
import { TaiyakuError, type ConceptEntry, type Glossary, type Language, type Term } from "../model";

/** Something that a format cannot hold, or that a file has and a glossary has no place for. Never silent. */
export interface GlossaryLoss {
  /** The entry that it concerns; null for the file as a whole. */
  readonly entryId: string | null;
  /** What is lost or changed: a field's name such as `note`, or `term`, `language`, `header`. */
  readonly field: string;
  readonly message: string;
}

/** A glossary as it was read, with what was left behind. */
export interface GlossaryReading {
  readonly glossary: Glossary;
  readonly losses: readonly GlossaryLoss[];
}

/** A glossary as it was written, with what was left behind. */
export interface GlossaryWriting {
  /** The file; empty for a binary format. */
  readonly text: string;
  /** The file of a binary format. */
  readonly bytes?: Uint8Array;
  readonly losses: readonly GlossaryLoss[];
}

/** Collects losses. */
export type ReportLoss = (entryId: string | null, field: string, message: string) => void;

/** A list of losses and the function that adds to it. */
export function lossList(): { readonly losses: GlossaryLoss[]; readonly report: ReportLoss } {
  const losses: GlossaryLoss[] = [];
  return { losses, report: (entryId, field, message) => losses.push({ entryId, field, message }) };
}

/** An entry as a file has it: an id may be missing or repeated, terms may be in any order. */
export type EntryDraft = Omit<ConceptEntry, "id"> & { readonly id?: string };

/**
 * Makes entries of drafts so that they pass `parseGlossary`; what has to be changed for it is reported.
 *
 * @throws TaiyakuError `invalid-data` if an entry's example does not hold, or if no draft has a term
 */
export function toGlossary(drafts: readonly EntryDraft[], report: ReportLoss): Glossary {
  const used = new Set<string>();
  const entries = drafts.flatMap((draft): ConceptEntry[] => {
    const named = draft.id === undefined ? null : cleanLine(draft.id);
    const ja = toSection(draft.ja, "ja", named, report);
    const en = toSection(draft.en, "en", named, report);
    if (ja.length + en.length === 0) {
      report(named, "entry", "The entry has no Japanese and no English term and is left out.");
      return [];
    }
    const id = freeId(named ?? conceptId(ja, en), used);
    if (named !== null && id !== named) report(id, "id", `The id "${named}" is taken; the entry is now "${id}".`);
    const entry = { ...draft, id, ja, en };
    const failed = findFailedExample(entry);
    if (failed !== null) throw new TaiyakuError("invalid-data", `${failed.message} at ${failed.place} of "${id}".`);
    return [entry];
  });
  if (drafts.length > 0 && entries.length === 0) {
    throw new TaiyakuError(
      "invalid-data",
      "Expected Japanese or English terms, got a file with content but none of them.",
    );
  }
  return { schemaVersion: 1, entries };
}

function toSection(terms: readonly Term[], language: Language, id: string | null, report: ReportLoss): readonly Term[] {
  const section: Term[] = [];
  for (const term of terms) {
    const line = cleanLine(term.term);
    if (line === null) {
      report(id, "term", `An empty ${language} term is left out.`);
      continue;
    }
    if (foldsToNothing(line, language)) {
      report(id, "term", `"${line}" has nothing that a text could be searched for and is left out.`);
      continue;
    }
    if (line !== term.term) report(id, "term", `White space or control characters are taken out of "${line}".`);
    if (section.some((other) => other.term === line))
      report(id, "term", `"${line}" stands twice; the second is left out.`);
    else section.push({ ...term, term: line });
  }
  const ordered = preferredFirst(section);
  if (ordered !== section) report(id, "order", `The preferred ${language} term is put first.`);
  return ordered;
}

/** One line without control characters and without white space at its ends; null if nothing is left. */
function cleanLine(text: string): string | null {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
  return line === "" ? null : line;
}

/** The fields of an entry and its terms beyond the terms themselves, by name, that have a value. */
export function fieldsOf(entry: ConceptEntry): string[] {
  const fields: string[] = [];
  for (const field of ["definition", "source", "subjectField", "note", "examples"] as const) {
    if (entry[field] !== undefined) fields.push(field);
  }
  if (entry.type !== "other") fields.push("type");
  if (entry.occurrences.length > 0) fields.push("occurrences");
  for (const term of [...entry.ja, ...entry.en]) {
    for (const field of ["partOfSpeech", "reading"] as const) if (term[field] !== undefined) fields.push(field);
    if (term.note !== undefined) fields.push("term note");
  }
  return [...new Set(fields)];
}

/** Reports every field of an entry that is not among those a format holds. */
export function reportFields(entry: ConceptEntry, held: readonly string[], format: string, report: ReportLoss): void {
  for (const field of fieldsOf(entry)) {
    if (!held.includes(field)) report(entry.id, field, `${format} has no place for \`${field}\`.`);
  }
}

/** Reports the ids that a reader of a format without ids could not make again from the terms. */
export function reportIds(entries: readonly ConceptEntry[], format: string, report: ReportLoss): void {
  const used = new Set<string>();
  for (const entry of entries) {
    const again = freeId(conceptId(entry.ja, entry.en), used);
    if (again !== entry.id)
      report(entry.id, "id", `${format} has no place for ids; this one is not made of the terms.`);
  }
}

/** A text on one line, for formats without line breaks: white space with a tab or line break in it becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, (white) => (/[\t\r\n]/u.test(white) ? " " : white)).trim();
}
