import type { Address } from "./address";
import type { TermType } from "./term";

/** The standing of a term in its concept: use it, may be used, do not use it. */
export type TermStatus = "preferred" | "admitted" | "deprecated";

/** One designation of a concept in one language. */
export interface Term {
  readonly term: string;
  readonly status: TermStatus;
}

/** The terms of one concept in one language, the preferred one first. */
export type LanguageSection = readonly Term[];

/** One concept with its terms in both languages (TBX: `conceptEntry`). */
export interface ConceptEntry {
  /** Stable as long as the first Japanese and English terms stay the same. */
  readonly id: string;
  readonly type: TermType;
  readonly ja: LanguageSection;
  readonly en: LanguageSection;
  /** What a user of the entry should know, such as a doubtful rendering. */
  readonly note?: string;
  readonly occurrences: readonly Address[];
}

/** A termbase of one pair of languages. */
export interface Glossary {
  readonly schemaVersion: 1;
  readonly entries: readonly ConceptEntry[];
}
