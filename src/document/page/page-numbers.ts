import { narrow } from "../../language";
import type { FurnitureKind } from "./furniture-kind";
import type { Line } from "../input/lines";

/** The least number of pages that prove a repetition. */
const leastPages = 3;
const longest = 40;

const dash = "[-‐‑–—―ー~〜]";
/** What nothing but a page number looks like. */
const sure = new RegExp(
  String.raw`^(?:${dash}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*${dash}|(?:page|pg\.|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|(?:ページ|頁)\s*\d{1,4}(?:\s*/\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}\s*(?:ページ|頁))$`,
  "iu",
);
/** What may be a fraction, an amount or an entry as well, unless there are several that go up. */
const likely =
  /^(?:(?<page>\d{1,4})\s*(?:of|\/)\s*(?<of>\d{1,4})|(?<pages>\d{1,4})\s*(?:ページ|頁)|[[(](?<inside>\d{1,4})[\])])$/iu;
const lone = /^(?:\d{1,4}|[ivxlc]{1,6})$/u;

/** Finds the lines that are page numbers and nothing else. */
export function findPageNumbers(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const likelies = new Map<string, { readonly line: number; readonly value: number }[]>();
  const alone: { readonly line: number; readonly value: number }[] = [];
  lines.forEach((line, index) => {
    if (line.blank) return;
    const text = line.text.length < longest ? narrow(line.text).trim() : "";
    const atBreak = line.text.startsWith("\f") || beginsPage(lines, index + 1);
    if (text === "") return;
    const groups = likely.exec(text)?.groups;
    if (sure.test(text) || (atBreak && (groups || lone.test(text)))) found.set(index, "page-number");
    else if (groups) {
      const { page, of, pages, inside } = groups;
      const key = page !== undefined ? `/${of ?? ""}` : pages !== undefined ? "pages" : "()";
      push(likelies, key, { line: index, value: Number(page ?? pages ?? inside) });
    } else if (/^\d/.test(text) && lone.test(text)) alone.push({ line: index, value: Number(text) });
  });
  for (const [key, each] of likelies) {
    const enough = key.startsWith("/") ? 2 : leastPages;
    if (each.length >= enough && goUp(each)) for (const { line } of each) found.set(line, "page-number");
  }
  if (alone.length >= leastPages && goUp(alone)) for (const { line } of alone) found.set(line, "page-number");
}

/** Whether the next line that is written from `index` on opens a page. Blank lines behind a text are looked at once each. */
function beginsPage(lines: readonly Line[], index: number): boolean {
  for (let next = index; next < lines.length; next += 1) {
    const line = lines[next];
    if (line?.text.startsWith("\f")) return true;
    if (!line?.blank) return false;
  }
  return false;
}

/** Whether numbers go up by one, as those of pages do. */
function goUp(numbers: readonly { readonly value: number }[]): boolean {
  const rising = numbers.filter(
    ({ value }, index) => index > 0 && value === (numbers[index - 1]?.value ?? 0) + 1,
  ).length;
  return rising >= 0.7 * (numbers.length - 1);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
