import type { Finding, Language, Range } from "../model";
import type { Line } from "./lines";

/** Why a line is no part of the text. */
export type FurnitureKind = "page-number" | "running-title" | "table-of-contents" | "metadata";

/** What a page's layout put among the text: set aside and reported, not lost. */
export interface Furniture {
  readonly kind: FurnitureKind;
  readonly range: Range;
}

const pageNumber =
  /^\s*(?:(?:page|p\.|ページ|頁)\s*\d{1,4}(?:\s*(?:of|\/|／)\s*\d{1,4})?|\d{1,4}\s*(?:of|\/|／)\s*\d{1,4}(?:\s*(?:ページ|頁))?|[-–—―]\s*\d{1,4}\s*[-–—―]|\d{1,4}\s*(?:ページ|頁))\s*$/iu;
const loneNumber = /^\s*\d{1,4}\s*$/u;
const leader = /(?:\.{4,}|(?:\. ){4,}|…{2,}|・{4,}|‥{2,})\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/u;
const contentsHeading = /^[\s#*]*(?:table of contents|contents|目\s*次)[\s*]*$/iu;
const fragment = /^\s*(?:[(（]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5})[)）.．]?)?\s*$/u;

/** A running title stands this near to a page's edge, in lines that are not blank. */
const edge = 2;
const longestTitle = 90;
/** The least number of pages that prove a repetition. */
const leastPages = 3;

/**
 * The lines that are no text: page numbers, titles that run over all pages, tables of contents. Told by what they look like,
 * by repetition, and by standing at the edge of a page; a line that repeats in the text (`Rationale:`) stays.
 */
export function findFurniture(lines: readonly Line[]): ReadonlyMap<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>();
  findMetadata(lines, found);
  findPageNumbers(lines, found);
  findRunningTitles(lines, found);
  findContents(lines, found);
  return found;
}

/** A block of `key: value` between `---` lines that opens a Markdown file. */
function findMetadata(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const start = lines.findIndex(({ blank }) => !blank);
  if (start < 0 || lines[start]?.text.trimEnd() !== "---") return;
  const end = lines.findIndex(({ text }, index) => index > start && index < start + 100 && text.trimEnd() === "---");
  const inside = lines.slice(start + 1, end).filter(({ blank }) => !blank);
  if (end < 0 || inside.length === 0 || !inside.every(({ text }) => /^(?:[\w.-]{1,40}:|\s|-\s|#)/.test(text))) return;
  for (let line = start; line <= end; line += 1) if (!(lines[line]?.blank ?? true)) found.set(line, "metadata");
}

function findPageNumbers(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const numbers = lines.flatMap(({ text }, index) =>
    pageNumber.test(text.slice(0, 40)) && text.length < 40 ? [index] : [],
  );
  if (numbers.length >= leastPages) for (const index of numbers) found.set(index, "page-number");
  // Numbers alone on their lines count if they go up, as pages do.
  const alone = lines.flatMap(({ text, blank }, index) =>
    !blank && text.length < 8 && loneNumber.test(text) ? [index] : [],
  );
  const values = alone.map((index) => Number(lines[index]?.text));
  const rising = values.filter((value, index) => index > 0 && value === (values[index - 1] ?? 0) + 1).length;
  if (alone.length >= leastPages && rising >= 0.7 * (alone.length - 1))
    for (const index of alone) found.set(index, "page-number");
}

function findRunningTitles(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const written = lines.flatMap(({ blank }, index) => (blank ? [] : [index]));
  const places = new Map<string, number[]>();
  const nearEdge = new Set<number>();
  written.forEach((line, at) => {
    if (!found.has(line) && !(lines[line]?.text.startsWith("\f") ?? false)) return;
    for (let near = at - edge; near <= at + edge; near += 1) {
      const neighbour = written[near];
      if (neighbour !== undefined) nearEdge.add(neighbour);
    }
  });
  for (const line of written) {
    const text = lines[line]?.text.trim() ?? "";
    if (text.length > longestTitle || found.has(line)) continue;
    const key = text.replace(/\d+/g, "0");
    const known = places.get(key);
    if (known) known.push(line);
    else places.set(key, [line]);
  }
  const order = new Map(written.map((line, at) => [line, at]));
  const paged = [...found.values()].includes("page-number");
  for (const same of places.values()) {
    if (same.length < leastPages) continue;
    const atEdge = same.filter((line) => nearEdge.has(line)).length;
    // Between numbered pages, a remark of the word processor that stands twice in a row again and again is no text either.
    const inRow = same.filter(
      (line, at) => at > 0 && order.get(line) === (order.get(same[at - 1] ?? -1) ?? -9) + 1,
    ).length;
    if (
      atEdge >= 0.7 * same.length ||
      (paged && same.length >= 5 && inRow >= 0.25 * same.length && !isListed(lines[same[0] ?? 0]))
    )
      // The first line of all is the document's title, which the pages repeat.
      for (const line of same) if (line !== written[0]) found.set(line, "running-title");
  }
}

/** Bullets, rules and rows of a table repeat by their nature. */
function isListed(line: Line | undefined): boolean {
  return line === undefined || !/^[\p{L}]/u.test(line.text.trim());
}

function findContents(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const entries = lines.flatMap(({ text }, index) =>
    leader.test(text.slice(-60)) && text.length < 400 ? [index] : [],
  );
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
    if (contentsHeading.test(text.slice(0, 60)) || fragment.test(text.slice(0, 20)))
      found.set(line, "table-of-contents");
    else break;
  }
}

/** What was set aside is told, so that nothing is lost unseen. */
export function furnitureFinding({ kind, range }: Furniture, text: string, language: Language): Finding {
  return {
    ruleId: kind,
    severity: "info",
    message: `Set aside as ${furnitureNames[kind]}, not part of the text.`,
    address: { section: [], item: null },
    language,
    range,
    actual: text.slice(...range),
  };
}

const furnitureNames = {
  "page-number": "a page number",
  "running-title": "a title that runs over the pages",
  "table-of-contents": "a line of the table of contents",
  metadata: "metadata of the file",
} as const;
