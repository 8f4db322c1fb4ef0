import { narrow } from "../../language";
import type { Language } from "../../model";
import type { FurnitureKind } from "./furniture-kind";
import { headingLabel, kindLabel } from "../headings/heading-labels";
import type { Line } from "../input/lines";
import { isFinished } from "./wrapping";

/** A running title stands this near to a page's edge, in lines that are not blank. */
const edge = 2;
const longestTitle = 90;
/** The least number of pages that prove a repetition. */
const leastPages = 3;
/** A document's own title is among so many lines. */
const head = 12;

interface Pages {
  readonly lines: readonly Line[];
  readonly language: Language;
  /** The lines that are written, and for each its place among them. */
  readonly written: readonly number[];
  readonly order: ReadonlyMap<number, number>;
  readonly found: Map<number, FurnitureKind>;
}

/** Finds the titles that the pages repeat: with a page number in them, next to one, at a page break, or in mid-sentence. */
export function findRunningTitles(lines: readonly Line[], language: Language, found: Map<number, FurnitureKind>): void {
  const written = writtenLines(lines);
  const order = new Map(written.map((line, at) => [line, at]));
  const pages: Pages = { lines, language, written, order, found };
  const groups = repeated(pages);
  for (const same of groups) {
    if (same.length < leastPages || !isNumberedTitle(same, pages)) continue;
    for (const line of same) found.set(line, "running-title");
  }
  const paged = [...found.values()].includes("page-number");
  const nearEdge = edgesOf(pages);
  for (const same of groups) {
    if (same.length < leastPages || found.has(same[0] ?? -1)) continue;
    const atEdge = same.filter((line) => nearEdge.has(line)).length;
    // Between numbered pages, a remark of the word processor that stands twice in a row again and again is no text either.
    const inRow = same.filter(
      (line, at) => at > 0 && order.get(line) === (order.get(same[at - 1] ?? -1) ?? -9) + 1,
    ).length;
    if (
      atEdge >= 0.7 * same.length ||
      (isApart(same, pages) && !isListed(lines[same[0] ?? 0]) && interrupting(same, pages) >= 0.5) ||
      (paged && same.length >= 5 && inRow >= 0.25 * same.length && !isListed(lines[same[0] ?? 0]))
    )
      // The first line of all is the document's title, which the pages repeat.
      for (const line of same) if (line !== written[0]) found.set(line, "running-title");
  }
}

/** Whether lines are parted from the text on both sides or on no side: a line below a blank one and right above text begins it. */
function isApart(same: readonly number[], { lines, found }: Pages): boolean {
  const isParted = (line: number): boolean => (lines[line]?.blank ?? true) || found.has(line);
  return same.every((line) => isParted(line + 1) || !isParted(line - 1));
}

/** The lines with text in them; blocks of code repeat themselves and are none. */
function writtenLines(lines: readonly Line[]): number[] {
  let fenced = false;
  return lines.flatMap(({ blank, text }, index) => {
    const isFence = /^ {0,3}(?:```|~~~)/.test(text);
    if (isFence) fenced = !fenced || /[`~]\s*[\w{]/.test(text);
    return blank || fenced || isFence ? [] : [index];
  });
}

/** The lines that are the same but for their numbers, in the order of the text. */
function repeated({ lines, written, found }: Pages): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const line of written) {
    const text = lines[line]?.text.trim() ?? "";
    if (text.length > longestTitle || found.has(line)) continue;
    const key = narrow(text).replace(/\d+/g, "0");
    const known = places.get(key);
    if (known) known.push(line);
    else places.set(key, [line]);
  }
  return [...places.values()];
}

/** The lines at the edge of a page: by a form feed, a page number or a title that bears one. */
function edgesOf({ lines, written, found }: Pages): ReadonlySet<number> {
  const near = new Set<number>();
  written.forEach((line, at) => {
    const kind = found.get(line);
    if (kind === "table-of-contents" || kind === "metadata") return;
    if (kind === undefined && !(lines[line]?.text.startsWith("\f") ?? false)) return;
    for (let place = at - edge; place <= at + edge; place += 1) {
      const neighbour = written[place];
      if (neighbour !== undefined) near.add(neighbour);
    }
  });
  return near;
}

