import type { Language, Range } from "../model";
import { splitLines, type Line } from "./lines";
import { findMarker, type Marker, type Reading } from "./markers";

/** A paragraph as the stretches of text it consists of: its lines, or its halves around a page break. */
export type RawParagraph = { readonly kind: "paragraph"; readonly pieces: Range[] };

export interface RawItem {
  readonly kind: "item";
  readonly label: string;
  readonly start: number;
  readonly indent: number;
  readonly paragraphs: RawParagraph[];
  readonly items: RawItem[];
  /** Whether the first line was ended by hand, with two spaces (a hard break), before the text went on. */
  brokenAfterFirstLine: boolean;
}

export interface RawNote {
  readonly label: string;
  readonly start: number;
  readonly paragraphs: RawParagraph[];
}

export interface RawSection {
  /** The heading's text without `#`; null for what stands before the first heading. */
  readonly heading: Range | null;
  readonly start: number;
  /** How many `#` it bears: a hint, no more. */
  readonly hashes: number;
  readonly blocks: (RawParagraph | RawItem)[];
}

/** A document as a flat run of sections, with the notes taken out of the text that they interrupt. */
export interface Outline {
  readonly sections: readonly RawSection[];
  readonly notes: readonly RawNote[];
}

interface OpenList {
  style: string;
  ordinal: number;
  readonly indent: number;
  readonly items: RawItem[];
  /** The nesting item; null for a list of the section's own. */
  readonly parent: RawItem | null;
}

const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$/u;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const noteStart = /^[ \t]*(?:<sup>\s*(?<sup>[^<>\s]{1,8})\s*<\/sup>|\[\^(?<caret>[^\]\s]{1,32})\]:)[ \t]*/u;
const addressLine =
  /^[ \t]*(?:<[a-z]+:[^<>\s]+>|\[[^[\]\n]{1,2000}\]\([^()\s]{1,2000}\)|https?:\/\/\S+)(?:[ \t]*\([^()\n]{1,40}\))?[ \t]*$/u;

/**
 * Reads the lines of a document into sections, paragraphs, items and notes.
 *
 * A page break leaves a blank line, a rule and footnotes in the middle of an item. What follows is told to be its second
 * half by what the first half lacks: a final stop, in a document whose items end in one.
 */
export function readOutline(text: string, language: Language): Outline {
  const lines = splitLines(text);
  const itemsEndInStops = shareOfFinishedItems(lines, language) >= 0.5;
  const sections: RawSection[] = [{ heading: null, start: 0, hashes: 0, blocks: [] }];
  const notes: RawNote[] = [];
  const highest = new Map<string, number>();
  let lists: OpenList[] = [];
  /** What the next line of text would continue. */
  let body: RawItem | RawParagraph | null = null;
  let note: RawNote | null = null;
  let gap = true;

  const addText = (line: Line): void => {
    const piece = contentRange(line, line.text.length - line.text.trimStart().length);
    const paragraph = body === null ? undefined : body.kind === "item" ? body.paragraphs.at(-1) : body;
    if (body !== null && paragraph !== undefined && (!gap || continues(paragraph, body, line))) {
      paragraph.pieces.push(piece);
      return;
    }
    if (body?.kind === "item" && line.indent > body.indent + 1) {
      body.paragraphs.push({ kind: "paragraph", pieces: [piece] });
      return;
    }
    body = { kind: "paragraph", pieces: [piece] };
    sections.at(-1)?.blocks.push(body);
  };

  const continues = (paragraph: RawParagraph, node: RawItem | RawParagraph, line: Line): boolean => {
    const written = lastPiece(text, paragraph);
    if (written === "" || isFinished(written, language)) return false;
    const next = line.text.trimStart();
    if (node.kind === "item" && itemsEndInStops) return true;
    if (language === "en") return written.length >= 30 && /^\p{Ll}/u.test(next);
    return node.kind === "paragraph" && itemsEndInStops && written.length >= 30;
  };

  for (const line of lines) {
    if (line.blank || rule.test(line.text)) {
      gap = true;
      continue;
    }
    const headed = heading.exec(line.text);
    const noted = headed ? null : noteStart.exec(line.text);
    if (headed) {
      const from = line.text.indexOf(headed[2] ?? "", (headed[1] ?? "").length);
      sections.push({
        heading: [line.range[0] + from, line.range[0] + from + (headed[2] ?? "").length],
        start: line.range[0],
        hashes: (headed[1] ?? "").length,
        blocks: [],
      });
      lists = [];
      body = null;
      note = null;
    } else if (noted) {
      note = {
        label: noted.groups?.["sup"] ?? noted.groups?.["caret"] ?? "",
        start: line.range[0],
        paragraphs: [{ kind: "paragraph", pieces: [contentRange(line, noted[0].length)] }],
      };
      notes.push(note);
    } else if (note !== null && (!gap || addressLine.test(line.text))) {
      const piece = contentRange(line, line.text.length - line.text.trimStart().length);
      if (gap) note.paragraphs.push({ kind: "paragraph", pieces: [piece] });
      else note.paragraphs.at(-1)?.pieces.push(piece);
    } else {
      note = null;
      const marker = findMarker(line);
      const place = marker && placeOf(marker, line.indent, lists, highest, gap || body === null || isItem(body));
      if (marker && place) {
        lists = place.lists;
        const list = place.list;
        const item: RawItem = {
          kind: "item",
          label: marker.label === "" ? `•${String(list.items.length + 1)}` : marker.label,
          start: line.range[0] + line.text.length - line.text.trimStart().length,
          indent: line.indent,
          paragraphs: [{ kind: "paragraph", pieces: [contentRange(line, marker.contentStart)] }],
          items: [],
          brokenAfterFirstLine: / {2}$/.test(line.text) && !isFinished(line.text, language),
        };
        list.items.push(item);
        if (list.parent === null) sections.at(-1)?.blocks.push(item);
        else list.parent.items.push(item);
        body = item;
      } else addText(line);
    }
    gap = false;
  }
  return { sections, notes };
}

