import type { Address } from "./address";
import type { Evidence, TermType } from "./term";

/** The status of a term in its concept: use it, may be used, do not use it. */
export type TermStatus = "preferred" | "admitted" | "deprecated";

/** Word class of a term, in the values that TBX-Basic allows. */
export type PartOfSpeech = "noun" | "verb" | "adjective" | "adverb" | "other";

/** One designation of a concept in one language. */
export interface Term {
  readonly term: string;
  readonly status: TermStatus;
  readonly partOfSpeech?: PartOfSpeech;
  /** How a Japanese term is read, in kana. */
  readonly reading?: string;
  /** A note about this term only, such as the region that uses it. */
  readonly note?: string;
}

/** The terms of one concept in one language, the preferred one first; empty where the language has none yet. */
export type LanguageSection = readonly Term[];

/** A text, or a text and its translation, that shows how an entry is to be used. */
export interface TermExample {
  readonly ja?: string;
  readonly en?: string;
}

/**
 * Examples that are run when a glossary loads. A good one must have a term of the entry (not a deprecated one) in every
 * language that it gives; a bad one must lack it in at least one.
 */
export interface TermExamples {
  readonly good?: readonly TermExample[];
  readonly bad?: readonly TermExample[];
}

/**
 * How far an entry is reviewed: `accepted` by a person; `extracted` if the documents state the pair or its score is 0.9 or more;
 * `proposed` if a person should look at it first. An entry without a state is accepted: a person wrote it.
 */
export type EntryState = "accepted" | "extracted" | "proposed";

/** A place where a concept occurs, with the lines of the two documents where they are known, from 1. */
export interface EntryOccurrence extends Address {
  readonly lines?: { readonly en?: number; readonly ja?: number };
}

/** One concept with its terms in both languages (TBX: `conceptEntry`). */
export interface ConceptEntry {
  /** Stable as long as the first Japanese and English terms stay the same. */
  readonly id: string;
  readonly type: TermType;
  /** Default: accepted. */
  readonly state?: EntryState;
  /** The probability that the preferred terms translate each other, 0 to 1; absent where a person wrote the entry. */
  readonly score?: number;
  /** What supports the preferred pair, as extraction found it. */
  readonly evidence?: readonly Evidence[];
  readonly ja: LanguageSection;
  readonly en: LanguageSection;
  readonly definition?: string;
  /** Where the definition is taken from. */
  readonly source?: string;
  /** The field of knowledge that the concept belongs to. */
  readonly subjectField?: string;
  /** A note for users of the entry, for example about a doubtful rendering. */
  readonly note?: string;
  /** An aligned sentence pair in which the concept occurs. */
  readonly context?: TermExample;
  readonly examples?: TermExamples;
  readonly occurrences: readonly EntryOccurrence[];
}

/** A termbase of one pair of languages. */
export interface Glossary {
  readonly schemaVersion: 1;
  readonly entries: readonly ConceptEntry[];
}
