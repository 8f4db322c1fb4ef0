import type { Language, Range } from "../../model";
import { findMarker } from "../items/markers";
import type { Line } from "../input/lines";

/** How a document breaks its lines. */
export interface Wrapping {
  /** Whether lines break inside sentences; else each line is a paragraph. */
  readonly wrapped: boolean;
  /** The width that lines are filled to, a Japanese character counting two. */
  readonly width: number;
  /** Whether nearly all lines that a sentence runs over are filled, as printers do: then a short one ends a paragraph. */
  readonly filled: boolean;
}

/** Reads the habit of a document off the lines that another line follows at once. */
export function wrappingOf(lines: readonly Line[], language: Language): Wrapping {
  const widths: number[] = [];
  const open: number[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line.blank || !next || next.blank || /^\s*[#|]/u.test(line.text) || findMarker(next) !== null) return;
    widths.push(widthOf(line.text));
    if (!isFinished(line.text, language)) open.push(widthOf(line.text));
  });
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const wrapped = widths.length === 0 || open.length >= 0.35 * widths.length;
  const filled = open.filter((each) => each >= 0.75 * width).length;
  return { wrapped, width, filled: wrapped && open.length >= 10 && filled >= 0.6 * open.length };
}

/** Columns of a line, Japanese counting two; of a very long line an estimate. */
export function widthOf(text: string): number {
  const trimmed = text.trimEnd();
  const head = trimmed.slice(0, 400);
  const wide = head.match(/[\u3000-\u9fff\uff01-\uff60]/gu)?.length ?? 0;
  return trimmed.length + wide;
}

/** Whether a line ends where a sentence ends; note marks and closers behind the stop do not count. */
export function isFinished(line: string, language: Language): boolean {
  const tail = line.slice(-120).replace(/(?:<sup>[^<>]{1,8}<\/sup>|\[\^[^\]\s]{1,32}\]|<br\s?\/?>|\s)+$/u, "");
  return language === "ja" ? /[。．.！？：｡!?:][」』）)”*_]{0,8}$/u.test(tail) : /[.!?:;][”’"')\]*_]{0,8}$/u.test(tail);
}

/** Whether a line is filled, so that its break is the printer's and not the writer's. */
export function isFilled(text: string, { width }: Wrapping): boolean {
  return widthOf(text) >= 0.8 * width;
}

/** A piece of a line: from its content's beginning to its end without the white space. */
export function contentRange(line: Line, from: number): Range {
  // A backslash at a line's end is Markdown's hard break.
  const end = line.text.trimEnd().replace(/\\$/, "").trimEnd().length;
  return [line.range[0] + from, line.range[0] + Math.max(from, end)];
}

/** Where the text of a line begins: behind white space and the marks of a quotation. */
export function contentOffset(line: Line): number {
  return /^(?:[ \t\u3000\f]|>(?=[ \t]|$))*/u.exec(line.text)?.[0].length ?? 0;
}
