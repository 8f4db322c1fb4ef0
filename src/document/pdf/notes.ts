import { isFinished, type Geometry } from "./geometry";
import type { PdfLine } from "./lines";
import { findParagraphs, type LineGroup } from "./paragraphs";
import type { Rule } from "./pdf-page";

/** A note at the foot of a page. */
export interface PdfNote {
  readonly label: string;
  /** Its lines; the label is the first characters of the first one. */
  readonly lines: PdfLine[];
  readonly labelLength: number;
}

/** Lines that are smaller than this share of the body may be notes. */
const noteSize = 0.93;
const label =
  /^(?:[（(［[]?(?:注|※|脚注)\s*[0-9０-９]{0,3}[）)］\]]?|\*{1,3}|[＊†‡]|\[?[0-9０-９]{1,3}[\]).）．]?(?=\s|[^\d.,年月日]))[\s:：]*/u;

/** The note that a line begins, by its label. */
function startOf({ text, marks }: PdfLine): { readonly label: string; readonly labelLength: number } | undefined {
  const [mark] = marks;
  if (mark?.offset === 0) return { label: text.slice(0, mark.length).trim(), labelLength: mark.length };
  const found = label.exec(text)?.[0];
  return found === undefined || found.trim() === "" ? undefined : { label: found.trim(), labelLength: found.length };
}

/** Parts the notes at the foot of a column from the text above them. `lines` are of one column. */
export function splitNotes(
  lines: readonly PdfLine[],
  rules: readonly Rule[],
  geometry: Geometry,
): { readonly body: readonly PdfLine[]; readonly notes: readonly PdfLine[] } {
  const small = trailingSmall(lines, geometry);
  const ruled = belowRule(lines, rules);
  const start = ruled ?? small;
  if (start === undefined) return { body: lines, notes: [] };
  return { body: lines.slice(0, start), notes: lines.slice(start) };
}

/** Where the small lines at the end of a column begin, if a label begins them. */
function trailingSmall(lines: readonly PdfLine[], { style }: Geometry): number | undefined {
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? Infinity) < noteSize * style.size) start -= 1;
  const first = lines.slice(start).findIndex((line) => startOf(line) !== undefined);
  if (first < 0) return undefined;
  // Small lines before the first label are the end of a note that began on the page before.
  return first === 0 || !isFinished(lines[start - 1] ?? (lines[start] as PdfLine)) ? start : start + first;
}

/** Where the lines below a short rule begin, if the first of them begins a note. */
function belowRule(lines: readonly PdfLine[], rules: readonly Rule[]): number | undefined {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const [above, below] = [lines[index - 1], lines[index]];
    if (!above || !below || startOf(below) === undefined) continue;
    const isParted = rules.some(
      (rule) =>
        rule.direction === "horizontal" &&
        rule.top > above.baseline + 0.35 * above.size &&
        rule.bottom < below.baseline - 0.6 * below.size &&
        rule.left < left + 0.2 * (right - left) &&
        rule.right - rule.left > 20 &&
        rule.right - rule.left < 0.6 * (right - left),
    );
    if (isParted && below.size <= above.size + 0.1) return index;
  }
  return undefined;
}

/** The lines of notes as notes. Lines before the first label go on with the last note so far. */
export function gatherNotes(lines: readonly PdfLine[], before: readonly PdfNote[]): PdfNote[] {
  const notes = [...before];
  for (const line of lines) {
    const start = startOf(line);
    const last = notes.at(-1);
    const isLabelled = start !== undefined && (last === undefined || isLikeLabel(line, start, last));
    if (isLabelled) notes.push({ ...start, lines: [line] });
    else if (last) last.lines.push(line);
    else notes.push({ label: "", labelLength: 0, lines: [line] });
  }
  return notes;
}

/** A number that is not raised begins a note only where it counts on: else it is a number of the text. */
function isLikeLabel(line: PdfLine, start: { readonly label: string }, last: PdfNote): boolean {
  if (line.marks[0]?.offset === 0 || !/\d/u.test(start.label)) return true;
  const isRaised = last.lines[0]?.marks[0]?.offset === 0;
  if (isRaised) return false;
  const number = (text: string): number => Number(/\d+/u.exec(text.normalize("NFKC"))?.[0]);
  return number(start.label) === number(last.label) + 1;
}

/** The paragraphs of a note. A web address at the start of a line is one of its own, as it is too long to fill a line. */
export function noteParagraphs({ lines }: PdfNote, geometry: Geometry): LineGroup[] {
  const parts: PdfLine[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || /^https?:\/\//u.test(line.text)) parts.push([line]);
    else last.push(line);
  }
  return parts.flatMap((part) => findParagraphs(part, geometry));
}
