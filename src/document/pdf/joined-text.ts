import type { JoinContext } from "../page/joins";
import { hyphenBetween } from "../page/joins";
import type { PdfLine } from "./lines";

/** A stretch of the joined text with what it is. */
export interface JoinedPiece {
  readonly kind: "text" | "mark";
  readonly text: string;
  readonly page: number;
}

/** How the lines of a document are joined. */
export interface JoinStyle {
  readonly context: JoinContext;
  /** Whether a space parts Japanese from Latin letters inside a line. */
  readonly spaced: boolean;
}

/** No word is longer, and that much of two halves decides how they are joined. */
const longestHalf = 48;

/** The lines of one block as running text, from an offset in the first line. */
export function joinLines(lines: readonly PdfLine[], from: number, style: JoinStyle): JoinedPiece[] {
  const pieces: JoinedPiece[] = [];
  /** The last word so far, which may be a web address over several lines. */
  let word = "";
  lines.forEach((line, index) => {
    const start = index === 0 ? from : 0;
    pieces.push(...piecesOf(line, start));
    const next = lines[index + 1];
    if (next === undefined) return;
    const wordStart = line.text.trimEnd().search(/\s\S{0,2000}$/u);
    word = wordStart < 0 ? word + line.text : line.text.slice(wordStart + 1);
    const isAddress = /:\/\/|^www\./u.test(word) && !/[\u3000-\u9fff]/u.test(word) && /^[!-~]/u.test(next.text);
    const joint = isAddress ? "" : jointOf(line, next, style);
    if (joint !== "") word = "";
    const last = pieces.at(-1);
    if (last === undefined) return;
    if (joint === "dropped") pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
    else if (joint === " ") pieces.push({ kind: "text", text: " ", page: line.page });
  });
  return pieces;
}

function piecesOf({ text, marks, page }: PdfLine, from: number): JoinedPiece[] {
  const pieces: JoinedPiece[] = [];
  let at = from;
  const add = (kind: JoinedPiece["kind"], part: string): void => {
    if (part !== "") pieces.push({ kind, text: part, page });
  };
  for (const { offset, length } of marks) {
    if (offset < at) continue;
    add("text", text.slice(at, offset));
    add("mark", text.slice(offset, offset + length).trim());
    at = offset + length;
  }
  add("text", text.slice(at));
  return pieces;
}

const japanese = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** The text between two joined lines, or `dropped` for the hyphen at the end of the first one. */
function jointOf(line: PdfLine, next: PdfLine, { context, spaced }: JoinStyle): " " | "" | "dropped" {
  const before = line.text.slice(-longestHalf);
  const after = next.text.slice(0, longestHalf);
  const hyphen = hyphenBetween(before, after, context);
  if (hyphen !== null) return hyphen === "dropped" ? "dropped" : "";
  if (/[-\u2010\u2011\u2013\u2014/]$/u.test(before) && /[^\s][-\u2010\u2011\u2013\u2014/]$/u.test(before)) return "";
  const [first, second] = [japanese.test(before.slice(-1)), japanese.test(after.slice(0, 1))];
  if (first && second) return "";
  if (first || second) return spaced && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? " " : "";
  return " ";
}
