import type { Language } from "../../model";
import { addNoteLine, addText, goesOnWithNote } from "./continuation";
import { withoutFrames } from "../page/frames";
import { findFurniture, type Furniture } from "../page/furniture";
import type { FurnitureKind } from "../page/furniture-kind";
import type { LineRole } from "../markdown/roles";
import type { MarkdownStructure } from "../markdown/structure";
import { isCaption } from "../headings/article-headings";
import { headingLabel, isLabelAlone, isMatter } from "../headings/heading-labels";
import { plainHashes, type HeadingLine, type Surroundings } from "../headings/heading-line";
import { findHeading, isUnderlined } from "../headings/headings";
import { splitLines, type Line } from "../input/lines";
import { findMarker, type Marker } from "../items/markers";
import { findNoteStart } from "../items/note-lines";
import { numberedHeading } from "../headings/numbered-headings";
import { followingLines, followingMarkers } from "./outline-parts";
import type { Outline, RawSection } from "./raw";
import { addHeading, addItem, addNote, addParagraph, addRow, createReader, factsOf } from "./reader";
import type { Reader } from "./reader-state";
import { readRole } from "./structured-lines";
import { findTableRow } from "./tables";
import { contentOffset, contentRange, isFilled, isFinished } from "../page/wrapping";

const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/u;
const fence = /^ {0,3}(?:```|~~~)/;
const remark = /^\s*(?:<!--.*-->|\{::?[^{}]*\})\s*$/u;
/** Tags of the layout without a word between them. */
const tags =
  /^\s*(?:<\/?(?:div|span|p|br|center|font|details|summary|table|thead|tbody|tr|hr|a)(?:\s[^<>]{0,400})?\/?>\s*)+$/iu;
/** A bullet that the text out of a PDF left on a line of its own. */
const loneBullet = /^[\s\u3000]*[\uf000-\uf0ff•●▪■◆][\s\u3000]*$/u;
/** A directive or a target of reStructuredText on a line of its own. */
const directive = /^\s*\.\. (?:_[^:\n]{1,100}:|[\w-]{1,40}::)\s*$/u;
const definition = /^:[ \t]+/;

/** Lines that part others and say nothing. */
function saysNothing({ blank, text }: Line): boolean {
  return blank || [rule, remark, tags, fence, loneBullet, directive].some((form) => form.test(text));
}

/**
 * Reads the lines of a document into sections, paragraphs, items, table rows and notes.
 *
 * A page break leaves blank lines, a rule, footnotes, a running title and a page number in the middle of an item. What
 * follows is told to be its second half by what the first half lacks: a final stop, in a document whose items end in one.
 */
export function readOutline(text: string, language: Language, markdown?: MarkdownStructure): Outline {
  const lines = markdown === undefined ? withoutFrames(splitLines(text)) : markdown.lines;
  const furniture = markdown === undefined ? findFurniture(lines, language) : new Map<number, FurnitureKind>();
  const kept = lines.map((line, index) => (furniture.has(index) ? { ...line, blank: true } : line));
  const nextWritten = followingLines(kept);
  const markers = followingMarkers(kept);
  const written = kept.filter((_, index) => !isMarkup(markdown?.roles.get(index)));
  const reader = createReader(factsOf(text, written, language, markdown !== undefined));
  let fenced = false;
  kept.forEach((line, index) => {
    const role = markdown?.roles.get(index);
    if (role !== undefined && readRole(reader, line, role)) return;
    // A fence that names its language opens a block, also where the one before was left open.
    if (markdown === undefined && fence.test(line.text)) fenced = !fenced || /[`~]\s*[\w{]/.test(line.text);
    if (saysNothing(line)) {
      if (reader.gap !== "page") reader.gap = furniture.has(index) ? "page" : "blank";
      return;
    }
    reader.upcoming = markers[index] ?? [];
    const { marked, wrapping, chained } = reader.facts;
    const around: Surroundings = {
      before: kept[index - 1] ?? null,
      after: kept[index + 1] ?? null,
      next: nextWritten[index] ?? null,
      language,
      first: !reader.begun,
      marked,
      closed: reader.closed,
      headed: reader.headed && reader.gap === "none",
      wrapping,
      numbered: reader.numbered,
      chained,
    };
    reader.begun = true;
    reader.after = around.after;
    readLine(reader, line, around, fenced);
  });
  return {
    sections: reader.sections,
    notes: reader.notes,
    furniture: [...joinMetadata(furniture, lines), ...(markdown?.furniture ?? [])],
  };
}

