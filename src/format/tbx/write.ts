import { formatAddressLine } from "../../glossary";
import type { ConceptEntry, EntryState, Glossary, Language, Term } from "../../model";
import { lossList, type GlossaryWriting, type ReportLoss } from "../glossary-exchange";
import { formatEvidence, processStatus } from "../extraction-fields";
import { encodeId, fromStatus, splitNote } from "./values";
import { escapeAttribute, escapeText, hasForbidden, removeForbidden } from "../../language/xml";

/** Options of `writeTbx`. */
export interface WriteTbxOptions {
  /** 3 is ISO 30042:2019; 2 is what OmegaT and translate-toolkit read. Both as TBX-Basic in DCA style. Default: 3. */
  readonly version?: 2 | 3;
  /** What the file is, for its header. Default: `"Glossary written by taiyaku"`. */
  readonly description?: string;
  /** Leave deprecated terms out, for tools such as OmegaT that would offer them as good ones. Default: false. */
  readonly omitDeprecated?: boolean;
}

interface Names {
  readonly entry: string;
  readonly section: string;
  readonly term: string;
}

const names: Readonly<Record<2 | 3, Names>> = {
  2: { entry: "termEntry", section: "langSet", term: "tig" },
  3: { entry: "conceptEntry", section: "langSec", term: "termSec" },
};

/**
 * A glossary as TBX-Basic. What TBX-Basic has no data category for (type, addresses, examples, readings) travels in notes
 * that `readTbx` knows, so nothing is lost but characters that XML cannot hold, and what is left out on demand.
 *
 * @example
 * writeTbx(glossary).text // <?xml … <tbx type="TBX-Basic" style="dca" …
 */
export function writeTbx(glossary: Glossary, options: WriteTbxOptions = {}): GlossaryWriting {
  const { version = 3, description = "Glossary written by taiyaku", omitDeprecated = false } = options;
  const { losses, report } = lossList();
  const lines = [`<?xml version="1.0" encoding="UTF-8"?>`, ...opening(version, description)];
  for (const entry of glossary.entries) {
    lines.push(...entryLines(omitDeprecated ? withoutDeprecated(entry, report) : entry, names[version], report));
  }
  lines.push("    </body>", "  </text>", version === 3 ? "</tbx>" : "</martif>");
  return { text: lines.map((line) => `${line}\n`).join(""), losses };
}

function opening(version: 2 | 3, description: string): string[] {
  const source = `<fileDesc><sourceDesc><p>${escape(description)}</p></sourceDesc></fileDesc>`;
  const root =
    version === 3
      ? [
          `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">`,
          `  <tbxHeader>${source}</tbxHeader>`,
        ]
      : [
          `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">`,
          `<martif type="TBX-Basic" xml:lang="en">`,
          `  <martifHeader>${source}<encodingDesc><p type="XCSURI">http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>`,
        ];
  return [...root, "  <text>", "    <body>"];
}

function withoutDeprecated(entry: ConceptEntry, report: ReportLoss): ConceptEntry {
  const keep = (language: Language): Term[] =>
    entry[language].filter((term) => {
      if (term.status === "deprecated") report(entry.id, "term", `"${term.term}" is deprecated and left out.`);
      return term.status !== "deprecated";
    });
  return { ...entry, ja: keep("ja"), en: keep("en") };
}

function entryLines(entry: ConceptEntry, { entry: name, section, term }: Names, report: ReportLoss): string[] {
  if (entry.ja.length + entry.en.length === 0) {
    report(entry.id, "entry", "The entry has no term left and is left out.");
    return [];
  }
  const put = (text: string, field: string): string => {
    if (hasForbidden(text)) report(entry.id, field, "Control characters, which XML cannot hold, are taken out.");
    return escape(text);
  };
  const lines = [`      <${name} id="${escapeAttribute(encodeId(entry.id))}">`];
  const detail = (line: string): void => void lines.push(`        ${line}`);
  if (entry.subjectField !== undefined)
    detail(`<descrip type="subjectField">${put(entry.subjectField, "subjectField")}</descrip>`);
  if (entry.definition !== undefined) {
    const descrip = `<descrip type="definition">${put(entry.definition, "definition")}</descrip>`;
    const source = entry.source === undefined ? "" : `<admin type="source">${put(entry.source, "source")}</admin>`;
    detail(source === "" ? descrip : `<descripGrp>${descrip}${source}</descripGrp>`);
  }
  const note = (prefix: string, text: string, field: string): void =>
    detail(`<note>${put(`${prefix}${text}`, field)}</note>`);
  if (entry.note !== undefined) note(splitNote(entry.note) === null ? "" : "note: ", entry.note, "note");
  if (entry.type !== "other") note("type: ", entry.type, "type");
  if (entry.source !== undefined && entry.definition === undefined) note("source: ", entry.source, "source");
  for (const address of entry.occurrences) note("address: ", formatAddressLine(address), "occurrences");
  if (entry.score !== undefined) note("score: ", String(entry.score), "score");
  if (entry.evidence !== undefined) note("evidence: ", formatEvidence(entry.evidence), "evidence");
  if (entry.context !== undefined) note("context: ", JSON.stringify(entry.context), "context");
  if (entry.examples !== undefined) note("examples: ", JSON.stringify(entry.examples), "examples");
  for (const language of ["ja", "en"] as const) {
    if (entry[language].length === 0) continue;
    detail(`<${section} xml:lang="${language}">`);
    for (const it of entry[language]) detail(`  <${term}>${termParts(it, entry.state, put)}</${term}>`);
    detail(`</${section}>`);
  }
  lines.push(`      </${name}>`);
  return lines;
}

function termParts(term: Term, state: EntryState | undefined, put: (text: string, field: string) => string): string {
  const note = term.note === undefined ? null : `${splitNote(term.note) === null ? "" : "note: "}${term.note}`;
  return [
    `<term>${put(term.term, "term")}</term>`,
    term.partOfSpeech === undefined ? "" : `<termNote type="partOfSpeech">${term.partOfSpeech}</termNote>`,
    `<termNote type="administrativeStatus">${fromStatus[term.status]}</termNote>`,
    state === undefined ? "" : `<termNote type="processStatus">${processStatus[state]}</termNote>`,
    term.reading === undefined ? "" : `<note>reading: ${put(term.reading, "reading")}</note>`,
    note === null ? "" : `<note>${put(note, "note")}</note>`,
  ].join("");
}

/** Text as a reader gets it back: white space that it would take for layout is written as references. */
function escape(text: string): string {
  return escapeText(removeForbidden(text))
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;")
    .replace(/^ | $/gu, "&#32;");
}
