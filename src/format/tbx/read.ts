import { isTermExamples, isTermType, parseAddressLine } from "../../glossary";
import {
  TaiyakuError,
  type Address,
  type EntryState,
  type Evidence,
  type Language,
  type Term,
  type TermExample,
  type TermExamples,
  type TermType,
} from "../../model";
import { parseEvidence, stateOfProcess } from "../extraction-fields";
import { lossList, toGlossary, type EntryDraft, type GlossaryReading, type ReportLoss } from "../glossary-exchange";
import { checkTbx } from "./check";
import { parseTbx, type TbxElement } from "./tree";
import { type NotePrefix, coarsened, decodeId, forbids, splitNote, toPartOfSpeech, toStatus } from "./values";

/** Options of `readTbx`. */
export interface ReadTbxOptions {
  /** What becomes of a file that breaks the rules of its dialect: it is refused, or the faults are reported. Default: `"refuse"`. */
  readonly faults?: "refuse" | "report";
}

/**
 * Reads a TBX file: version 3 (TBX-Core, TBX-Min, TBX-Basic and what is built on them, in DCA and DCT style), version 2
 * (`martif`) and the TBX-Min of 2013. Structure, data categories and their values are checked, the values too, which schemas
 * leave out. Terms in other languages than Japanese and English are reported.
 *
 * @throws TaiyakuError `invalid-data` with the line, if it is not well-formed, no TBX, or breaks its own rules
 */
export function readTbx(text: string, options: ReadTbxOptions = {}): GlossaryReading {
  const { kind, root, faults: repaired } = parseTbx(text);
  const { losses, report } = lossList();
  const faults = checkTbx(root, kind);
  const [fault] = faults;
  if (fault !== undefined && options.faults !== "report") {
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
    throw new TaiyakuError(
      "invalid-data",
      `Not valid ${kind.dialect || "TBX"}: ${fault.message} in line ${fault.line}${more}.`,
    );
  }
  for (const { line, message, remedy } of repaired) {
    report(null, "fault", `Line ${line}: Repaired: ${message}. ${remedy}.`);
  }
  for (const { line, message } of faults) report(null, "fault", `Line ${line}: ${message}.`);
  const drafts = descendants(root, "conceptEntry").map((entry) => toDraft(entry, report));
  return { glossary: toGlossary(drafts, report), losses };
}

function descendants(element: TbxElement, name: string): TbxElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

/** What notes hold: the fields that travel in them and the rest. */
interface Notes {
  type?: TermType;
  source?: string;
  examples?: TermExamples;
  state?: EntryState;
  score?: number;
  evidence?: readonly Evidence[];
  context?: TermExample;
  readonly addresses: Address[];
  readonly texts: string[];
}

function toDraft(entry: TbxElement, report: ReportLoss): EntryDraft {
  const id = entry.id === null || entry.id === "" ? null : decodeId(entry.id);
  const notes: Notes = { addresses: [], texts: [] };
  const fields: { definition?: string; source?: string; subjectField?: string } = {};
  const sections: Record<Language, Term[]> = { ja: [], en: [] };
  for (const child of unwrapped(entry)) {
    if (child.name === "langSec") readSection(child, id, sections, fields, notes, report);
    else readDetail(child, id, fields, notes, report);
  }
  const source = fields.source ?? notes.source;
  return {
    ...(id === null ? {} : { id }),
    type: notes.type ?? "other",
    ja: sections.ja,
    en: sections.en,
    ...(fields.definition === undefined ? {} : { definition: fields.definition }),
    ...(source === undefined ? {} : { source }),
    ...(fields.subjectField === undefined ? {} : { subjectField: fields.subjectField }),
    ...(notes.texts.length === 0 ? {} : { note: notes.texts.join("\n") }),
    ...(notes.examples === undefined ? {} : { examples: notes.examples }),
    ...extractionOf(notes),
    occurrences: notes.addresses,
  };
}

/** How an entry was found, as far as its notes say. */
function extractionOf({ state, score, evidence, context }: Notes): Partial<EntryDraft> {
  return {
    ...(state && { state }),
    ...(score !== undefined && { score }),
    ...(evidence && { evidence }),
    ...(context && { context }),
  };
}

/** Children, those of groups included; a definition's source is marked by the group that it stands in. */
function unwrapped(element: TbxElement): TbxElement[] {
  return element.children.flatMap((child) => (child.name.endsWith("Grp") ? unwrapped(child) : [child]));
}

function readDetail(
  detail: TbxElement,
  id: string | null,
  fields: { definition?: string; source?: string; subjectField?: string },
  notes: Notes,
  report: ReportLoss,
): void {
  if (detail.text.trim() === "" && detail.name !== "note") return;
  if (detail.name === "note") readNote(detail.text, notes, id, report);
  else if (detail.type === "subjectField") {
    fields.subjectField = fields.subjectField === undefined ? detail.text : `${fields.subjectField}; ${detail.text}`;
  } else if (detail.type === "definition" && fields.definition === undefined) fields.definition = detail.text;
  else if (detail.type === "source" && fields.source === undefined) fields.source = detail.text;
  else
    report(
      id,
      detail.type ?? detail.name,
      `<${detail.name}> in line ${detail.line} has no place in a glossary: ${brief(detail)}`,
    );
}

