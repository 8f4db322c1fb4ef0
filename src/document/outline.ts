import type { Language, Range } from "../model";
import { findFurniture } from "./furniture";
import { findHeading, isCaption, isUnderlined, type HeadingLine, type Surroundings } from "./headings";
import { splitLines, type Line } from "./lines";
import { placeOf, succeeds, type OpenList } from "./lists";
import { findMarker, type Marker, type Reading } from "./markers";
import { findNoteStart } from "./note-lines";
import { followingLines, followingMarkers, newItem, numberedHeading, shareOfFinishedItems } from "./outline-parts";
import type { Outline, RawItem, RawNote, RawParagraph, RawSection } from "./raw";
import { findTableRow, type TableRow } from "./tables";
import { contentOffset, contentRange, isFilled, isFinished, widthOf, wrappingOf } from "./wrapping";

/** What parts a line from the text before it. */
type Gap = "none" | "blank" | "page";

const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/u;
const fence = /^ {0,3}(?:```|~~~)/;
const remark = /^\s*(?:<!--.*-->|\{::?[^{}]*\})\s*$/u;
/** A bullet that the text out of a PDF left on a line of its own. */
const loneBullet = /^[\s\u3000]*[\uf000-\uf0ff•●▪■◆][\s\u3000]*$/u;
const definition = /^:[ \t]+/;
const addressLine =
  /^[ \t]*(?:<[a-z]+:[^<>\s]+>|\[[^[\]\n]{1,2000}\]\([^()\s]{1,2000}\)|https?:\/\/\S+)(?:[ \t]*\([^()\n]{1,40}\))?[ \t]*$/u;

/** A page break mostly leaves at least so many characters of a sentence before it. */
const shortestHalf = { en: 25, ja: 12 };

/**
 * Reads the lines of a document into sections, paragraphs, items, table rows and notes.
 *
 * A page break leaves blank lines, a rule, footnotes, a running title and a page number in the middle of an item. What
 * follows is told to be its second half by what the first half lacks: a final stop, in a document whose items end in one.
 */
export function readOutline(text: string, language: Language): Outline {
  const lines = splitLines(text);
  const furniture = findFurniture(lines);
  const kept = lines.map((line, index) => (furniture.has(index) ? { ...line, blank: true } : line));
  const wrapping = wrappingOf(kept, language);
  const finishedItems = shareOfFinishedItems(kept, language);
  const itemsEndInStops = finishedItems >= 0.5;
  const marked = kept.some(({ text: line }) => /^ {0,3}#{1,6}[ \t]/.test(line));
  const nextWritten = followingLines(kept);
  const sections: RawSection[] = [{ heading: null, start: 0, hashes: 0, blocks: [] }];
  const notes: RawNote[] = [];
  const highest = new Map<string, number>();
  let lists: OpenList[] = [];
  /** What the next line of text would continue. */
  let body: RawItem | RawParagraph | null = null;
  let note: RawNote | null = null;
  let gap: Gap = "blank";
  let caption: Range | null = null;
  /** A section whose heading is so far a number alone. */
  let numberAlone: RawSection | null = null;
  let fenced = false;
  let begun = false;
  /** Whether the text before the line has come to an end. */
  let closed = true;
  /** Whether the line before was filled and left its sentence open. */
  let runsOn = false;
  const numbered = new Map<string, number>();
  const markers = followingMarkers(kept);
  /** The labels that the next labelled line may bear. */
  let upcoming: readonly Reading[] = [];

  const continues = (paragraph: RawParagraph, node: RawItem | RawParagraph, line: Line): boolean => {
    const last = paragraph.pieces.at(-1);
    const written = last === undefined ? "" : text.slice(...last);
    const finished = isFinished(written, language);
    if (gap === "none") {
      if (paragraph.kind !== "paragraph" && paragraph.kind !== "definition") return false;
      if (node.kind === "item" && node.brokenAfterFirstLine && paragraph.pieces.length === 1) return true;
      // In Markdown lines without a blank between them are one paragraph, also where each holds one sentence.
      if (!wrapping.wrapped) return marked || (node.kind === "item" && !finished);
      if (isFilled(written, wrapping)) return true;
      return !finished && !(wrapping.filled && widthOf(written) < 0.6 * wrapping.width);
    }
    if (written === "") return node.kind === "item" && paragraph.pieces.length === 1;
    if (finished || paragraph.kind === "table") return false;
    // A few words are rather a complete entry than the first half of a sentence, unless nearly all items end in stops.
    if (gap === "blank" && written.length < shortestHalf[language] && finishedItems < 0.75) return false;
    const next = line.text.trimStart();
    if (gap === "page" && language === "en" && /^\p{Ll}/u.test(next)) return true;
    if (gap === "page" && isFilled(written, wrapping) && (language === "ja" || /^[\p{Ll}\d("“]/u.test(next)))
      return true;
    if (node.kind === "item" && itemsEndInStops) return true;
    if (language === "en") return written.length >= 30 && /^\p{Ll}/u.test(next);
    return node.kind === "paragraph" && itemsEndInStops && written.length >= 30;
  };

  const addText = (line: Line): void => {
    const piece = contentRange(line, contentOffset(line));
    const node: RawItem | RawParagraph | null = body;
    const paragraph = node === null ? undefined : node.kind === "item" ? node.paragraphs.at(-1) : node;
    if (node !== null && paragraph !== undefined && continues(paragraph, node, line)) {
      paragraph.pieces.push(piece);
      return;
    }
    if (node?.kind === "item" && (line.indent > node.indent + 1 || (gap === "none" && wrapping.wrapped))) {
      node.paragraphs.push({ kind: "paragraph", pieces: [piece] });
      return;
    }
    addParagraph("paragraph", piece);
  };

  const addParagraph = (kind: RawParagraph["kind"], piece: Range): void => {
    const paragraph: RawParagraph = { kind, pieces: [piece] };
    body = paragraph;
    sections.at(-1)?.blocks.push(paragraph);
  };

  const addHeading = (line: Line, found: HeadingLine): void => {
    const { hashes, label } = found;
    const pieces = caption === null ? [found.range] : [caption, found.range];
    sections.push({
      heading: pieces,
      start: pieces[0]?.[0] ?? line.range[0],
      hashes,
      blocks: [],
      ...(label === undefined ? {} : { label }),
    });
    lists = [];
    body = null;
    note = null;
    if (found.rest === null) return;
    // `Article 2 (1) The term …`: what stands behind the heading's number may be an item.
    const rest: Line = { text: text.slice(...found.rest), range: found.rest, indent: line.indent, blank: false };
    const marker = findMarker(rest);
    if (marker === null || !addItem(rest, marker)) addParagraph("paragraph", found.rest);
  };

  const addRow = (line: Line, row: TableRow): void => {
    lists = [];
    if (row.id === null) {
      for (const cell of row.cells) addParagraph("table", cell);
    } else {
      const paragraphs = row.cells.map((cell): RawParagraph => ({ kind: "table", pieces: [cell] }));
      sections.at(-1)?.blocks.push(newItem(line, row.id, paragraphs, false));
    }
    body = null;
  };

  const addItem = (line: Line, marker: Marker): boolean => {
    // A filled line that lacks its end goes on: `… as in section`, and below it `7. This requirement …`.
    if (gap === "none" && !marker.bulleted && runsOn) return false;
    const onItem = body === null || (body as RawItem | RawParagraph).kind === "item";
    const mayBegin = gap !== "none" || onItem || wrapping.wrapped;
    const place = placeOf(marker, line.indent, lists, highest, mayBegin, upcoming, closed);
    if (place === null) return false;
    lists = place.lists;
    const { list } = place;
    const label = marker.label === "" ? `•${String(list.items.length + 1)}` : marker.label;
    const broken = / {2}$/.test(line.text) && !isFinished(line.text, language);
    const item = newItem(
      line,
      label,
      [{ kind: "paragraph", pieces: [contentRange(line, marker.contentStart)] }],
      broken,
    );
    list.items.push(item);
    if (list.parent === null) sections.at(-1)?.blocks.push(item);
    else list.parent.items.push(item);
    body = item;
    return true;
  };

  const addNoteLine = (line: Line, open: RawNote): void => {
    const piece = contentRange(line, contentOffset(line));
    if (gap === "none") open.paragraphs.at(-1)?.pieces.push(piece);
    else open.paragraphs.push({ kind: "paragraph", pieces: [piece] });
  };

  /** Whether a line right below a note's is part of it: not an item, and not behind its web address. */
  const staysInNote = (open: RawNote, marker: Marker | null): boolean => {
    if (
      marker?.bulleted ||
      (marker && lists.some((list) => marker.readings.some((reading) => succeeds(list, reading))))
    )
      return false;
    const last = open.paragraphs.at(-1)?.pieces.at(-1);
    const written = last === undefined ? "" : text.slice(...last);
    if (addressLine.test(written)) return false;
    // A note that gives its source is complete, and the item that it interrupted is not.
    const above = body === null ? undefined : body.kind === "item" ? body.paragraphs.at(-1) : body;
    const cut = above?.pieces.at(-1);
    return !(itemsEndInStops && cut && !isFinished(text.slice(...cut), language) && /https?:\/\//u.test(written));
  };

  kept.forEach((line, index) => {
    const after = kept[index + 1] ?? null;
    // A fence that names its language opens a block, also where the one before was left open.
    if (fence.test(line.text)) fenced = !fenced || /[`~]\s*[\w{]/.test(line.text);
    if (
      line.blank ||
      rule.test(line.text) ||
      remark.test(line.text) ||
      fence.test(line.text) ||
      loneBullet.test(line.text)
    ) {
      if (gap !== "page") gap = furniture.has(index) ? "page" : "blank";
      return;
    }
    const next = nextWritten[index] ?? null;
    upcoming = markers[index] ?? [];
    const around: Surroundings = {
      before: kept[index - 1] ?? null,
      after,
      next,
      language,
      first: !begun,
      marked,
      closed,
      wrapping,
      numbered,
    };
    begun = true;
    const row = fenced ? null : findTableRow(line);
    const noted = fenced || row ? null : findNoteStart(line);
    const marker = fenced || row || noted ? null : findMarker(line);
    const name = numberAlone;
    numberAlone = null;
    if (
      name !== null &&
      marker === null &&
      !row &&
      !noted &&
      line.text.trim().length <= 70 &&
      !isFinished(line.text, language)
    ) {
      // `1.1` stood alone above its name.
      name.heading = [contentRange(line, contentOffset(line))];
      gap = "blank";
      closed = true;
      return;
    }
    const headed =
      fenced || row || noted
        ? null
        : marker === null || isUnderlined(around)
          ? findHeading(line, around)
          : numberedHeading(line, marker, around);
    if (headed && marker) for (const { style, ordinal } of marker.readings) numbered.set(style, ordinal);
    if (headed) addHeading(line, headed);
    if (headed && marker && line.text.slice(marker.contentStart).trim() === "") numberAlone = sections.at(-1) ?? null;
    if (headed) note = null;
    else if (row) addRow(line, row);
    else if (noted) {
      const piece = contentRange(line, noted.contentStart);
      note = { label: noted.label, start: line.range[0], paragraphs: [{ kind: "paragraph", pieces: [piece] }] };
      notes.push(note);
    } else if (note !== null && (addressLine.test(line.text) || (gap === "none" && staysInNote(note, marker))))
      addNoteLine(line, note);
    else if (isCaption(line, next)) {
      caption = contentRange(line, contentOffset(line));
      gap = "none";
      return;
    } else {
      // What a note interrupted goes on as behind a page break, whether or not a blank line parts them.
      if (note !== null && gap === "none") gap = "page";
      note = null;
      if (definition.test(line.text))
        addParagraph("definition", contentRange(line, definition.exec(line.text)?.[0].length ?? 0));
      else if (marker === null || !addItem(line, marker)) addText(line);
    }
    caption = null;
    gap = "none";
    closed = headed !== null || isFinished(line.text, language);
    runsOn = !closed && wrapping.filled && isFilled(line.text, wrapping) && !/[;；,、]$/u.test(line.text.trimEnd());
  });
  return {
    sections,
    notes,
    furniture: [...furniture].map(([index, kind]) => ({ kind, range: lines[index]?.range ?? [0, 0] })),
  };
}