/** Whether a line is no text that is read line by line. */
function isMarkup(role: LineRole | undefined): boolean {
  return role !== undefined && role.kind !== "ordinal";
}

/** Furniture with its ranges; the lines of the metadata are one. */
function joinMetadata(furniture: ReadonlyMap<number, FurnitureKind>, lines: readonly Line[]): Furniture[] {
  const joined: Furniture[] = [];
  for (const [index, kind] of furniture) {
    const range = lines[index]?.range ?? [0, 0];
    const last = joined.at(-1);
    if (kind === "metadata" && last?.kind === "metadata")
      joined[joined.length - 1] = { kind, range: [last.range[0], range[1]] };
    else joined.push({ kind, range });
  }
  return joined;
}

/** Reads one line that says something. */
export function readLine(reader: Reader, line: Line, around: Surroundings, fenced: boolean): void {
  const { language, wrapping } = reader.facts;
  const row = fenced ? null : findTableRow(line);
  const noted = fenced || row ? null : findNoteStart(line);
  const marker = fenced || row || noted ? null : findMarker(line);
  const { unnamed } = reader;
  reader.unnamed = null;
  if (unnamed !== null && !row && !noted && isName(reader, unnamed, line, marker, around)) {
    const name = contentRange(line, contentOffset(line));
    unnamed.heading = unnamed.label === undefined ? [...(unnamed.heading ?? []), name] : [name];
    reader.gap = "blank";
    reader.closed = true;
    return;
  }
  const headed =
    fenced || row || noted
      ? null
      : marker === null || isUnderlined(around)
        ? findHeading(line, around)
        : numberedHeading(line, marker, around);
  if (headed) {
    addHeading(reader, line, headed);
    if (marker) for (const { style, ordinal } of marker.readings) reader.numbered.set(style, ordinal);
    if (isUnnamed(line, marker, headed, reader)) reader.unnamed = reader.sections.at(-1) ?? null;
  } else if (row) addRow(reader, line, row);
  else if (noted) addNote(reader, line, noted.label, noted.contentStart);
  else if (reader.note !== null && goesOnWithNote(reader, reader.note, line, marker))
    addNoteLine(reader, reader.note, line);
  else if (isCaption(line, around.next)) {
    reader.caption = contentRange(line, contentOffset(line));
    reader.gap = "none";
    return;
  } else {
    // What a note interrupted goes on as behind a page break, whether or not a blank line parts them.
    if (reader.note !== null && reader.gap === "none") reader.gap = "page";
    reader.note = null;
    if (definition.test(line.text))
      addParagraph(reader, "definition", contentRange(line, definition.exec(line.text)?.[0].length ?? 0));
    else if (marker === null || !addItem(reader, line, marker)) addText(reader, line);
  }
  reader.caption = null;
  reader.gap = "none";
  reader.headed = headed !== null;
  reader.closed = headed !== null || isFinished(line.text, language);
  reader.runsOn =
    !reader.closed && wrapping.filled && isFilled(line.text, wrapping) && !/[;；,、]$/u.test(line.text.trimEnd());
}

/** Whether a heading is nothing but its number or its kind: `1.1`, `Article 1`, `第一章`. */
function isUnnamed(line: Line, marker: Marker | null, { hashes, rest }: HeadingLine, { facts }: Reader): boolean {
  if (marker) return line.text.slice(marker.contentStart).trim() === "";
  return !facts.marked && rest === null && hashes >= plainHashes - 1 && isLabelAlone(line.text.trim());
}

/** Whether a line is the name of a heading whose number stands above it. Below a kind it stands apart from the text. */
function isName(
  { facts }: Reader,
  { label }: RawSection,
  line: Line,
  marker: Marker | null,
  { after, before }: Surroundings,
): boolean {
  const text = line.text.trim();
  if (marker !== null || isFinished(line.text, facts.language)) return false;
  if (label !== undefined) return text.length <= 70;
  const apart = (after?.blank ?? true) && (before?.blank ?? true);
  const isShort = text.length <= (facts.language === "ja" ? 30 : 60) && !/[、，,]|\b(?:and|of|or|the|to)$/u.test(text);
  return apart && isShort && /^\p{L}/u.test(text) && headingLabel(text) === null && !isMatter(text);
}
