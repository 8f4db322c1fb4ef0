import type { Marker } from "../items/markers";
import { alignment, isFilled, isFinished, type Geometry } from "./geometry";
import type { PdfLine } from "./lines";
import { contentLeft, isNext, markerOf } from "./markers";

/** Lines that belong together. */
export interface LineGroup {
  readonly lines: PdfLine[];
  /** The label or bullet that it begins with. */
  readonly marker: Marker | null;
  /** Whether it follows the group before it as the next line, ended by hand. */
  readonly broken: boolean;
}

/** A gap of this many usual distances parts paragraphs. */
const paragraphGap = 1.3;

/** Joins the lines of the body, in reading order, to paragraphs and items. */
export function findParagraphs(lines: readonly PdfLine[], geometry: Geometry): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    const start = current === undefined ? "apart" : startOf(current, line, geometry);
    if (current && start === undefined) current.lines.push(line);
    else
      groups.push({
        lines: [line],
        marker: beginsItem(line, current) ? markerOf(line) : null,
        broken: start === "broken",
      });
  }
  return groups;
}

/** A label that may be text as well counts where a label of its list is near; the caller of the list decides that. */
function beginsItem(line: PdfLine, before: LineGroup | undefined): boolean {
  const marker = markerOf(line);
  if (marker === null || !marker.weak) return true;
  return before?.marker != null && isNext(marker, before.marker);
}

/** How a line begins a new group after the current one; undefined where it goes on with it. */
function startOf(current: LineGroup, line: PdfLine, geometry: Geometry): "apart" | "broken" | undefined {
  const last = current.lines.at(-1);
  if (last === undefined || differs(last, line)) return "apart";
  const isMoved = last.page !== line.page || last.region !== line.region;
  if (isMoved) return goesOnElsewhere(current, last, line, geometry) ? undefined : "apart";
  const distance = line.baseline - last.baseline;
  if (distance < 0 || distance > paragraphGap * usualDistance(current, line, geometry)) return "apart";
  const filled = isFilled(last, line, geometry);
  const marker = markerOf(line);
  if (marker !== null && markerBegins(current, line, marker, filled)) return "apart";
  if (!filled) return isAligned(current, line) ? "broken" : "apart";
  return isFinished(last) && !isInPlace(current, line) ? "apart" : undefined;
}

/** Whether two lines are set so differently that they are of two blocks. */
function differs(before: PdfLine, after: PdfLine): boolean {
  const ratio = before.size / after.size;
  return ratio > 1.07 || ratio < 0.93 || before.bold !== after.bold;
}

/** The distance of the lines of a group so far, or the usual one. */
function usualDistance({ lines }: LineGroup, line: PdfLine, { pitch }: Geometry): number {
  const [last, before] = [lines.at(-1), lines.at(-2)];
  const usual = pitch(line);
  if (!last || !before || last.page !== before.page || last.region !== before.region) return usual;
  const own = last.baseline - before.baseline;
  return own > 0 ? Math.min(own * 1.05, usual * 1.3) : usual;
}

/** Whether a label in front of a line begins an item: it is not in the middle of a sentence. */
function markerBegins(current: LineGroup, line: PdfLine, marker: Marker, filled: boolean): boolean {
  const last = current.lines.at(-1);
  if (last === undefined || !filled) return true;
  const tolerance = alignment * line.size;
  const [first] = current.lines;
  const isFurtherLeft = line.left < bodyLeft(current) - tolerance;
  if (marker.weak && !(current.marker && isNext(marker, current.marker))) return isFurtherLeft && isFinished(last);
  if (isFurtherLeft || isFinished(last)) return true;
  if (marker.bulleted) return true;
  const isAtLabel = first !== undefined && Math.abs(first.left - line.left) < tolerance;
  return current.marker !== null && isAtLabel && isNext(marker, current.marker);
}

/** The left edge of the lines after the first one; of a single line where its text begins. */
function bodyLeft({ lines, marker }: LineGroup): number {
  const [first, ...others] = lines;
  if (others.length > 0) return others.at(-1)?.left ?? 0;
  return first === undefined ? 0 : marker === null ? first.left : contentLeft(first);
}

/** Whether a line has the left edge of the text before it. */
function isAligned(current: LineGroup, line: PdfLine): boolean {
  return Math.abs(line.left - bodyLeft(current)) < 2 * alignment * line.size;
}

/** Whether a line after the end of a sentence is where the next line of the group is expected. */
function isInPlace(current: LineGroup, line: PdfLine): boolean {
  const [first] = current.lines;
  if (first === undefined) return false;
  const tolerance = alignment * line.size;
  if (current.lines.length > 1) return Math.abs(line.left - bodyLeft(current)) <= tolerance;
  // The second line of an item is below its text or its label; that of a paragraph may be further left than the first.
  const farthest = current.marker === null ? first.left : contentLeft(first);
  return line.left <= farthest + 1.6 * tolerance && line.left >= first.left - 6 * tolerance;
}

/** Whether the first line of a column or page goes on with the last group of the one before. */
function goesOnElsewhere(current: LineGroup, last: PdfLine, line: PdfLine, geometry: Geometry): boolean {
  const marker = markerOf(line);
  if (marker !== null && !marker.weak) {
    const isListed = current.marker !== null && isNext(marker, current.marker);
    if (isListed || marker.bulleted || isFinished(last)) return false;
  }
  const [first] = current.lines;
  const isFull = geometry.right(last) - last.right < widthOfStart(line) + 0.6 * last.size;
  if (!isFull) return false;
  if (!isFinished(last)) return true;
  const expected = bodyLeft(current);
  const tolerance = alignment * line.size;
  const matches =
    Math.abs(line.left - expected) < tolerance ||
    Math.abs(line.left - geometry.left(line) - (expected - geometry.left(last))) < tolerance;
  const isHanging = first !== undefined && Math.abs(first.left - expected) > tolerance;
  return matches && isHanging;
}

function widthOfStart({ text, positions, right }: PdfLine): number {
  const length = /^[A-Za-z0-9“"'(]\S*|^[^A-Za-z0-9]/u.exec(text)?.[0].length ?? 1;
  return Math.min((positions[length] ?? right) - (positions[0] ?? 0), right - (positions[0] ?? 0));
}
