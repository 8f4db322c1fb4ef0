import { findMarker, type Marker } from "../items/markers";
import type { PdfLine } from "./lines";

const known = new WeakMap<PdfLine, { readonly marker: Marker | null }>();

/** The label or bullet that a line begins with. */
export function markerOf(line: PdfLine): Marker | null {
  const found = known.get(line) ?? { marker: readMarker(line) };
  known.set(line, found);
  return found.marker;
}

function readMarker({ text, marks }: PdfLine): Marker | null {
  if (marks[0]?.offset === 0) return null;
  // A bullet without a space after it is one as well where the text says so by its place.
  const marker = findMarker({ text, range: [0, text.length], indent: 0, blank: text === "" });
  return marker !== null && marker.label.length > 12 ? null : marker;
}

/** Where the text after the label begins, in points. */
export function contentLeft(line: PdfLine): number {
  const start = markerOf(line)?.contentStart ?? 0;
  return line.positions[start] ?? line.left;
}

/** Whether a label is the next one after another in its list. */
export function isNext(marker: Marker, before: Marker): boolean {
  return marker.readings.some(({ style, ordinal }) =>
    before.readings.some((each) => each.style === style && (each.ordinal + 1 === ordinal || style.startsWith("•"))),
  );
}
