import { primaryLanguage } from "../../language";
import type { Language, Term } from "../../model";
import { lossList, toGlossary, type EntryDraft, type GlossaryReading, type ReportLoss } from "../glossary-exchange";
import { fieldOf, partOfSpeechOf, statusOf, type MultiTermField } from "./fields";
import { attributeOf, nodesOf, ownText, parseConcepts, textOf, type MultiTermNode } from "./parse";

/**
 * Reads a termbase that MultiTerm has exported as XML (`mtf`). Definition, note, subject, source, status, part of speech and
 * reading are read; other descriptions, histories and terms of other languages are reported. The first term of a language
 * without a status is preferred, the others are admitted.
 *
 * @throws TaiyakuError `invalid-data` if the text is no MultiTerm XML, is cut off, or has no Japanese or English term
 */
export function readMultiTerm(text: string): GlossaryReading {
  const { losses, report } = lossList();
  const drafts = parseConcepts(text).map((concept) => readConcept(concept, report));
  return { glossary: toGlossary(drafts, report), losses };
}

type Fields = Partial<Record<MultiTermField, string>>;

function readConcept(concept: MultiTermNode, report: ReportLoss): EntryDraft {
  const id = textOf(concept, "concept");
  const named = id === "" ? null : id;
  const sections: Record<Language, Term[]> = { ja: [], en: [] };
  const fields: Fields = {};
  readFields(concept, fields, named, report);
  for (const group of nodesOf(concept, "languageGrp")) {
    const language = languageOf(group);
    if (language === null) {
      report(named, "language", "Terms of other languages than Japanese and English are left out.");
      continue;
    }
    readFields(group, fields, named, report);
    for (const term of nodesOf(group, "termGrp")) sections[language].push(readTerm(term, named, report));
  }
  const { definition, note, subjectField, source } = fields;
  return {
    ...(named === null ? {} : { id: named }),
    type: "other",
    ja: withStatuses(sections.ja),
    en: withStatuses(sections.en),
    ...(definition === undefined ? {} : { definition }),
    ...(note === undefined ? {} : { note }),
    ...(subjectField === undefined ? {} : { subjectField }),
    ...(source === undefined ? {} : { source }),
    occurrences: [],
  };
}

function languageOf(group: MultiTermNode): Language | null {
  const [language] = nodesOf(group, "language");
  const tag = language === undefined ? "" : attributeOf(language, "lang") || attributeOf(language, "type");
  const primary = primaryLanguage(tag.trim().toLowerCase());
  if (primary === "ja" || primary === "japanese" || primary === "jp") return "ja";
  return primary === "en" || primary === "english" ? "en" : null;
}

/** The descriptions of a group; several of one field are joined. */
function readFields(group: MultiTermNode, fields: Fields, id: string | null, report: ReportLoss): void {
  for (const description of nodesOf(group, "descripGrp").flatMap((each) => nodesOf(each, "descrip"))) {
    const type = attributeOf(description, "type");
    const value = ownText(description);
    if (value === "") continue;
    const field = fieldOf(type);
    if (field === null) report(id, type, `A glossary has no place for the field "${type}".`);
    else fields[field] = fields[field] === undefined ? value : `${fields[field]}; ${value}`;
  }
}

function readTerm(group: MultiTermNode, id: string | null, report: ReportLoss): Term {
  const fields: Fields = {};
  readFields(group, fields, id, report);
  const status = fields.status === undefined ? null : statusOf(fields.status);
  if (fields.status !== undefined && status === null)
    report(id, "status", `The status "${fields.status}" is not known; the term is admitted.`);
  const notes = [fields.definition, fields.note, fields.source].filter((note) => note !== undefined);
  return {
    term: textOf(group, "term"),
    status: status ?? (fields.status === undefined ? unstated : "admitted"),
    ...(fields.partOfSpeech === undefined ? {} : { partOfSpeech: partOfSpeechOf(fields.partOfSpeech) }),
    ...(fields.reading === undefined ? {} : { reading: fields.reading }),
    ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
  };
}

/** The status of a term without one in the file; `withStatuses` keeps it for the first of a language only. */
const unstated = "preferred";

function withStatuses(terms: readonly Term[]): Term[] {
  const preferred = terms.findIndex(({ status }) => status === "preferred");
  return terms.map((term, index) =>
    term.status === "preferred" && index !== preferred ? { ...term, status: "admitted" } : term,
  );
}