/**
 * Whether lines that are the same but for their numbers are titles with a page number: one number rises as pages do, the others
 * stay, and it is set apart (`Report 2024  12`, `12 | Report`, `Report, page 12`), or the rest is the document's title, or the
 * lines stand in mid-sentence. `Step 1`, `Step 2` rise too.
 */
function isNumberedTitle(same: readonly number[], pages: Pages): boolean {
  const texts = same.map((line) => narrow(pages.lines[line]?.text ?? "").trim());
  const numbers = texts.map((text) => [...text.matchAll(/\d+/g)].map(({ 0: digits }) => Number(digits)));
  const slots = numbers[0]?.length ?? 0;
  const rising = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => {
    const values = numbers.map((each) => each[slot] ?? 0);
    const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
    return (
      steps.every((step) => step >= 0) && steps.filter((step) => step === 1 || step === 2).length >= 0.7 * steps.length
    );
  });
  const still = Array.from({ length: slots }, (_, slot) => new Set(numbers.map((each) => each[slot])).size === 1);
  const [slot] = rising;
  if (slot === undefined || rising.length > 1 || still.filter((stays) => !stays).length > 1) return false;
  const [text = ""] = texts;
  const number = [...text.matchAll(/\d+/g)][slot];
  if (number === undefined || !/\p{L}/u.test(text)) return false;
  const before = text.slice(0, number.index);
  const after = text.slice(number.index + number[0].length);
  if (!/^\s*(?:$|[|‖·•–—-]|\s{2}|of\s|\/|ページ|頁|\s\p{L})/u.test(after)) return false;
  if (/\d[.-]$/.test(before)) return false;
  if (/(?:\bpage|\bp\.|ページ|頁)\s*$/iu.test(before) || /^\s*(?:ページ|頁)/u.test(after)) return true;
  if (isTitle(`${before} ${after}`, pages) || interrupting(same, pages) >= 0.3) return true;
  // At the end behind a gap; what names a part of the text (`Rule  1`) needs more.
  const gap = /(?:\s{2,}|\t|[|‖·•]\s*|\s[–—-]\s*)$/u.test(before) && /^\W*$/u.test(after);
  const plain = text.replace(/\s+/gu, " ");
  return gap && headingLabel(plain) === null && (kindLabel(plain) === null || /[|‖·•–—-]\s*$/u.test(before));
}

/** Whether a text is the document's own title, which stands among its first lines. */
function isTitle(text: string, { lines, written }: Pages): boolean {
  const bare = (each: string): string =>
    narrow(each)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const title = bare(text);
  if (title.replace(/\s/gu, "").length < 4) return false;
  return written.slice(0, head).some((line) => bare(lines[line]?.text.slice(0, 200) ?? "") === title);
}

/** The share of some lines before which a sentence is left open and behind which it goes on. */
function interrupting(same: readonly number[], { lines, language, written, order, found }: Pages): number {
  const own = new Set(same);
  const neighbour = (line: number, step: 1 | -1): string => {
    let at = (order.get(line) ?? 0) + step;
    for (let tries = 0; tries < 2 * edge && found.has(written[at] ?? -1); tries += 1) at += step;
    // Nothing of its own between two of them: they are no titles of pages.
    return own.has(written[at] ?? -1) ? "" : (lines[written[at] ?? -1]?.text.trim() ?? "");
  };
  const goesOn = language === "en" ? /^\p{Ll}{2}/u : /^[をがはにでとのもへやっんーゃゅょ、。）」』]/u;
  const interrupts = same.filter((line) => {
    const before = neighbour(line, -1);
    return before !== "" && !isFinished(before, language) && goesOn.test(neighbour(line, 1));
  });
  return interrupts.length / same.length;
}

/** Bullets, rules and rows of a table repeat by their nature. */
function isListed(line: Line | undefined): boolean {
  return line === undefined || !/^[\p{L}]/u.test(line.text.trim());
}
