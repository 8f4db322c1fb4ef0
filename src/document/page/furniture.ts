import type { Finding, Language, Range } from "../../model";
import { findContents } from "./contents-lines";
import type { FurnitureKind } from "./furniture-kind";
import type { Line } from "../input/lines";
import { findPageNumbers } from "./page-numbers";
import { findRunningTitles } from "./running-headers";

/** What a page's layout put among the text: set aside and reported, not lost. */
export interface Furniture {
  readonly kind: FurnitureKind;
  readonly range: Range;
}

/**
 * The lines that are no text: page numbers, titles that run over all pages, tables of contents. Told by what they look like,
 * by repetition, and by standing at the edge of a page; a line that repeats in the text (`Rationale:`) stays.
 */
export function findFurniture(lines: readonly Line[], language: Language): ReadonlyMap<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>();
  findMetadata(lines, found);
  findPageNumbers(lines, found);
  findContents(lines, found);
  findRunningTitles(lines, language, found);
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
