// Types that the signatures of public functions speak of.
export type { AlignDocumentsOptions, Lexicon } from "./alignment";
export type { LengthModel } from "./alignment/search/length-model";
export type { glossaryFormats, ReadTmxOptions, TmxDefect, TmxReading, WritableMemory, WriteTmxOptions } from "./format";
export type { LookupKind, MergeConflict, MergeResult, RecognizedTerm, RecognizeOptions, Renderings } from "./glossary";
export type { WordPair } from "./terminology/word-alignment/align-words";
export type { XmlInput } from "./format/xml/input";
export type { DefectPolicy } from "./format/tmx/defects";
