import { escapeAttribute, escapeText, hasForbidden, removeForbidden } from "../../language/xml";
import type { ConceptEntry, Glossary, Language, Term } from "../../model";
import { lossList, reportFields, type GlossaryWriting, type ReportLoss } from "../glossary-exchange";
import { statusNames } from "./fields";

const languages = [
  { language: "ja", tag: "JA", name: "Japanese" },
  { language: "en", tag: "EN", name: "English" },
] as const;

/** Writes a glossary as MultiTerm XML, which MultiTerm imports with the field names of its own templates. */
export function writeMultiTerm(glossary: Glossary): GlossaryWriting {
  const { losses, report } = lossList();
  const concepts = glossary.entries.map((entry, index) => conceptGroup(entry, index + 1, report));
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n<mtf>\n${concepts.join("")}</mtf>\n`, losses };
}

const held = ["definition", "note", "subjectField", "source", "partOfSpeech", "reading", "term note"];

function conceptGroup(entry: ConceptEntry, number: number, report: ReportLoss): string {
  reportFields(entry, held, "MultiTerm XML", report);
  if (entry.id !== String(number)) report(entry.id, "id", "MultiTerm XML numbers its entries; the id is not written.");
  const groups = languages
    .filter(({ language }) => entry[language].length > 0)
    .map(({ language, tag, name }) => languageGroup(entry, { language, tag, name }, report));
  const fields = [
    description("Definition", entry.definition),
    description("Note", entry.note),
    description("Subject", entry.subjectField),
    description("Source", entry.source),
  ];
  return `<conceptGrp><concept>${String(number)}</concept>${fields.join("")}${groups.join("")}</conceptGrp>\n`;
}

function languageGroup(
  entry: ConceptEntry,
  { language, tag, name }: { readonly language: Language; readonly tag: string; readonly name: string },
  report: ReportLoss,
): string {
  const terms = entry[language].map((term) => termGroup(term, entry.id, report));
  return `<languageGrp><language lang="${tag}" type="${name}"/>${terms.join("")}</languageGrp>`;
}

function termGroup({ term, status, partOfSpeech, reading, note }: Term, id: string, report: ReportLoss): string {
  if (hasForbidden(term)) report(id, "term", "Characters that XML cannot hold are left out.");
  const fields = [
    description("Status", statusNames[status]),
    description("Part of Speech", partOfSpeech),
    description("Reading", reading),
    description("Note", note),
  ];
  return `<termGrp><term>${escapeText(removeForbidden(term))}</term>${fields.join("")}</termGrp>`;
}

function description(type: string, value: string | undefined): string {
  if (value === undefined) return "";
  const text = escapeText(removeForbidden(value));
  return `<descripGrp><descrip type="${escapeAttribute(type)}">${text}</descrip></descripGrp>`;
}
