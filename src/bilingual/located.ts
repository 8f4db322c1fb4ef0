import type { TextRun } from "../language/xml";
import type { CheckUnit, Range } from "../model";

/** A stretch of a unit's text with its place in the file; of equal length, or a reference or an escape there. */
export type TextPiece = TextRun;

/** Where a text of a unit stands. */
export interface LocatedText {
  readonly file: string;
  readonly pieces: readonly TextPiece[];
  /** What is pointed at where a text is empty. */
  readonly place: Range;
  /** How text is written into the file. Absent where it stands as it is. */
  readonly escape?: (text: string) => string;
  /** Whether a text can be written there at all. Absent where any can. */
  readonly canHold?: (text: string) => boolean;
}

/** A segment of a unit of several: its id, and where its texts stand in the unit's. */
export interface UnitPart {
  readonly id: string;
  readonly source: Range;
  readonly target: Range;
}

/** A unit of a user's file, ready to be checked and to be pointed at. */
export interface LocatedUnit {
  readonly unit: CheckUnit;
  readonly source: LocatedText;
  readonly target: LocatedText;
  /** Segments that are checked together, with their own names. */
  readonly parts?: readonly UnitPart[];
  /** What names the unit wherever the text moves; absent where only its position does. */
  readonly key?: string;
}

/** A place of a file that switches rules off. */
export interface Suppression {
  readonly file: string;
  /** As the file names them; `*` for all. */
  readonly rules: readonly string[];
  readonly range: Range;
}

/** The units of one file or one pair of documents, with the texts that their places point into. */
export interface CheckInput {
  readonly units: readonly LocatedUnit[];
  readonly files: ReadonlyMap<string, string>;
  readonly suppressions?: readonly Suppression[];
  /** What was passed over or misunderstood, a sentence each with its place. */
  readonly notes?: readonly string[];
}

/** Where a range of a unit's text stands in its file. */
export function originalPlace({ pieces, place }: LocatedText, [start, end]: Range): Range {
  const first = pieces.find((piece) => piece.offset + piece.length > start) ?? pieces.at(-1);
  if (first === undefined) return place;
  const at = positionIn(first, start);
  if (end <= start) return [at, at];
  const last = pieces.findLast((piece) => piece.offset < end) ?? first;
  const behind = end >= last.offset + last.length ? last.original + last.originalLength : positionIn(last, end);
  return [at, Math.max(at, behind)];
}

/** Text as it is written into the file in place of a range; null where it cannot be. */
export function writtenText(
  { pieces, escape, canHold }: LocatedText,
  [start, end]: Range,
  text: string,
): string | null {
  const isRaw = pieces.find((piece) => piece.offset < end && piece.offset + piece.length > start)?.isRaw === true;
  if (isRaw) return text.includes("]]>") ? null : text;
  return canHold?.(text) === false ? null : (escape?.(text) ?? text);
}

/** Whether a range of a unit's text is one stretch of its file, so that it can be written over. */
export function isInOnePiece({ pieces }: LocatedText, [start, end]: Range): boolean {
  const touched = pieces.filter((piece) => piece.offset < end && piece.offset + piece.length > start);
  return touched.every((piece, index) => {
    // A reference can be written over as a whole only.
    const isCut = start > piece.offset || end < piece.offset + piece.length;
    if (piece.length !== piece.originalLength && isCut) return false;
    const before = touched[index - 1];
    return before === undefined || before.original + before.originalLength === piece.original;
  });
}

function positionIn(piece: TextPiece, offset: number): number {
  const within = Math.min(Math.max(0, offset - piece.offset), piece.length);
  if (within === piece.length) return piece.original + piece.originalLength;
  return piece.length === piece.originalLength ? piece.original + within : piece.original;
}
