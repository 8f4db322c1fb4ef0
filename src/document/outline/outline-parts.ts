import type { Language } from "../../model";
import type { Line } from "../input/lines";
import { findMarker, type Reading } from "../items/markers";
import type { RawItem, RawParagraph } from "./raw";
import { contentOffset, isFinished } from "../page/wrapping";

export function newItem(
  line: Line,
  label: string,
  paragraphs: RawParagraph[],
  firstLineEnd: RawItem["firstLineEnd"],
): RawItem {
  const start = line.range[0] + contentOffset(line);
  return { kind: "item", label, start, indent: line.indent, paragraphs, items: [], firstLineEnd };
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

/** For each line what the label of the next labelled line may be. */
export function followingMarkers(lines: readonly Line[]): (readonly Reading[])[] {
  const following: (readonly Reading[])[] = new Array<readonly Reading[]>(lines.length).fill([]);
  let next: readonly Reading[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    following[index] = next;
    const line = lines[index];
    const marker = line && !line.blank ? findMarker(line) : null;
    if (marker) next = marker.readings;
  }
  return following;
}

/** How many of a document's items end in a stop on their first line, 0 to 1; 0 for a document without items. */
export function shareOfFinishedItems(lines: readonly Line[], language: Language): number {
  const items = lines.filter((line) => !line.blank && findMarker(line) !== null);
  return items.length === 0 ? 0 : items.filter((line) => isFinished(line.text, language)).length / items.length;
}
