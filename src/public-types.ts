// Types that the signatures of public functions speak of.
export type { AlignDocumentsOptions, CorrectedBead, LengthModel, Lexicon } from "./alignment";
export type { Encoding } from "./document";
export type {
  GlossaryFormatDefinition,
  GlossaryFormatRegistry,
  ReadTmxOptions,
  TmxDefect,
  TmxReading,
  WritableMemory,
  WriteTmxOptions,
} from "./format";
export type {
  LocateEntriesOptions,
  LookupKind,
  MergeConflict,
  MergeResult,
  RecognizedTerm,
  RecognizeOptions,
  Renderings,
} from "./glossary";
export type { WordPair } from "./terminology";
export type { XmlInput } from "./format/xml";
export type { DefectPolicy } from "./format/tmx";