function readNote(text: string, notes: Notes, id: string | null, report: ReportLoss): void {
  const split = splitNote(text);
  if (split !== null && readExtraction(split.prefix, split.rest, notes)) return;
  if (split?.prefix === "address") notes.addresses.push(parseAddressLine(split.rest));
  else if (split?.prefix === "source") notes.source = split.rest;
  else if (split?.prefix === "examples") {
    const examples = parseJson(split.rest);
    if (isTermExamples(examples)) notes.examples = examples;
    else {
      report(id, "examples", `A note that begins with "examples: " holds none that can be read and is kept as a note.`);
      notes.texts.push(text);
    }
  } else if (split?.prefix === "note") notes.texts.push(split.rest);
  else if (text.trim() !== "") notes.texts.push(text);
}

/** Reads a note on the type of an entry or on how it was found; false for any other note. */
function readExtraction(prefix: NotePrefix, rest: string, notes: Notes): boolean {
  if (prefix === "type" && isTermType(rest)) notes.type = rest;
  else if (prefix === "score" && Number(rest) >= 0 && Number(rest) <= 1) notes.score = Number(rest);
  else if (prefix === "evidence" && parseEvidence(rest).length > 0) notes.evidence = parseEvidence(rest);
  else if (prefix === "context" && isTermExamples({ good: [parseJson(rest)] }))
    notes.context = parseJson(rest) as TermExample;
  else return false;
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readSection(
  section: TbxElement,
  id: string | null,
  sections: Record<Language, Term[]>,
  fields: { definition?: string; source?: string; subjectField?: string },
  notes: Notes,
  report: ReportLoss,
): void {
  const tag = section.language ?? "";
  const language = tag.toLowerCase().split(/[-_]/u)[0];
  const terms = section.children.filter(({ name }) => name === "termSec");
  if (language !== "ja" && language !== "en") {
    report(
      id,
      "language",
      `${terms.length} term${terms.length === 1 ? "" : "s"} in "${tag}" left out: a glossary has Japanese and English.`,
    );
    return;
  }
  if (tag.length > 2) report(id, "language", `The region of "${tag}" is left out.`);
  for (const detail of unwrapped({ ...section, children: section.children.filter(({ name }) => name !== "termSec") })) {
    readDetail(detail, id, fields, notes, report);
  }
  for (const term of terms) {
    const state = processStateOf(term);
    if (state !== undefined) notes.state ??= state;
    sections[language].push(readTerm(term, sections[language], id, report));
  }
}

/** The state that the process status of a term names. */
function processStateOf(section: TbxElement): EntryState | undefined {
  const status = unwrapped(section).find(({ type }) => type === "processStatus");
  return status && stateOfProcess(status.text);
}

function readTerm(section: TbxElement, before: readonly Term[], id: string | null, report: ReportLoss): Term {
  let status: Term["status"] | undefined;
  let reading: string | undefined;
  let partOfSpeech: Term["partOfSpeech"];
  const texts: string[] = [];
  const details = unwrapped(section);
  const name = details.find((child) => child.name === "term")?.text ?? "";
  for (const detail of details) {
    const { type, text } = detail;
    if (detail.name === "term" || type === "processStatus") continue;
    if (detail.name === "note") {
      const split = splitNote(text);
      if (split?.prefix === "reading") reading = split.rest;
      else if (text.trim() !== "") texts.push(split?.prefix === "note" ? split.rest : text);
    } else if (type === "administrativeStatus" || type === "usageStatus" || type === "termStatus") {
      status = toStatus[text] ?? (forbids.test(text) ? "deprecated" : undefined);
      if (status === undefined || coarsened.includes(text)) {
        report(id, "status", `The status "${text}" of "${name}" becomes ${status ?? "admitted"}.`);
      }
      status ??= "admitted";
    } else if (type === "partOfSpeech") {
      partOfSpeech = toPartOfSpeech[text] ?? toPartOfSpeech[text.charAt(0).toLowerCase() + text.slice(1)];
      if (partOfSpeech !== text)
        report(id, "partOfSpeech", `"${text}" of "${name}" becomes ${partOfSpeech ?? "nothing"}.`);
    } else {
      report(id, type ?? detail.name, `<${detail.name}> of "${name}" has no place in a glossary: ${brief(detail)}`);
    }
  }
  return {
    term: name,
    // Without a status the first term of a language counts as the one to use.
    status: status ?? (before.some((term) => term.status === "preferred") ? "admitted" : "preferred"),
    ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    ...(reading === undefined ? {} : { reading }),
    ...(texts.length === 0 ? {} : { note: texts.join("\n") }),
  };
}

function brief({ text }: TbxElement): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
