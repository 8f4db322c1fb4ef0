import type { FileEdit } from "./edits";
import type { XliffSegment, XliffUnit } from "./model";

/** Why a segment without a translation is left alone. */
export type HeldReason = "locked" | "confirmed";

/** A match that becomes the target of a segment. */
export interface FilledTarget {
  /** From 0 to 1; 1 for an exact and a context match. */
  readonly score: number;
  readonly isContext: boolean;
  /** Whether the memory has other translations of the same text. */
  readonly isAmbiguous: boolean;
  /** The file or memory that it comes from. */
  readonly origin: string | undefined;
}

/** A segment with what contains it. */
export interface SegmentPlace {
  readonly file: string;
  readonly unit: XliffUnit;
  readonly segment: XliffSegment;
  /** The dialect's prefix with its colon, as the file declares it. */
  readonly prefix: string;
}

/**
 * XLIFF 1.2 as a translation tool writes it, with states in attributes and elements of its own. A dialect is one object;
 * `dialects` lists them.
 */
export interface XliffDialect {
  readonly name: string;
  /** The namespace of its own names, by which its files are recognized. */
  readonly namespace: string;
  /** Inline codes that it writes into the text; null where codes are elements. */
  readonly textCodes: RegExp | null;
  /** Why a segment is to be left alone; null if it is not. */
  held(place: SegmentPlace): HeldReason | null;
  /** The edits that write the state of a filled segment. */
  state(place: SegmentPlace, target: FilledTarget): readonly FileEdit[];
}

/** A score in percent, rounded down. */
export function percentOf({ score, isContext }: FilledTarget): string {
  return String(isContext ? 101 : Math.floor(score * 100 + 1e-9));
}
