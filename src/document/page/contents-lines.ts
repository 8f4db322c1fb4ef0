import type { FurnitureKind } from "./furniture-kind";
import type { Line } from "../input/lines";

const leader = /(?:\.{4,}|(?:\. ){4,}|…{2,}|・{4,}|‥{2,})\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/u;
const heading = /^[\s#*]*(?:table of contents|contents|目\s*次)[\s*]*$/iu;
const fragment = /^\s*(?:[(（]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5})[)）.．]?)?\s*$/u;
const entry = /\S[ \t\u3000]+(?<page>[0-9０-９]{1,4})\s*$/u;

/** The lines of a table of contents: those with a leader of dots and a page, or that end in rising pages below its heading. */
export function findContents(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const entries = lines.flatMap(({ text }, index) =>
    leader.test(text.slice(-60)) && text.length < 400 ? [index] : [],
  );
  if (entries.length < 2) {
    findPlainContents(lines, found);
    return;
  }
  entries.forEach((entry, at) => {
    found.set(entry, "table-of-contents");
    const before = entries[at - 1];
    if (before === undefined || entry - before > 12) return;
    const between = Array.from({ length: entry - before - 1 }, (_, step) => before + 1 + step);
    for (const line of between)
      if (!(lines[line]?.blank ?? true) && fragment.test(lines[line]?.text.slice(0, 20) ?? ""))
        found.set(line, "table-of-contents");
  });
  // The heading above the first entry, and the number that stands between it and the entry.
  for (let line = (entries[0] ?? 0) - 1, seen = 0; line >= 0 && seen < 3; line -= 1) {
    const text = lines[line]?.text ?? "";
    if (lines[line]?.blank ?? true) continue;
    seen += 1;
    if (heading.test(text.slice(0, 60)) || fragment.test(text.slice(0, 20))) found.set(line, "table-of-contents");
    else break;
  }
}

/**
 * Entries without leaders: below their heading, each ends in a page that does not fall, or stands again further down as the
 * heading that it leads to.
 */
function findPlainContents(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const start = lines.findIndex(({ text }, index) => text.length < 60 && heading.test(text) && !found.has(index));
  if (start < 0) return;
  const later = new Map<string, number>();
  lines.forEach(({ text, blank }, index) => {
    if (!blank && index > start && text.length <= longestEntry) later.set(nameOf(text), index);
  });
  const rows: number[] = [];
  const names = new Set<string>();
  let last = 0;
  for (let line = start + 1; line < lines.length; line += 1) {
    const { text = "", blank = true } = lines[line] ?? {};
    if (blank || found.has(line)) continue;
    if (text.length > longestEntry) break;
    const page = Number(entry.exec(text.slice(-40))?.groups?.["page"]?.normalize("NFKC") ?? Number.NaN);
    const name = nameOf(text);
    if (names.has(name) || (!(page >= last) && !((later.get(name) ?? 0) > line))) break;
    if (page >= last) last = page;
    names.add(name);
    rows.push(line);
  }
  if (rows.length >= 3) for (const line of [start, ...rows]) found.set(line, "table-of-contents");
}

const longestEntry = 200;

/** What an entry and its heading have in common: no page, no articles in brackets, no spaces, no marks of Markdown. */
function nameOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[（(][^（）()]*[）)]\s*$/u, "")
    .replace(/\s\d{1,4}\s*$/u, "")
    .replace(/[\s#*_]+/gu, "")
    .toLowerCase();
}
