import type { LanguageTag } from "./language";
import type { SegmentContent } from "./inline";

/** The unit of segmentation (TMX: `segtype`). */
export type SegmentType = "block" | "paragraph" | "sentence" | "phrase";

/** A named piece of information (TMX: `prop`). */
export interface Property {
  readonly type: string;
  readonly value: string;
  readonly language?: LanguageTag;
  readonly originalEncoding?: string;
}

/** A remark for people (TMX: `note`). */
export interface MemoryNote {
  readonly text: string;
  readonly language?: LanguageTag;
  readonly originalEncoding?: string;
}

/** Characters outside Unicode that a tool defined (TMX: `ude`). */
export interface UserDefinedEncoding {
  readonly name: string;
  readonly base?: string;
  readonly maps: readonly CharacterMap[];
}

/** One of those characters (TMX: `map`). */
export interface CharacterMap {
  readonly unicode: string;
  readonly code?: string;
  readonly entity?: string;
  readonly substitute?: string;
}

/** Who made and changed a unit or a variant, and with what. Dates are `YYYYMMDDThhmmssZ`. */
export interface Administration {
  readonly originalEncoding?: string;
  readonly dataType?: string;
  readonly usageCount?: number;
  readonly lastUsageDate?: string;
  readonly creationTool?: string;
  readonly creationToolVersion?: string;
  readonly creationDate?: string;
  readonly creationId?: string;
  readonly changeDate?: string;
  readonly changeId?: string;
  readonly originalFormat?: string;
  readonly notes?: readonly MemoryNote[];
}

/** One language of a translation unit. */
export interface Variant extends Administration {
  readonly language: LanguageTag;
  /** The text without inline codes, with the content of `hi`. */
  readonly text: string;
  /** The text with its inline codes; absent where there are none. */
  readonly content?: SegmentContent;
  readonly properties?: readonly Property[];
}

/** A source text with its translations. */
export interface TranslationUnit extends Administration {
  readonly id?: string;
  readonly segmentType?: SegmentType;
  /** Where it is another than the memory's. */
  readonly sourceLanguage?: LanguageTag;
  /** The source variant first. */
  readonly variants: readonly Variant[];
  readonly properties: readonly Property[];
}

/** The data that a memory has for all its units (TMX: `header`). */
export interface MemoryHeader {
  readonly creationTool: string;
  readonly creationToolVersion: string;
  readonly segmentType: SegmentType;
  readonly originalFormat: string;
  readonly adminLanguage: LanguageTag;
  /** `*all*` where any variant may be the source. */
  readonly sourceLanguage: LanguageTag;
  readonly dataType: string;
  readonly originalEncoding?: string;
  readonly creationDate?: string;
  readonly creationId?: string;
  readonly changeDate?: string;
  readonly changeId?: string;
  readonly notes?: readonly MemoryNote[];
  readonly properties?: readonly Property[];
  readonly encodings?: readonly UserDefinedEncoding[];
}

/** Translation units with what TMX says of all of them. `TranslationMemory` in `memory/` is these, indexed. */
export interface MemoryContent {
  readonly header: MemoryHeader;
  readonly units: readonly TranslationUnit[];
}

/** The pair of languages in which a memory is looked into. */
export interface Direction {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}
