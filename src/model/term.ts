import type { Address } from "./address";
import type { Range } from "./range";

/** The type of a term; `other` if unknown. */
export type TermType =
  | "organization"
  | "abbreviation"
  | "document"
  | "programme"
  | "event"
  | "technology"
  | "concept"
  | "role"
  | "place"
  | "law"
  | "other";

/** Why a pair of terms is believed; `links` is what the words' links, forms and competitors say of it together. */
export interface Evidence {
  readonly kind: "definition" | "abbreviation" | "heading" | "latin" | "links" | "glossary";
  /** How often pairs with this evidence are right, 0 to 1. */
  readonly score: number;
}

/** A place where both terms of a pair occur. */
export interface Occurrence extends Address {
  /** Ranges in the original documents; absent if the term occurs on the other side only. */
  readonly ranges: { readonly en?: Range; readonly ja?: Range };
}

/** A pair of terms that was found and that nobody has approved yet. */
export interface TermCandidate {
  readonly ja: string;
  readonly en: string;
  /** The probability that the pair is right, 0 to 1. */
  readonly score: number;
  readonly type: TermType;
  readonly evidence: readonly Evidence[];
  readonly occurrences: readonly Occurrence[];
  /** Other notations of it in the documents (デジタルX beside デジタル・X), which are no candidates of their own. */
  readonly variants?: { readonly ja: readonly string[]; readonly en: readonly string[] };
  /** Other terms by which one of its sides is rendered, likely enough that a person has to decide between them. */
  readonly rivals?: { readonly ja: readonly string[]; readonly en: readonly string[] };
  /** Abbreviations in the English text that look like slips of this one. */
  readonly slips?: readonly string[];
}
