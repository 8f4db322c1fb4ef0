import type { Range } from "../../model";

/** One line of a text, without its line end. */
export interface Line {
  readonly text: string;
  readonly range: Range;
  /** Columns of white space before the text, a tab counting four. */
  readonly indent: number;
  readonly blank: boolean;
}

/** The lines of a text; LF, CRLF and CR end one. A byte order mark belongs to no line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith("\ufeff") ? 1 : 0;
  const lineEnd = /\r\n?|\n/g;
  for (;;) {
    lineEnd.lastIndex = start;
    const match = lineEnd.exec(text);
    const end = match?.index ?? text.length;
    lines.push(toLine(text.slice(start, end), start));
    if (match === null) return lines;
    start = end + match[0].length;
  }
}

function toLine(text: string, start: number): Line {
  const space = /^[ \t\u3000]*/u.exec(text)?.[0] ?? "";
  return {
    text,
    range: [start, start + text.length],
    indent: space.replaceAll("\t", "    ").length,
    blank: space.length === text.length || text.trim() === "",
  };
}
