import { TaiyakuError } from "../model";
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
 * The entries of a table of two columns parted by tabs, Japanese and English in either order, with or without a header that
 * names them `ja` and `en`.
 *
 * @throws TaiyakuError `invalid-data` if a line has no second column, or none of its two is Japanese
 * @example
 * readLexiconTable("条約\ttreaty") //=> [{ ja: "条約", en: "treaty" }]
 */
export function readLexiconTable(text: string): LexiconEntry[] {
  const rows = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const header = (rows[0] ?? "").toLowerCase().split("\t");
  const named = header.includes("ja") && header.includes("en");
  const ja = named ? header.indexOf("ja") : columnOfJapanese(rows);
  const en = named ? header.indexOf("en") : 1 - ja;
  const entries: LexiconEntry[] = [];
  rows.forEach((row, index) => {
    if (row.trim() === "" || row.startsWith("#") || (named && index === 0)) return;
    const cells = row.split("\t");
    const japanese = cells[ja]?.trim();
    const english = cells[en]?.trim();
    if (japanese === undefined || english === undefined) {
      throw new TaiyakuError(
        "invalid-data",
        `Expected line ${String(index + 1)} to have a Japanese and an English column parted by a tab, got \`${row.slice(0, 60)}\`.`,
      );
    }
    if (japanese !== "" && english !== "") entries.push({ ja: japanese, en: english });
  });
  return entries;
}

function columnOfJapanese(rows: readonly string[]): 0 | 1 {
  const japanese = (column: number): number =>
    rows.slice(0, 200).filter((row) => /[\u3041-\u9fff]/u.test(row.split("\t")[column] ?? "")).length;
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
