import type { Line } from "../input/lines";
import { succeeds } from "../items/lists";
import type { Marker } from "../items/markers";
import type { RawItem, RawNote, RawParagraph } from "./raw";
import { addParagraph, itemsEndInStops } from "./reader";
import type { Reader } from "./reader-state";
import { contentOffset, contentRange, isFilled, isFinished, widthOf } from "../page/wrapping";

const addressLine =
  /^[ \t]*(?:<[a-z]+:[^<>\s]+>|\[[^[\]\n]{1,2000}\]\([^()\s]{1,2000}\)|https?:\/\/\S+)(?:[ \t]*\([^()\n]{1,40}\))?[ \t]*$/u;

/** The end of a line that is ended by hand. */
const hardBreak = /^(?: {2,}|\\|<br\s?\/?>[ \t]*)\r?\n/iu;

/** A line such as `日時：…` or `Place: …`: one above another is ended by hand. */
const entry = /^(?:[^：:。、，\s]{1,14}：|\p{Lu}[\p{L}\d ]{0,24}:\s)\s*\S/u;

/** Words and marks that no paragraph ends in, so that a page break cut it. */
const openEnd = {
  en: /\b(?:an?|and|as|at|by|for|from|in|into|of|on|or|that|the|their|to|which|whose|with)$/iu,
  ja: /[、，をがはの]$/u,
};

/** A page break mostly leaves at least so many characters of a sentence before it. */
const shortestHalf = { en: 25, ja: 12 };

/** A line that is neither heading nor item: it goes on with what stands above, or begins a paragraph. */
export function addText(reader: Reader, line: Line): void {
  const piece = contentRange(line, contentOffset(line));
  const { body, gap, facts } = reader;
  const paragraph = openParagraph(body);
  if (body !== null && paragraph !== undefined && continues(reader, paragraph, body, line)) {
    paragraph.pieces.push(piece);
    return;
  }
  if (body?.kind === "item" && (line.indent > body.indent + 1 || (gap === "none" && facts.wrapping.wrapped))) {
    body.paragraphs.push({ kind: "paragraph", pieces: [piece] });
    return;
  }
  addParagraph(reader, "paragraph", piece);
}

/** The paragraph that a line would continue. */
export function openParagraph(body: RawItem | RawParagraph | null): RawParagraph | undefined {
  return body?.kind === "item" ? body.paragraphs.at(-1) : (body ?? undefined);
}

/** What a paragraph's last line says. */
export function lastWritten(reader: Reader, paragraph: RawParagraph | undefined): string {
  const last = paragraph?.pieces.at(-1);
  return last === undefined ? "" : reader.facts.text.slice(...last);
}

/** Characters by which a text is judged to be cut: all so far of an item, which may be cut twice, else those of the last line. */
function lengthOf({ pieces }: RawParagraph, { kind }: RawItem | RawParagraph): number {
  return (kind === "item" ? pieces : pieces.slice(-1)).reduce((sum, [start, end]) => sum + end - start, 0);
}

/**
 * Whether a line goes on with a paragraph. Behind a page break it does if the paragraph lacks its end and what is written of it,
 * over all its lines, is more than a title's few words.
 */
function continues(reader: Reader, paragraph: RawParagraph, node: RawItem | RawParagraph, line: Line): boolean {
  const { gap, facts } = reader;
  const { language, wrapping } = facts;
  const written = lastWritten(reader, paragraph);
  const finished = isFinished(written, language);
  if (gap === "none") {
    if (paragraph.kind !== "paragraph" && paragraph.kind !== "definition") return false;
    if (node.kind === "paragraph" && entry.test(written) && entry.test(line.text.trimStart())) return false;
    if (facts.blankEnds && hardBreak.test(facts.text.slice(paragraph.pieces.at(-1)?.[1] ?? 0, line.range[0])))
      return false;
    if (node.kind === "item" && node.firstLineEnd !== null && paragraph.pieces.length === 1) return true;
    // In Markdown lines without a blank between them are one paragraph, also where each holds one sentence.
    if (!wrapping.wrapped) return facts.marked || (node.kind === "item" && !finished);
    if (isFilled(written, wrapping)) return true;
    return !finished && !(wrapping.filled && widthOf(written) < 0.6 * wrapping.width);
  }
  // An item that was cut once may be cut again after a few words.
  const isCutAgain = node.kind === "item" && paragraph.pieces.length > 1 && /^\s*\p{Ll}/u.test(line.text);
  if (facts.blankEnds && gap === "blank" && !isCutAgain && !openEnd[language].test(written)) return false;
  if (written === "") return node.kind === "item" && paragraph.pieces.length === 1;
  if (finished || paragraph.kind === "table") return false;
  const length = lengthOf(paragraph, node);
  // A few words are rather a complete entry than the first half of a sentence, unless nearly all items end in stops.
  if (gap === "blank" && length < shortestHalf[language] && facts.finishedItems < 0.75) return false;
  const next = line.text.trimStart();
  if (gap === "page" && language === "en" && /^\p{Ll}/u.test(next)) return true;
  if (gap === "page" && isFilled(written, wrapping) && (language === "ja" || /^[\p{Ll}\d("“]/u.test(next))) return true;
  if (node.kind === "item" && itemsEndInStops(facts)) return true;
  if (language === "en") return length >= 30 && /^\p{Ll}/u.test(next);
  return node.kind === "paragraph" && itemsEndInStops(facts) && length >= 30;
}

/** Whether a line belongs to the note that is open. */
export function goesOnWithNote(reader: Reader, open: RawNote, line: Line, marker: Marker | null): boolean {
  return addressLine.test(line.text) || (reader.gap === "none" && staysInNote(reader, open, marker));
}

export function addNoteLine(reader: Reader, open: RawNote, line: Line): void {
  const piece = contentRange(line, contentOffset(line));
  if (reader.gap === "none") open.paragraphs.at(-1)?.pieces.push(piece);
  else open.paragraphs.push({ kind: "paragraph", pieces: [piece] });
}

/** Whether a line right below a note's is part of it: not an item, and not behind its web address. */
function staysInNote(reader: Reader, open: RawNote, marker: Marker | null): boolean {
  const { lists, facts } = reader;
  if (marker?.bulleted || (marker && lists.some((list) => marker.readings.some((reading) => succeeds(list, reading)))))
    return false;
  const written = lastWritten(reader, open.paragraphs.at(-1));
  if (addressLine.test(written)) return false;
  // A note that gives its source is complete, and the item that it interrupted is not.
  const cut = openParagraph(reader.body)?.pieces.at(-1);
  return !(
    itemsEndInStops(facts) &&
    cut &&
    !isFinished(facts.text.slice(...cut), facts.language) &&
    /https?:\/\//u.test(written)
  );
}
