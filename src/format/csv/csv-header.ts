import type { Language } from "../../model";
import type { ReportLoss } from "../glossary-exchange";
import { isStatusColumn } from "./term-status";
import { sourceLanguage } from "../term-table";

/** What the first line is parted by: spreadsheets write semicolons where the comma is the decimal sign. */
export function delimiterOf(text: string): "," | "\t" | ";" {
  const line = /^[^\r\n]*/u.exec(text.replace(/^\ufeff?[\r\n]*/u, ""))?.[0] ?? "";
  const outside = line.replace(/"[^"]*(?:"|$)/gu, "");
  if (outside.includes(",")) return ",";
  if (outside.includes("\t")) return "\t";
  return outside.includes(";") ? ";" : ",";
}

/** The columns of a table in the names of `writeGlossaryCsv`; null if its first row is no header. */
export function readHeader(
  rows: readonly (readonly string[])[],
  from: Language | undefined,
  report: ReportLoss,
): readonly string[] | null {
  const cells = rows[0]?.map((cell) => cell.trim()) ?? [];
  const names = cells.map((cell) => cell.toLowerCase());
  const languages = names.map(languageOf);
  const [source, target] = [names.findIndex((it) => sources.has(it)), names.findIndex((it) => targets.has(it))];
  const named = languages.includes("ja") && languages.includes("en");
  const directed = source >= 0 && target >= 0;
  if (!named && !directed && !names.includes("ja") && !names.includes("en")) return null;
  if (!named && directed) {
    const pairs = rows.slice(1).map((row) => [row[source] ?? "", row[target] ?? ""]);
    const first = from ?? sourceLanguage(pairs);
    if (first === null) {
      report(
        null,
        "language",
        "No column is in Japanese script; the source is taken for Japanese, the target for English.",
      );
    }
    languages[source] = first ?? "ja";
    languages[target] = first === "en" ? "ja" : "en";
  }
  return names.map((name, index) => {
    const language = languages[index];
    if (language == null) return notes.has(name) ? "note" : isStatusColumn(name) ? "status" : name;
    if (/^[a-z]{2}[-_]/u.test(name)) report(null, "language", `The region of "${cells[index]}" is left out.`);
    return language;
  });
}

const sources = new Set(["source", "src", "source term", "原文", "原語"]);
const targets = new Set(["target", "tgt", "target term", "訳文", "訳語"]);
const notes = new Set(["comment", "comments", "notes", "備考"]);

/** The language that a column's name tells. */
function languageOf(name: string): Language | null {
  if (/^(?:ja(?:[-_]jp)?|jpn?|japanese|日本語|和文)$/u.test(name)) return "ja";
  return /^(?:en(?:[-_][a-z]{2})?|eng|english|英語|英文)$/u.test(name) ? "en" : null;
}