function isItem(node: RawItem | RawParagraph): boolean {
  return node.kind === "item";
}

function contentRange(line: Line, from: number): Range {
  return [line.range[0] + from, line.range[0] + Math.max(from, line.text.trimEnd().length)];
}

function lastPiece(text: string, paragraph: RawParagraph): string {
  const piece = paragraph.pieces.at(-1);
  return piece === undefined ? "" : text.slice(...piece);
}

/** Whether a line ends where a sentence ends; note marks behind the stop do not count. */
function isFinished(line: string, language: Language): boolean {
  const tail = line.slice(-200).replace(/(?:<sup>[^<>]{1,8}<\/sup>|\[\^[^\]\s]{1,32}\]|\s)+$/u, "");
  return language === "ja" ? /[。．！？：｡!?:][」』）)”]*$/u.test(tail) : /[.!?:;][”’"')\]]*$/u.test(tail);
}

/** How many of a document's items end in a stop on their first line, 0 to 1; 0 for a document without items. */
function shareOfFinishedItems(lines: readonly Line[], language: Language): number {
  const items = lines.filter((line) => findMarker(line) !== null);
  return items.length === 0 ? 0 : items.filter((line) => isFinished(line.text, language)).length / items.length;
}

interface Place {
  readonly list: OpenList;
  readonly lists: OpenList[];
}

/**
 * The list that a labelled line belongs to, or null if the line is text that happens to begin like an item (`2024. …`).
 * A label that continues an open list belongs there, the innermost first; deeper indentation, or a new form that begins at
 * its first label, opens a list inside the current item.
 */
function placeOf(
  marker: Marker,
  indent: number,
  lists: readonly OpenList[],
  highest: Map<string, number>,
  mayBegin: boolean,
): Place | null {
  const innermost = lists.at(-1);
  const enter = (list: OpenList, reading: Reading, above: readonly OpenList[]): Place => {
    list.style = reading.style;
    list.ordinal = reading.ordinal;
    if (list.parent === null) highest.set(reading.style, reading.ordinal);
    return { list, lists: [...above, list] };
  };
  const create = (reading: Reading, parent: RawItem | null, above: readonly OpenList[]): Place =>
    enter({ style: reading.style, ordinal: 0, indent, items: [], parent }, reading, above);

  const deeper = innermost !== undefined && indent > innermost.indent + 1;
  if (!deeper) {
    for (let depth = lists.length - 1; depth >= 0; depth -= 1) {
      const list = lists[depth];
      if (list === undefined) continue;
      const next = marker.readings.find((reading) => reading.style === list.style && follows(list, reading));
      if (next) return enter(list, next, lists.slice(0, depth));
    }
  }
  const first = marker.readings.find((reading) => reading.ordinal <= 1);
  const parent = innermost?.items.at(-1) ?? null;
  if (
    parent !== null &&
    first &&
    (deeper || (indent >= (innermost?.indent ?? 0) && !lists.some(({ style }) => style === first.style)))
  ) {
    return create(first, parent, lists);
  }
  if (!marker.bulleted && !mayBegin) return null;
  if (first && innermost === undefined) return create(first, null, []);
  const continued = marker.readings.find((reading) => reading.ordinal === (highest.get(reading.style) ?? -1) + 1);
  if (continued) return create(continued, null, []);
  if (!marker.bulleted && !first) return null;
  // A label out of sequence: in the list of its indentation, whatever it is called.
  const depth = lists.findLastIndex((list) => list.indent <= indent);
  const list = lists[depth];
  const reading = marker.readings[0];
  if (reading === undefined) return null;
  return list === undefined ? create(reading, null, []) : enter(list, reading, lists.slice(0, depth));
}

/** Whether a label may come next in a list: its successor, or a little later where an item is missing. */
function follows(list: OpenList, reading: Reading): boolean {
  if (reading.style === "•") return true;
  return reading.ordinal > list.ordinal && reading.ordinal <= list.ordinal + 3;
}
