import { TaiyakuError } from "../../model";
import type { LexiconEntry } from "./lexicon";

/**
 * The entries of a dictionary in EDICT or EDICT2 form, as Jim Breen's project publishes it: `会議 [かいぎ] /(n) meeting/`.
 * Headwords in kanji and kana, without their readings; glosses without their notes in brackets.
 *
 * @example
 * readEdict("会議 [かいぎ] /(n,vs) meeting/conference/(P)/") //=> [{ ja: "会議", en: "meeting" }, { ja: "会議", en: "conference" }]
 */
export function readEdict(text: string): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const slash = line.indexOf("/");
    // The first line of the file is a title: its headword is a row of question marks.
    if (slash < 1 || line.startsWith("　？？？")) continue;
    const head = line.slice(0, slash).split("[")[0] ?? "";
    const words = head.split(";").map((word) => withoutNotes(word));
    const glosses = line
      .slice(slash + 1)
      .split(/[/;]/)
      .map((gloss) => withoutNotes(gloss))
      .filter((gloss) => gloss !== "" && !gloss.startsWith("EntL"));
    for (const ja of words) if (ja !== "") for (const en of glosses) entries.push({ ja, en });
  }
  return entries;
}

/** A headword or gloss without `(n)`, `(1)`, `{comp}`. */
function withoutNotes(text: string): string {
  return text.replace(/\([^()]{0,200}\)|\{[^{}]{0,80}\}/g, " ").trim();
}

/**
 * The entries of a table of two columns or more, parted by tabs, commas or semicolons, cells in quotes where they hold these;
 * Japanese and English in either order, with or without a header that names them (`ja` and `en`, `Japanese` and `English`,
 * `日本語` and `英語`; other headers are passed over).
 *
 * @throws TaiyakuError `invalid-data` if a line has no second column, or none of its two is Japanese
 * @example
 * readLexiconTable("条約\ttreaty") //=> [{ ja: "条約", en: "treaty" }]
 * readLexiconTable("English,Japanese\ntreaty,条約") //=> [{ ja: "条約", en: "treaty" }]
 */
export function readLexiconTable(text: string): LexiconEntry[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const delimiter = delimiterOf(lines);
  const rows = lines.map((line) => cellsOf(line, delimiter));
  const at = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  const header = (rows[at] ?? []).map(languageOf);
  const named = header.includes("ja") && header.includes("en");
  const ja = named ? header.indexOf("ja") : columnOfJapanese(rows);
  const en = named ? header.indexOf("en") : 1 - ja;
  const entries: LexiconEntry[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("#") || (named && index === at)) return;
    const japanese = rows[index]?.[ja]?.trim();
    const english = rows[index]?.[en]?.trim();
    if (japanese === undefined || english === undefined) {
      throw new TaiyakuError(
        "invalid-data",
        `Expected line ${String(index + 1)} to have a Japanese and an English column parted by ${delimiterNames[delimiter]}, got \`${line.slice(0, 60)}\`.`,
      );
    }
    if (japanese !== "" && english !== "") entries.push({ ja: japanese, en: english });
  });
  return entries;
}

type Delimiter = "\t" | "," | ";";

const delimiterNames: Readonly<Record<Delimiter, string>> = { "\t": "a tab", ",": "a comma", ";": "a semicolon" };

/** Tabs where there are any; else what most of the first lines have. A Japanese cell has neither comma nor semicolon. */
function delimiterOf(lines: readonly string[]): Delimiter {
  const first = lines.filter((line) => line.trim() !== "" && !line.startsWith("#")).slice(0, 200);
  const share = (delimiter: Delimiter): number =>
    first.filter((line) => cellsOf(line, delimiter).length > 1).length / Math.max(1, first.length);
  if (share("\t") > 0) return "\t";
  if (share(",") === 0 && share(";") === 0) return "\t";
  return share(",") >= share(";") ? "," : ";";
}

function cellsOf(line: string, delimiter: Delimiter): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; at <= line.length;) {
    let cell = "";
    if (line[at] === '"') {
      // Two quotes inside quotes are one of the text; a quote that is never closed ends with the line.
      for (at += 1; at < line.length; at += 1) {
        if (line[at] !== '"') cell += line[at] ?? "";
        else if (line[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      at += 1;
    }
    const end = line.indexOf(delimiter, at);
    cells.push(cell + line.slice(at, end < 0 ? line.length : end));
    if (end < 0) break;
    at = end + 1;
  }
  return cells;
}

function languageOf(name: string): "ja" | "en" | null {
  const plain = name.trim().toLowerCase();
  if (/^(?:ja(?:[-_]jp)?|jpn?|japanese|日本語|和文|和訳)$/u.test(plain)) return "ja";
  return /^(?:en(?:[-_][a-z]{2})?|eng|english|英語|英文|英訳)$/u.test(plain) ? "en" : null;
}

function columnOfJapanese(rows: readonly (readonly string[])[]): 0 | 1 {
  const japanese = (column: number): number =>
    rows.slice(0, 200).filter((row) => /[\u3041-\u9fff]/u.test(row[column] ?? "")).length;
  return japanese(1) > japanese(0) ? 1 : 0;
}

/**
 * The entries of a dictionary file, EDICT or a table, told apart by the text.
 *
 * @throws TaiyakuError `invalid-data` if it is neither
 * @example
 * readLexiconFile("会議 [かいぎ] /(n) meeting/").length //=> 1
 */
export function readLexiconFile(text: string): LexiconEntry[] {
  const lines = text.split(/\r\n?|\n/, 400).filter((line) => line.trim() !== "");
  const edict = lines.filter((line) => /^\S[^\t/]{0,200} \/.*\/$/u.test(line)).length;
  return edict * 2 > lines.length ? readEdict(text) : readLexiconTable(text);
}
