import type { Range } from "../../model";
import type { Cut } from "./cuts";
import { decodeEntity } from "./entities";
import type { HtmlText } from "./roles";

const token = /<!--[^]*?-->|<\/?(?<name>[a-z][\w.:-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^<>"'])*>/giu;
/** Elements whose text is no text of the document. */
const silent = /^(?:script|style|svg|math|template|noscript|iframe|object|rt|rp)$/u;
/** Elements that do not part a text. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|rb|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr|img|br)$/u;

interface Open {
  kind: HtmlText["kind"];
  level: number;
  start: number;
  silent: number;
  cells: Range[] | undefined;
  cell: number | undefined;
}

/** The texts of a block of HTML, each between two tags that part text; the cells of a row are one. */
export function htmlTexts(text: string, [start, end]: Range): HtmlText[] {
  const source = text.slice(start, end);
  const texts: HtmlText[] = [];
  const open: Open = { kind: "paragraph", level: 0, start: 0, silent: 0, cells: undefined, cell: undefined };
  const finish = (to: number): void => {
    const range = trimmed(source, [open.start, to]);
    if (open.silent > 0 || open.cell !== undefined || !hasText(source.slice(...range))) return;
    texts.push({ kind: open.kind, level: open.level, ranges: [[range[0] + start, range[1] + start]] });
  };
  for (const match of source.matchAll(token)) {
    const name = match.groups?.["name"]?.toLowerCase();
    if (name === undefined || inline.test(name)) continue;
    const isEnd = match[0].startsWith("</");
    finish(match.index);
    open.start = match.index + match[0].length;
    if (silent.test(name)) open.silent = Math.max(0, open.silent + (isEnd ? -1 : 1));
    else if (/^(?:td|th)$/u.test(name)) takeCell(open, { at: match.index, isEnd, source, offset: start });
    else if (name === "tr") takeRow(open, isEnd, texts);
    else {
      open.kind = isEnd
        ? "paragraph"
        : /^h[1-6]$/u.test(name)
          ? "heading"
          : /^(?:li|dd)$/u.test(name)
            ? "item"
            : "paragraph";
      open.level = open.kind === "heading" ? Number(name.charAt(1)) : 0;
    }
  }
  finish(source.length);
  takeRow(open, true, texts);
  return texts;
}

interface CellTag {
  readonly at: number;
  readonly isEnd: boolean;
  readonly source: string;
  readonly offset: number;
}

function takeCell(open: Open, { at, isEnd, source, offset }: CellTag): void {
  if (open.cell !== undefined) {
    const [from, to] = trimmed(source, [open.cell, at]);
    for (const [start, end] of cellLines(source, [from, to]))
      if (hasText(source.slice(start, end))) (open.cells ??= []).push([start + offset, end + offset]);
  }
  open.cell = isEnd ? undefined : open.start;
}

/** Tags that part the text of a cell. */
const cellBreak = /<(?:br\s*\/?|\/?(?:p|li|ul|ol|div|dl|dt|dd|h[1-6])(?:\s[^<>]{0,400})?)>/giu;

/** The lines of a cell, which breaks and blocks end. */
export function cellLines(source: string, [from, to]: Range): Range[] {
  const lines: Range[] = [];
  let start = from;
  for (const match of source.slice(from, to).matchAll(cellBreak)) {
    lines.push(trimmed(source, [start, from + match.index]));
    start = from + match.index + match[0].length;
  }
  return [...lines, trimmed(source, [start, to])].filter(([first, last]) => last > first);
}

function takeRow(open: Open, isEnd: boolean, texts: HtmlText[]): void {
  if (open.cells !== undefined && open.cells.length > 0) texts.push({ kind: "row", level: 0, ranges: open.cells });
  open.cells = isEnd ? undefined : [];
  open.cell = undefined;
}

function trimmed(source: string, [from, to]: Range): Range {
  const part = source.slice(from, to);
  return [from + part.length - part.trimStart().length, Math.max(from, from + part.trimEnd().length)];
}

function hasText(source: string): boolean {
  return source.replace(token, "").trim() !== "";
}

/** Whether a tag is a part of `<sup>1</sup>`, which is read with the marks of notes. */
function isNoteMark(source: string, { 0: tag, index }: RegExpMatchArray): boolean {
  const at = index ?? 0;
  if (/^<sup>$/iu.test(tag)) return /^<sup>\s*[^<>\s]{1,8}\s*<\/sup>/iu.test(source.slice(at, at + 40));
  return /^<\/sup>$/iu.test(tag) && /<sup>\s*[^<>\s]{1,8}\s*$/iu.test(source.slice(Math.max(0, at - 20), at));
}

/** The tags and entities of a block of HTML as cuts. */
export function tagCuts(text: string, [start, end]: Range): Cut[] {
  const source = text.slice(start, end);
  const cuts: Cut[] = [];
  for (const match of source.matchAll(token)) {
    const range: Range = [start + match.index, start + match.index + match[0].length];
    const name = match.groups?.["name"]?.toLowerCase();
    if (isNoteMark(source, match)) continue;
    if (name === "br") cuts.push({ range, kind: "break" });
    else if ((name === "rt" || name === "rp") && !match[0].startsWith("</")) {
      const end = match.index + match[0].length;
      const reading = /^[^<>]{0,80}/u.exec(source.slice(end, end + 80))?.[0].length ?? 0;
      cuts.push({ range: [range[0], range[1] + reading], kind: "placeholder", type: "ruby" });
    } else cuts.push({ range, kind: "placeholder", type: "other" });
  }
  for (const match of source.matchAll(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]\w{1,10});/giu)) {
    const decoded = decodeEntity(match[0]);
    const at = start + match.index;
    if (decoded !== undefined) cuts.push({ range: [at, at + match[0].length], kind: "text", text: decoded });
  }
  return cuts;
}
