import type { Address, BeadKind, Evidence, Severity, TermStatus, TermType } from "../model";
import type { Decision } from "../glossary";

/** A language of a unit, as a number so that ten thousand marks stay short. */
export type Side = 0 | 1;
/** The languages by their `Side`. */
export const sides = ["en", "ja"] as const;

/** A place of a pair's term: `units[…][side][segment].slice(start, end)`. */
export type PageMark = readonly [pair: number, side: Side, segment: number, start: number, end: number];

/** A bead, as the page shows it: a row of two cells. */
export interface PageUnit {
  /** Index into `sections`. */
  readonly section: number;
  readonly item: string | null;
  readonly kind: BeadKind;
  readonly en: readonly string[];
  readonly ja: readonly string[];
  /** The alignment's confidence, 0 to 1; 0 for a unit with one side only. */
  readonly score: number;
  readonly labels?: { readonly en: string | null; readonly ja: string | null };
  readonly marks: readonly PageMark[];
}

/** How a pair came into the page: an extraction proposes it, a glossary has it, or a decision names it. */
export type PairOrigin = "proposed" | "recognized" | "decided";

/** A pair of terms that a person decides on. */
export interface PagePair {
  readonly ja: string;
  readonly en: string;
  readonly score: number;
  readonly type: TermType;
  readonly evidence: readonly Evidence[];
  readonly origin: PairOrigin;
  /** The status after an acceptance: `preferred` for the first names of a concept, `admitted` for its other names. */
  readonly standing: TermStatus;
  /** Pairs with the same number are of one concept. */
  readonly concept: number;
  /** The first place, for the decisions file. */
  readonly address: Address | null;
  /** Indices of the units in which it occurs, ascending. */
  readonly places: readonly number[];
}

/** A finding about the alignment, a document or the translation. */
export interface PageFinding {
  readonly unit: number;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** The range of the finding; absent if no segment of the unit contains it. */
  readonly place?: { readonly side: Side; readonly segment: number; readonly start: number; readonly end: number };
}

/** Everything that the page knows. */
export interface PageData {
  readonly schemaVersion: 1;
  /** The key of this pair of documents, under which the browser stores the decisions. */
  readonly key: string;
  readonly title: { readonly en: string; readonly ja: string };
  /** The names of the files; empty where unknown. */
  readonly files: { readonly en: string; readonly ja: string };
  /** The section paths that units point into. */
  readonly sections: readonly (readonly string[])[];
  readonly units: readonly PageUnit[];
  readonly pairs: readonly PagePair[];
  readonly findings: readonly PageFinding[];
  /** The decisions made before the page was written. */
  readonly decisions: readonly Decision[];
}
