import type { Line } from "../input/lines";
import { findNoteStart } from "../items/note-lines";
import type { FurnitureKind } from "../page/furniture-kind";
import { findPageNumbers } from "../page/page-numbers";

/** Suffixes of files that are Markdown. */
const suffix = /\.(?:md|markdown|mdx|mkd|mdown|qmd|rmd)$/iu;

/** Lines that only Markdown has. */
const signs: readonly RegExp[] = [
  /^ {0,3}#{1,6}[ \t]+\S/u,
  /^ {0,3}(?:`{3,}|~{3,})/u,
  /^(?=[^\n]*-)(?=[^\n]*\|)[ \t|:-]+$/u,
  /!?\[[^[\]\n]{1,300}\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/u,
  /^ {0,3}\[[^\]\n]{1,100}\]:[ \t]*\S/u,
  /(?<![*\w])\*\*[^*\s][^*\n]{0,200}\*\*/u,
  /^[ \t]*:::/u,
  /^[ \t]*>[ \t]*\\?\[!\w+\\?\]/u,
  /^(?:---|\+\+\+)$/u,
  /^[ \t]*<[A-Za-z][\w.]*(?:\s[^<>]*)?>[ \t]*$/u,
];

/** Signs of emphasis or brackets in one paragraph, from which its cost would grow with their square. */
const maxDelimiters = 3000;

/**
 * Whether a text is Markdown whose blocks are as they were written: it has signs of Markdown or the name of such a file, and no page
 * numbers or form feeds. Markdown that came out of a PDF has pages, which cut its blocks, so that it is read line by line.
 */
export function isMarkdown(lines: readonly Line[], file: string | undefined): boolean {
  if (lines.some(({ text }) => text.includes("\f")) || hasPages(lines) || hasFeet(lines) || isTooDense(lines))
    return false;
  if (file !== undefined && suffix.test(file)) return true;
  return lines.some(({ text }) => signs.some((sign) => sign.test(text.slice(0, 1000))));
}

/** Whether there are page numbers outside code. */
function hasPages(lines: readonly Line[]): boolean {
  let isFenced = false;
  const prose = lines.filter(({ text }) => {
    const isFence = /^[ \t]*(?:`{3,}|~{3,})/u.test(text);
    if (isFence) isFenced = !isFenced;
    return !isFence && !isFenced;
  });
  const found = new Map<number, FurnitureKind>();
  findPageNumbers(prose, found);
  return found.size >= 2;
}

/** Whether notes below a rule interrupt the text, as at the foot of a page. Notes of Markdown (`[^1]:`) may be anywhere. */
function hasFeet(lines: readonly Line[]): boolean {
  const written = lines.filter(({ blank }) => !blank);
  return written.some((line, index) => {
    const next = written[index + 1];
    if (!rule.test(line.text) || next === undefined || !isFootNote(next)) return false;
    const after = written.slice(index + 1, index + 1 + maxFootLines).findIndex((each) => !isFootNote(each));
    return after >= 0 && index + 1 + after < written.length - 1;
  });
}

/** Most lines that the notes of a page have. */
const maxFootLines = 40;
const rule = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/u;

function isFootNote(line: Line): boolean {
  return !line.text.startsWith("[^") && findNoteStart(line) !== null;
}

function isTooDense(lines: readonly Line[]): boolean {
  let delimiters = 0;
  return lines.some(({ text, blank }) => {
    delimiters = blank ? 0 : delimiters + (text.match(/[*_[\]~]/gu)?.length ?? 0);
    return delimiters > maxDelimiters;
  });
}
