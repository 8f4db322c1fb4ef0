import type { FurnitureKind } from "./furniture";
import type { Line } from "./lines";

const leader = /(?:\.{4,}|(?:\. ){4,}|…{2,}|・{4,}|‥{2,})\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/u;
const heading = /^[\s#*]*(?:table of contents|contents|目\s*次)[\s*]*$/iu;
const fragment = /^\s*(?:[(（]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5})[)）.．]?)?\s*$/u;
const entry = /\S[ \t\u3000]+(?<page>[0-9０-９]{1,4})\s*$/u;

/** The lines of a table of contents: those with a leader of dots and a page, or that end in rising pages below its heading. */
export function findContents(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const entries = lines.flatMap(({ text }, index) =>
    leader.test(text.slice(-60)) && text.length < 400 ? [index] : [],
  );
  findPlainContents(lines, found);
  if (entries.length < 2) return;
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

/** Entries without leaders, which nothing but their heading and their rising pages tell. */
function findPlainContents(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const start = lines.findIndex(({ text }) => text.length < 60 && heading.test(text));
  if (start < 0) return;
  const rows: number[] = [];
  let last = 0;
  for (let line = start + 1; line < lines.length; line += 1) {
    const { text = "", blank = true } = lines[line] ?? {};
    if (blank || found.has(line)) continue;
    const page = text.length > 200 ? undefined : entry.exec(text.slice(-40))?.groups?.["page"]?.normalize("NFKC");
    if (page === undefined || Number(page) < last) break;
    last = Number(page);
    rows.push(line);
  }
  if (rows.length >= 3) for (const line of [start, ...rows]) found.set(line, "table-of-contents");
}
