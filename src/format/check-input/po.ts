import { TaiyakuError, type Language } from "../../model";
import { canonicalTag, primaryLanguage } from "../../language";
import { ignoredIn } from "./ignore-comments";
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
 * out; of plural forms the last is checked against `msgid_plural`. A comment `# taiyaku-ignore: number` switches rules off.
 *
 * @throws TaiyakuError `invalid-data` if there is no entry
 */
export function checkUnitsOfPo(text: string, file: string): CheckInput {
  const entries = readEntries(text);
  if (entries.length === 0) throw new TaiyakuError("invalid-data", `${file}: Expected PO entries, got none.`);
  const header = entries.find(({ fields }) => fields.get("msgid")?.text === "")?.fields.get("msgstr")?.text ?? "";
  const target = languageOf(/^Language:\s*([\w-]+)/mu.exec(header)?.[1]);
  const units = entries.flatMap(({ fields, remarks, fuzzy }): LocatedUnit[] => {
    const context = fields.get("msgctxt")?.text;
    const ignore = remarks.flatMap(ignoredIn);
    const single = fields.get("msgid");
    const plural = fields.get("msgid_plural");
    const last = [...fields.keys()].filter((name) => name.startsWith("msgstr")).at(-1) ?? "";
    const source = plural ?? single;
    const translation = fields.get(last);
    if (single === undefined || single.text === "" || source === undefined || fuzzy) return [];
    if (translation === undefined || translation.text === "") return [];
    return [
      {
        unit: {
          id: context === undefined ? single.text : `${context}/${single.text}`,
          source: source.text,
          target: translation.text,
          ...(target === null ? {} : { targetLanguage: target }),
          ...(ignore.length === 0 ? {} : { ignore }),
        },
        source: locate(source, file),
        target: locate(translation, file),
      },
    ];
  });
  return { units, files: new Map([[file, text]]) };
}

function locate({ pieces, place }: Field, file: string): LocatedText {
  const escape = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
  return { file, pieces, place, escape };
}

function languageOf(tag: string | undefined): Language | null {
  const primary = primaryLanguage(canonicalTag(tag ?? "") ?? "");
  return primary === "en" || primary === "ja" ? primary : null;
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
  for (const [start, line] of linesOf(text)) {
    const key = /^\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,2}\])?)\s+(?=")/u.exec(line);
    if (line.startsWith("#~") || line.trim() === "") close();
    else if (line.startsWith("#")) {
      if (entry.fields.size > 0) close();
      if (line.startsWith("#,") && /\bfuzzy\b/u.test(line)) entry.fuzzy = true;
      entry.remarks.push(line.replace(/^#[.,:|]?\s*/u, ""));
    } else if (key !== null) {
      const name = key[1] ?? "";
      // A file without blank lines: an entry begins where its first field comes again.
      if ((name === "msgid" || name === "msgctxt") && entry.fields.has("msgstr")) close();
      field = { text: "", pieces: [], place: [0, 0] };
      entry.fields.set(name, field);
      addLine(field, line, start, key[0].length);
    } else if (field !== null && line.trimStart().startsWith('"')) {
      addLine(field, line, start, line.length - line.trimStart().length);
    }
  }
  close();
  return entries;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\" };

/** Adds a quoted line to a field; each escape is a character of its own. */
function addLine(field: Field, line: string, start: number, from: number): void {
  const end = line.lastIndexOf('"');
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
