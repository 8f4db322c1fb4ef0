import type { SegmentContent } from "../../model";

/** One segment of an XLIFF file that is to be translated, with the places at which its translation goes in. */
export interface XliffSegment {
  readonly content: SegmentContent;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The segment's id; null where it has none. */
  readonly id: string | null;
  /** The end of the opening tag of what may say the state: `segment` in 2.x, without its `>` or `/>`. */
  readonly tagEnd: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands before and after it in its file, whether that asks for a translation or not. */
  readonly previous?: string;
  readonly next?: string;
  /** Only suggestions are wanted: parts of it are to stay as they are, or it was approved without a target. */
  readonly suggestOnly: boolean;
  /** Whether its white space counts (`xml:space="preserve"`). */
  readonly keepsSpace: boolean;
  /** Where a target goes in, and what it replaces there: an empty `target`. */
  readonly target: readonly [start: number, end: number];
  /** That empty target as it is: its opening tag, and the comments in it. */
  readonly emptyTarget?: { readonly tag: string; readonly comments: string };
  /** Where the suggestions of its unit go in, and whether they go into a list that is there. */
  readonly unit: XliffUnit;
  /** The prefix of XLIFF's names, with its colon. */
  readonly prefix: string;
  /** In 1.2, for a unit that `seg-source` cuts in several: what it is a part of, and which. */
  readonly part?: { readonly of: Segmentation; readonly index: number };
}

/** How `seg-source` cuts a unit: texts between the segments, and the `mid` of each segment. */
export type Segmentation = readonly (string | { readonly mid: string })[];

/** A `trans-unit` or `unit`. */
export interface XliffUnit {
  readonly suggestionsAt: number;
  readonly inList: boolean;
  /** The ids of its segments, so that a new one is none of them. */
  readonly ids: ReadonlySet<string>;
}

/** What `readXliff` gives: the version, and every segment that asks for a translation. */
export interface XliffReading {
  readonly version: "1.2" | "2";
  readonly segments: readonly XliffSegment[];
  /** How many segments have a translation already, or are not to be translated. */
  readonly left: number;
}
