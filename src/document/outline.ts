import type { Language, Range } from "../model";
import { findFurniture, type Furniture } from "./furniture";
import {
  findHeading,
  isCaption,
  isNumberedHeading,
  isUnderlined,
  type HeadingLine,
  type Surroundings,
} from "./headings";
import { splitLines, type Line } from "./lines";
import { placeOf, type OpenList } from "./lists";
import { findMarker, type Marker } from "./markers";
import { findNoteStart } from "./note-lines";
import { findTableRow, type TableRow } from "./tables";
import { contentOffset, contentRange, isFilled, isFinished, widthOf, wrappingOf } from "./wrapping";

/** A paragraph as the stretches of text it consists of: its lines, or its halves around a page break. */
export interface RawParagraph {
  readonly kind: "paragraph" | "table" | "definition";
  readonly pieces: Range[];
}

export interface RawItem {
  readonly kind: "item";
  readonly label: string;
  readonly start: number;
  readonly indent: number;
  readonly paragraphs: RawParagraph[];
  readonly items: RawItem[];
  /** Whether the first line was ended by hand, with two spaces (a hard break), before the text went on. */
  readonly brokenAfterFirstLine: boolean;
}

export interface RawNote {
  readonly label: string;
  readonly start: number;
  readonly paragraphs: RawParagraph[];
}

export interface RawSection {
  /** The heading's text without `#`, in pieces; null for what stands before the first heading. */
  heading: Range[] | null;
  readonly start: number;
  /** How many `#` it bears: a hint, no more. Plain headings bear more than any with `#`. */
  readonly hashes: number;
  /** The number of a heading that does not name its kind. */
  readonly label?: string;
  readonly blocks: (RawParagraph | RawItem)[];
}

/** A document as a flat run of sections, with the notes and what is no text taken out. */
export interface Outline {
  readonly sections: readonly RawSection[];
  readonly notes: readonly RawNote[];
  readonly furniture: readonly Furniture[];
}

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
  const itemsEndInStops = shareOfFinishedItems(kept, language) >= 0.5;
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
    if (found.rest !== null) addParagraph("paragraph", found.rest);
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
    const place = placeOf(marker, line.indent, lists, highest, gap !== "none" || onItem || wrapping.wrapped);
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
    } else if (note !== null && (gap === "none" || addressLine.test(line.text))) addNoteLine(line, note);
    else if (isCaption(line, next)) {
      caption = contentRange(line, contentOffset(line));
      gap = "none";
      return;
    } else {
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

/** A heading that is told by its number; its form stands for a level below the plain headings that name their kind. */
function numberedHeading(line: Line, marker: Marker, around: Surroundings): HeadingLine | null {
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

function newItem(line: Line, label: string, paragraphs: RawParagraph[], brokenAfterFirstLine: boolean): RawItem {
  const start = line.range[0] + contentOffset(line);
  return { kind: "item", label, start, indent: line.indent, paragraphs, items: [], brokenAfterFirstLine };
}

/** For each line the next one that is not blank. */
function followingLines(lines: readonly Line[]): (Line | null)[] {
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
function shareOfFinishedItems(lines: readonly Line[], language: Language): number {
  const items = lines.filter((line) => !line.blank && findMarker(line) !== null);
  return items.length === 0 ? 0 : items.filter((line) => isFinished(line.text, language)).length / items.length;
}
