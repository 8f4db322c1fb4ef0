import { TaiyakuError } from "../model";
import { ignoredIn } from "./ignore-comments";
import { LanguageGate, type CheckDirection } from "./languages";
import { uniqueNames } from "./unique-names";
import type { CheckInput, LocatedText, LocatedUnit, TextPiece } from "./located";

interface Field {
  text: string;
  readonly pieces: TextPiece[];
  place: [start: number, end: number];
}

interface Entry {
  readonly fields: Map<string, Field>;
  readonly remarks: string[];
  fuzzy: boolean;
}

/**
 * The units of a gettext PO file, named by context and source text. Entries that are untranslated, fuzzy or obsolete are left
 * out. Of plural forms the first is checked against `msgid` and the others against `msgid_plural`; a single form against the
 * latter. A comment `# taiyaku-ignore: number` switches rules off.
 *
 * @throws TaiyakuError `invalid-data` if there is no entry, or a quote is not closed
 * @throws TaiyakuError `language` if nothing is translated between English and Japanese
 */
export function checkUnitsOfPo(text: string, file: string, direction: CheckDirection = {}): CheckInput {
  const entries = readEntries(text);
  if (entries.length === 0) throw new TaiyakuError("invalid-data", `${file}: Expected PO entries, got none.`);
  const header = entries.find(({ fields }) => fields.get("msgid")?.text === "")?.fields.get("msgstr")?.text ?? "";
  const declared = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \\t]*([\\w-]+)`, "mu").exec(header)?.[1];
  const gate = new LanguageGate(file, direction);
  const [source, target] = [declared("X-Source-Language"), declared("Language")];
  const languages = gate.languages(source, target);
  const nameOf = uniqueNames();
  const units = entries.flatMap((entry): LocatedUnit[] => {
    const forms = formsOf(entry);
    if (forms.length > 0 && languages === null) gate.pass(`${source ?? "no language"} → ${target ?? "no language"}`);
    if (languages === null) return [];
    const ignore = entry.remarks.flatMap(ignoredIn);
    return forms.map(([name, original, translation]): LocatedUnit => {
      const id = nameOf(name);
      return {
        unit: {
          id,
          source: original.text,
          target: translation.text,
          ...languages,
          ...(ignore.length === 0 ? {} : { ignore }),
        },
        source: locate(original, file),
        target: locate(translation, file),
        key: id,
      };
    });
  });
  return { units, files: new Map([[file, text]]), notes: gate.finish(units) };
}

/** Entries that translators fill in with their own names. */
const credits = /^(?:translator[-_]credits|Your (?:names|emails)|_: (?:NAME|EMAIL) OF TRANSLATORS[^\n]*(?:\n.*)?)$/u;

/** The translations of an entry, each with its name and what it translates. */
function formsOf({ fields, fuzzy }: Entry): [name: string, source: Field, target: Field][] {
  const single = fields.get("msgid");
  if (single === undefined || single.text === "" || fuzzy) return [];
  if (credits.test(single.text)) return [];
  const context = fields.get("msgctxt")?.text;
  const name = context === undefined ? single.text : `${context}/${single.text}`;
  const plural = fields.get("msgid_plural");
  const targets = [...fields].filter(([key]) => key.startsWith("msgstr"));
  return targets
    .filter(([, { text }]) => text !== "")
    .map(([key, target]) => {
      const isFirst = key === "msgstr" || (key === "msgstr[0]" && targets.length > 1);
      const form = targets.length > 1 ? (/\[\d+\]/u.exec(key)?.[0] ?? "") : "";
      return [`${name}${form}`, plural === undefined || isFirst ? single : plural, target];
    });
}

function locate({ pieces, place }: Field, file: string): LocatedText {
  const escape = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
  return { file, pieces, place, escape };
}

/** The lines with where they start, whatever their length. */
function* linesOf(text: string): Generator<readonly [start: number, line: string]> {
  let start = 0;
  for (const ending of text.matchAll(/\r\n|\r|\n/gu)) {
    yield [start, text.slice(start, ending.index)];
    start = ending.index + ending[0].length;
  }
  yield [start, text.slice(start)];
}

function readEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry = { fields: new Map(), remarks: [], fuzzy: false };
  let field: Field | null = null;
  const close = (): void => {
    if (entry.fields.size > 0) entries.push(entry);
    entry = { fields: new Map(), remarks: [], fuzzy: false };
    field = null;
  };
  const isTranslated = (): boolean => [...entry.fields.keys()].some((name) => name.startsWith("msgstr"));
  for (const [start, line] of linesOf(text)) {
    const key = /^\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,2}\])?)\s+(?=")/u.exec(line);
    if (line.trim() === "") {
      if (isTranslated()) close();
    } else if (line.startsWith("#~")) close();
    else if (line.startsWith("#")) {
      if (entry.fields.size > 0) close();
      if (line.startsWith("#,") && /\bfuzzy\b/u.test(line)) entry.fuzzy = true;
      entry.remarks.push(line.replace(/^#[.,:|]?\s*/u, ""));
    } else if (key !== null) {
      const name = key[1] ?? "";
      // A file without blank lines: an entry begins where its first field comes again.
      if ((name === "msgid" || name === "msgctxt") && isTranslated()) close();
      field = { text: "", pieces: [], place: [0, 0] };
      entry.fields.set(name, field);
      addLine(field, line, start, key[0].length, text);
    } else if (field !== null && line.trimStart().startsWith('"')) {
      addLine(field, line, start, line.length - line.trimStart().length, text);
    }
  }
  close();
  return entries;
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  '"': '"',
  "\\": "\\",
};

/** Where the quote that no backslash escapes stands, or -1. A pattern would overflow the stack on a line of megabytes. */
function closingQuote(line: string, from: number): number {
  let at = from;
  while (at < line.length && line[at] !== '"') at += line[at] === "\\" ? 2 : 1;
  return at < line.length ? at : -1;
}

/** Adds a quoted line to a field; each escape is a character of its own. */
function addLine(field: Field, line: string, start: number, from: number, whole: string): void {
  const end = closingQuote(line, from + 1);
  if (end === -1) {
    const number = whole.slice(0, start).split(/\r\n|\r|\n/u).length;
    throw new TaiyakuError("invalid-data", `Expected a closing quote in line ${String(number)}.`);
  }
  const add = (written: string, at: number, originalLength: number): void => {
    if (written === "") return;
    field.pieces.push({ offset: field.text.length, length: written.length, original: at, originalLength });
    field.text += written;
  };
  let cursor = from + 1;
  for (const match of line.slice(0, end).matchAll(/\\(.)/gu)) {
    if (match.index < cursor) continue;
    add(line.slice(cursor, match.index), start + cursor, match.index - cursor);
    add(escapes[match[1] ?? ""] ?? match[0], start + match.index, 2);
    cursor = match.index + 2;
  }
  add(line.slice(cursor, end), start + cursor, end - cursor);
  if (field.place[0] === 0) field.place = [start + from + 1, start + Math.max(from + 1, end)];
}
