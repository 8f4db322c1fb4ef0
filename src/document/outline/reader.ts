import type { Language, Range } from "../../model";
import { findChains } from "../items/chains";
import type { HeadingLine } from "../headings/heading-line";
import type { Line } from "../input/lines";
import { placeOf } from "../items/lists";
import { findMarker, type Marker } from "../items/markers";
import { addFirstParagraph, goesOnWithDot, firstLineEnd } from "../items/item-starts";
import { newItem, shareOfFinishedItems } from "./outline-parts";
import type { RawParagraph } from "./raw";
import type { Facts, Reader } from "./reader-state";
import type { TableRow } from "./tables";
import { contentRange, wrappingOf } from "../page/wrapping";

/** What the lines of a document say of its habits. */
export function factsOf(text: string, lines: readonly Line[], language: Language, blankEnds: boolean): Facts {
  const marked = lines.some(({ text: line }) => /^ {0,3}#{1,6}[ \t]/.test(line));
  return {
    text,
    language,
    wrapping: wrappingOf(lines, language),
    finishedItems: shareOfFinishedItems(lines, language),
    marked,
    blankEnds,
    chained: marked ? new Set() : findChains(lines, language),
  };
}

/** A reader that has read nothing yet. */
export function createReader(facts: Facts): Reader {
  return {
    facts,
    sections: [{ heading: null, start: 0, hashes: 0, blocks: [] }],
    notes: [],
    highest: new Map(),
    numbered: new Map(),
    lists: [],
    body: null,
    note: null,
    gap: "blank",
    caption: null,
    unnamed: null,
    after: null,
    begun: false,
    headed: false,
    closed: true,
    runsOn: false,
    upcoming: [],
  };
}

/** Whether a document's items mostly end in stops, so that one without is cut. */
export function itemsEndInStops({ finishedItems }: Facts): boolean {
  return finishedItems >= 0.5;
}

export function addParagraph(reader: Reader, kind: RawParagraph["kind"], piece: Range): void {
  const paragraph: RawParagraph = { kind, pieces: [piece] };
  reader.body = paragraph;
  reader.sections.at(-1)?.blocks.push(paragraph);
}

export function addHeading(reader: Reader, line: Line, found: HeadingLine): void {
  const { hashes, label } = found;
  const pieces = reader.caption === null ? [found.range] : [reader.caption, found.range];
  reader.sections.push({
    heading: pieces,
    start: pieces[0]?.[0] ?? line.range[0],
    hashes,
    blocks: [],
    ...(label === undefined ? {} : { label }),
  });
  reader.lists = [];
  reader.body = null;
  reader.note = null;
  if (found.rest === null) return;
  // `Article 2 (1) The term …`: what stands behind the heading's number may be an item.
  const rest: Line = {
    text: reader.facts.text.slice(...found.rest),
    range: found.rest,
    indent: line.indent,
    blank: false,
  };
  const marker = findMarker(rest);
  if (marker === null || !addItem(reader, rest, marker)) addParagraph(reader, "paragraph", found.rest);
}

export function addRow(reader: Reader, line: Line, row: TableRow): void {
  reader.lists = [];
  if (row.id === null) {
    for (const cell of row.cells) addParagraph(reader, "table", cell);
  } else {
    const paragraphs = row.cells.map((cell): RawParagraph => ({ kind: "table", pieces: [cell] }));
    reader.sections.at(-1)?.blocks.push(newItem(line, row.id, paragraphs, null));
  }
  reader.body = null;
}

/** Takes a labelled line for an item, or says that it is none. */
export function addItem(reader: Reader, line: Line, marker: Marker): boolean {
  const { gap, body, facts } = reader;
  if (goesOnWithDot(reader, marker, line)) return false;
  // A filled line that lacks its end goes on: `… as in section`, and below it `7. This requirement …`.
  if (gap === "none" && !marker.bulleted && reader.runsOn) return false;
  const onItem = body === null || body.kind === "item";
  const mayBegin = gap !== "none" || onItem || facts.wrapping.wrapped;
  const { lists, highest, closed, upcoming } = reader;
  const apart = closed || gap !== "none";
  const place = placeOf(marker, line.indent, { lists, highest, mayBegin, apart, closed, upcoming });
  if (place === null) return false;
  reader.lists = place.lists;
  const { list } = place;
  const label = marker.label === "" ? `•${String(list.items.length + 1)}` : marker.label;
  if (list.items.length === 0 && list.parent === null && list.ordinal === 2) addFirstParagraph(reader, list, marker);
  const item = newItem(
    line,
    label,
    [{ kind: "paragraph", pieces: [contentRange(line, marker.contentStart)] }],
    firstLineEnd(reader, line, marker),
  );
  list.items.push(item);
  if (list.parent === null) reader.sections.at(-1)?.blocks.push(item);
  else list.parent.items.push(item);
  reader.body = item;
  return true;
}

export function addNote(reader: Reader, line: Line, label: string, contentStart: number): void {
  const piece = contentRange(line, contentStart);
  reader.note = { label, start: line.range[0], paragraphs: [{ kind: "paragraph", pieces: [piece] }] };
  reader.notes.push(reader.note);
}
