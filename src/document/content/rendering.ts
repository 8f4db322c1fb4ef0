import type { Language, PageStart, Range } from "../../model";
import { needsSpace } from "../page/joins";
import type { Line } from "../input/lines";
import type { Inline } from "./blocks";
import { lineOf } from "./labels";
import { textOfPieces } from "./pieces";

/** A mark that calls a note, at an offset of the rendered text. */
export interface RenderedMark {
  readonly offset: number;
  readonly label: string;
}

/**
 * The text of a document that is written while its blocks are read: a line for each line of a paragraph, `#` before headings, blank
 * lines between blocks. It is read again as text where a document is bilingual.
 */
export interface Rendering {
  readonly language: Language;
  /** Writes a label or another text and returns its range. */
  readonly write: (text: string) => Range;
  /** Writes the lines of a paragraph. Lines that are ended by hand are lines; each other paragraph is one. */
  readonly writeLines: (content: readonly Inline[]) => Line[];
  /** Ends a block by a blank line. */
  readonly endBlock: () => void;
  readonly text: () => string;
  readonly marks: readonly RenderedMark[];
  /** Where text of another page begins, in order. */
  readonly pages: readonly PageStart[];
}

/** Creates a rendering that is empty. */
export function createRendering(language: Language): Rendering {
  const parts: string[] = [];
  const marks: RenderedMark[] = [];
  const pages: PageStart[] = [];
  let length = 0;
  const write = (text: string): Range => {
    const start = length;
    parts.push(text);
    length += text.length;
    return [start, length];
  };
  const writeLine = (pieces: readonly Inline[]): Line => {
    const start = length;
    for (const piece of pieces) {
      if (piece.kind === "text") {
        if (piece.page !== undefined && piece.page !== pages.at(-1)?.page)
          pages.push({ offset: length, page: piece.page });
        write(piece.text);
      }
      if (piece.kind === "note-mark") marks.push({ offset: length, label: piece.label });
    }
    return lineOf(textOfPieces(pieces), start);
  };
  return {
    language,
    write,
    writeLines: (content) => {
      const lines = linesOf(content, language);
      return lines.map((line, index) => {
        const written = writeLine(line);
        if (index < lines.length - 1) write("\n");
        return written;
      });
    },
    endBlock: () => {
      write("\n\n");
    },
    text: () => parts.join(""),
    marks,
    pages,
  };
}

/** The lines of a paragraph without white space around them and without tabs. */
function linesOf(content: readonly Inline[], language: Language): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const piece of content) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return joinLines(
    lines.map(trimLine).filter((line) => line.length > 0),
    language,
  );
}

/** A line that is broken within a sentence is no line of its own. */
function joinLines(lines: readonly Inline[][], language: Language): Inline[][] {
  const joined: Inline[][] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before === undefined || isLineEnd(textOfPieces(before), textOfPieces(line))) joined.push([...line]);
    else {
      if (needsSpace(textOfPieces(before), textOfPieces(line), language)) before.push({ kind: "text", text: " " });
      before.push(...line);
    }
  }
  return joined;
}

/**
 * Whether a line is ended by hand where it is whole: after a stop or a bracket, above a labelled or marked line, and
 * where both lines are entries such as `日時：…`.
 */
function isLineEnd(before: string, after: string): boolean {
  if (/[.。．!?！？:：;；」』）)】\]]\s*$/u.test(before)) return true;
  if (/^(?:[・●○■□◆◇※*＊•]|[(（]?[\d０-９a-zア-ン一二三四五六七八九十]{1,3}[)）.．、]\s?)/u.test(after)) return true;
  if (/^[^：:。]{1,14}[：:]/u.test(after)) return true;
  const isShort =
    before.length <= 40 &&
    !/[、，,のをにはがとでへや]\s*$|\b(?:a|an|and|the|of|or|to|in|for|with|by)\s*$/iu.test(before);
  return isShort && !/^\p{Ll}/u.test(after);
}

function trimLine(pieces: readonly Inline[]): Inline[] {
  const line = pieces.map((piece) =>
    piece.kind === "text" ? { ...piece, text: piece.text.replace(/[\t\r\n]/gu, " ") } : piece,
  );
  trimEnd(line, (text) => text.trimStart(), 0);
  trimEnd(line, (text) => text.trimEnd(), -1);
  return line.some((piece) => piece.kind === "text" || piece.kind === "note-mark") ? line : [];
}

/** Trims the first or last texts of a line until one has something left. */
function trimEnd(line: Inline[], trim: (text: string) => string, end: 0 | -1): void {
  for (;;) {
    const index =
      end === 0 ? line.findIndex(({ kind }) => kind === "text") : line.findLastIndex(({ kind }) => kind === "text");
    const piece = line[index];
    if (piece?.kind !== "text") return;
    const text = trim(piece.text);
    if (text !== "") {
      line[index] = { ...piece, text };
      return;
    }
    line.splice(index, 1);
  }
}
