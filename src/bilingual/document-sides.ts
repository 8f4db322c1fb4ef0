import type { CheckText, Document, FootnoteMark, Language, NoteMark, Passage, Segment } from "../model";
import type { CutText } from "./cut-text";
import type { LocatedText, TextPiece } from "./located";

/** A document of a pair. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
  readonly language: Language;
  /** The document that is read already, where its file is no text; `text` is its text. */
  readonly document?: Document;
}

/** A document as the units of its pair need it. */
export interface DocumentSide {
  readonly named: NamedText;
  /** The text without comments for taiyaku; the document and its segments stand in this. */
  readonly cut: CutText;
  readonly marks: readonly PlacedMark[];
}

/** Some segments as one text of a unit. */
export function textOfSegments(
  segments: readonly Segment[],
  { named: { file, language }, cut, marks }: DocumentSide,
): { readonly text: CheckText; readonly located: LocatedText } {
  let text = "";
  const pieces: TextPiece[] = [];
  const notes: FootnoteMark[] = [];
  for (const segment of segments) {
    if (text !== "" && language === "en") text += " ";
    const start = text.length;
    for (const { offset, original, length } of segment.runs)
      pieces.push(...cut.piecesOf(original, length, start + offset));
    text += segment.text;
    for (const { mark, segment: place } of marks) {
      if (place !== segment) continue;
      notes.push({ label: mark.label, offset: start + offsetWithin(segment, mark) });
    }
  }
  const place = [
    cut.toOriginal(segments[0]?.range[0] ?? 0),
    pieces.at(-1) === undefined ? 0 : (pieces.at(-1)?.original ?? 0) + (pieces.at(-1)?.originalLength ?? 0),
  ] as const;
  return { text: { text, ...(notes.length === 0 ? {} : { notes }) }, located: { file, pieces, place } };
}

/** No text, at the place where it would stand. */
export function noText(behind: Segment | undefined, { named: { file }, cut }: DocumentSide): LocatedText {
  const at = behind === undefined ? 0 : cut.toOriginal(behind.range[1]);
  return { file, pieces: [], place: [at, at] };
}

/** Where a mark stood in the text of its segment. */
export function offsetWithin({ runs }: Segment, { range: [at] }: NoteMark): number {
  const run = runs.findLast(({ original }) => original <= at);
  return run === undefined ? 0 : run.offset + Math.min(run.length, at - run.original);
}

/** A mark of a note with the segment that it stands in or right behind. */
export interface PlacedMark {
  readonly mark: NoteMark;
  readonly segment: Segment;
}

/** The marks of notes of a document, each with its segment. */
export function placeMarks(document: Document, segments: readonly Segment[]): PlacedMark[] {
  return marksIn([document.title, document.blocks, document.sections]).flatMap((mark) => {
    const [at] = mark.range;
    // A segment that a page break cuts spans the notes between its halves, so the last to start is meant.
    const segment = segments.findLast(({ range }) => range[0] < at && at <= range[1] + 2);
    return segment === undefined ? [] : [{ mark, segment }];
  });
}

/** Every mark below a node of a document. */
function marksIn(node: unknown): NoteMark[] {
  if (Array.isArray(node)) return node.flatMap(marksIn);
  if (typeof node !== "object" || node === null) return [];
  if ("noteMarks" in node) return (node as Passage).noteMarks as NoteMark[];
  return Object.values(node).flatMap(marksIn);
}
