import type { LanguageTag } from "./language";

/** A named piece of information on a translation unit (TMX: `prop`). */
export interface Property {
  readonly type: string;
  readonly value: string;
}

/** One language of a translation unit. */
export interface Variant {
  readonly language: LanguageTag;
  readonly text: string;
}

/** A source text with its translations. */
export interface TranslationUnit {
  readonly id?: string;
  /** The source variant first. */
  readonly variants: readonly Variant[];
  readonly properties: readonly Property[];
}

/** Translation units with what TMX says of all of them. */
export interface TranslationMemory {
  readonly sourceLanguage: LanguageTag;
  readonly segmentType: "block" | "paragraph" | "sentence" | "phrase";
  readonly units: readonly TranslationUnit[];
}
