import type { Language } from "../model";
import { isNumberedHeading, type HeadingLine, type Surroundings } from "./headings";
import type { Line } from "./lines";
import { findMarker, type Marker } from "./markers";
import type { RawItem, RawParagraph } from "./raw";
import { contentOffset, contentRange, isFinished } from "./wrapping";

/** A heading that is told by its number; its form stands for a level below the plain headings that name their kind. */
export function numberedHeading(line: Line, marker: Marker, around: Surroundings): HeadingLine | null {
  if (!isNumberedHeading(line, marker, around)) return null;
  const [start, end] = contentRange(line, marker.contentStart);
  const whole = contentRange(line, contentOffset(line));
  const depth = marker.dotted
    ? marker.label.replace(/\.0$/, "").split(".").length
    : /[()①]/.test(marker.readings[0]?.style ?? "")
      ? 3
      : 1;
  return { range: end > start ? [start, end] : whole, hashes: 7 + depth, rest: null, label: marker.label };
}

export function newItem(line: Line, label: string, paragraphs: RawParagraph[], brokenAfterFirstLine: boolean): RawItem {
  const start = line.range[0] + contentOffset(line);
  return { kind: "item", label, start, indent: line.indent, paragraphs, items: [], brokenAfterFirstLine };
}

/** For each line the next one that is not blank. */
export function followingLines(lines: readonly Line[]): (Line | null)[] {
  const following: (Line | null)[] = new Array<Line | null>(lines.length).fill(null);
  let next: Line | null = null;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    following[index] = next;
    const line = lines[index];
    if (line && !line.blank) next = line;
  }
  return following;
}

/** How many of a document's items end in a stop on their first line, 0 to 1; 0 for a document without items. */
export function shareOfFinishedItems(lines: readonly Line[], language: Language): number {
  const items = lines.filter((line) => !line.blank && findMarker(line) !== null);
  return items.length === 0 ? 0 : items.filter((line) => isFinished(line.text, language)).length / items.length;
}
