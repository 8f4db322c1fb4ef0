import type { TranslationUnit, Variant } from "./memory";
import type { Range } from "./range";

/** Same text and neighbours; same text; similar text. */
export type MatchType = "context" | "exact" | "fuzzy";

/** One difference between a query and a stored source. Where one range is empty something was put in or left out. */
export interface Edit {
  /** In the query. */
  readonly query: Range;
  /** In the stored source. */
  readonly source: Range;
}

/** A number or another placeable of the target that was changed to the query's. */
export interface Substitution {
  /** In the match's `target`. */
  readonly range: Range;
  /** The text in the stored target. */
  readonly stored: string;
}

/** Why a score is lower than the raw score. */
export interface Penalty {
  readonly reason: "inline-codes" | "numbers" | "origin";
  readonly amount: number;
}

/** A term of the caller's glossary that occurs in the query. */
export interface MatchTerm {
  /** The id of the concept entry. */
  readonly entry: string;
  /** In the query. */
  readonly range: Range;
  /** The terms in the target language, the preferred one first. */
  readonly target: readonly string[];
  /** Which of them the match's target has; null if none. */
  readonly used: string | null;
}

/** Where a unit came from, by what it says of itself. */
export interface Origin {
  /** The name that the caller gave with the unit, such as the memory's file. */
  readonly name: string | null;
  /** The document: the property `file` or `x-file`. */
  readonly file: string | null;
  /** The place in it: the properties `x-section` and `x-item`, or `x-address`. */
  readonly address: string | null;
}

/** A stored unit that answers a query. */
export interface Match {
  /** From 0 to 1, after penalties. */
  readonly score: number;
  /** `1 − d / longer length`, d the Levenshtein distance in UTF-16 units of the folded texts. */
  readonly rawScore: number;
  readonly type: MatchType;
  /** The stored source. */
  readonly source: string;
  /** The stored target, with the query's numbers where they correspond. */
  readonly target: string;
  /** Several units have this source and other targets. */
  readonly ambiguous: boolean;
  readonly edits: readonly Edit[];
  readonly substitutions: readonly Substitution[];
  readonly penalties: readonly Penalty[];
  readonly terms: readonly MatchTerm[];
  readonly origin: Origin;
  /** Where else the same translation of the same source comes from. */
  readonly otherOrigins: readonly Origin[];
  /** The unit's number in the memory. */
  readonly number: number;
  readonly unit: TranslationUnit;
  readonly sourceVariant: Variant;
  readonly targetVariant: Variant;
}

/** A unit in which a phrase occurs. */
export interface ConcordanceHit {
  readonly text: string;
  /** The places of the phrase in `text`. */
  readonly ranges: readonly Range[];
  readonly variant: Variant;
  /** The same unit in the other language; absent where it has none. */
  readonly translation?: Variant;
  readonly origin: Origin;
  readonly number: number;
  readonly unit: TranslationUnit;
}
