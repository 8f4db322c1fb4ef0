import { alignDocuments } from "../../alignment";
import { parseDocument } from "../../document";
import {
  formatAddress,
  type Bead,
  type Bitext,
  type CheckText,
  type Document,
  type FootnoteMark,
  type Language,
  type NoteMark,
  type Passage,
  type Segment,
} from "../../model";
import type { CheckInput, LocatedText, LocatedUnit, TextPiece } from "./located";
import { ignoreComments } from "./ignore-comments";

/** A document of a pair. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
  readonly language: Language;
}

/**
 * The units of a document and its translation: their beads that have both sides. `<!-- taiyaku-ignore number -->` before a
 * segment switches rules off for it.
 *
 * @throws TaiyakuError `language` if they are not an English and a Japanese document
 */
export function checkUnitsOfDocuments(source: NamedText, target: NamedText): CheckInput {
  const sourceComments = ignoreComments(source.text);
  const targetComments = ignoreComments(target.text);
  const read = (named: NamedText, text: string): Document =>
    parseDocument(text, { language: named.language, file: named.file });
  const sourceDocument = read(source, sourceComments.text);
  const targetDocument = read(target, targetComments.text);
  const [en, ja] = source.language === "en" ? [sourceDocument, targetDocument] : [targetDocument, sourceDocument];
  const { beads } = alignDocuments(en, ja);
  const segmentsOf = (language: Language): Segment[] =>
    beads.flatMap((bead) => bead[language]).sort((a, b) => a.range[0] - b.range[0]);
  const sourceNotes = placeMarks(sourceDocument, segmentsOf(source.language));
  const targetNotes = placeMarks(targetDocument, segmentsOf(target.language));
  const names = new Map<string, number>();
  const units = beads.flatMap((bead): LocatedUnit[] => {
    const from = bead[source.language];
    const to = bead[target.language];
    if (from.length === 0 || to.length === 0) return [];
    const one = sideOf(from, source, sourceNotes);
    const other = sideOf(to, target, targetNotes);
    const ignore = [...sourceComments.before(one.located.place[0]), ...targetComments.before(other.located.place[0])];
    return [
      {
        unit: {
          id: nameOf(bead, names),
          source: one.text,
          target: other.text,
          sourceLanguage: source.language,
          targetLanguage: target.language,
          address: bead.address,
          ...(ignore.length === 0 ? {} : { ignore }),
        },
        source: one.located,
        target: other.located,
      },
    ];
  });
  return {
    units,
    files: new Map([
      [source.file, source.text],
      [target.file, target.text],
    ]),
  };
}

/** Address and position at it: `Semiconductors a #2`. A note is named by what it is labelled in English. */
function nameOf(bead: Bead, names: Map<string, number>): string {
  const name =
    bead.kind === "note"
      ? `note ${bead.labels?.en ?? bead.labels?.ja ?? ""}`
      : formatAddress(bead.address) || bead.kind;
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name} #${String(count)}`;
}

function sideOf(
  segments: readonly Segment[],
  { file, language }: NamedText,
  marks: readonly PlacedMark[],
): { readonly text: CheckText; readonly located: LocatedText } {
  let text = "";
  const pieces: TextPiece[] = [];
  const notes: FootnoteMark[] = [];
  for (const segment of segments) {
    if (text !== "" && language === "en") text += " ";
    const start = text.length;
    for (const { offset, original, length } of segment.runs)
      pieces.push({ offset: start + offset, length, original, originalLength: length });
    text += segment.text;
    for (const { mark, segment: place } of marks) {
      if (place !== segment) continue;
      notes.push({ label: mark.label, offset: start + offsetWithin(segment, mark) });
    }
  }
  const place = [segments[0]?.range[0] ?? 0, segments.at(-1)?.range[1] ?? 0] as const;
  return { text: { text, ...(notes.length === 0 ? {} : { notes }) }, located: { file, pieces, place } };
}

/**
 * What tells the marks of footnotes in a side of a bead, with their places in the text that its segments make, as they are
 * joined for checking: English with spaces.
 */
export function footnotesOfBitext({ en, ja, beads }: Bitext): (bead: Bead, language: Language) => FootnoteMark[] {
  const place = (document: Document, language: Language): PlacedMark[] => {
    const segments = beads.flatMap((bead) => bead[language]).sort((a, b) => a.range[0] - b.range[0]);
    return placeMarks(document, segments);
  };
  const marks = { en: bySegment(place(en, "en")), ja: bySegment(place(ja, "ja")) };
  return (bead, language) => {
    const notes: FootnoteMark[] = [];
    let length = 0;
    for (const segment of bead[language]) {
      for (const { mark } of marks[language].get(segment) ?? []) {
        notes.push({ label: mark.label, offset: length + offsetWithin(segment, mark) });
      }
      length += segment.text.length + (language === "en" ? 1 : 0);
    }
    return notes;
  };
}

function bySegment(marks: readonly PlacedMark[]): Map<Segment, PlacedMark[]> {
  const groups = new Map<Segment, PlacedMark[]>();
  for (const mark of marks) {
    const known = groups.get(mark.segment);
    if (known === undefined) groups.set(mark.segment, [mark]);
    else known.push(mark);
  }
  return groups;
}

/** Where a mark stood in the text of its segment. */
function offsetWithin({ runs }: Segment, { range: [at] }: NoteMark): number {
  const run = runs.findLast(({ original }) => original <= at);
  return run === undefined ? 0 : run.offset + Math.min(run.length, at - run.original);
}

interface PlacedMark {
  readonly mark: NoteMark;
  /** The segment that the mark stands in or right behind. */
  readonly segment: Segment;
}

/** The marks of notes of a document, each with its segment. */
function placeMarks(document: Document, segments: readonly Segment[]): PlacedMark[] {
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
