// The public names, in the order of the pipeline.
export * from "./model";
export {
  createTokenizer,
  detectLanguage,
  splitSentences,
  type Token,
  type Tokenizer,
  type TokenizerOptions,
} from "./language";
export { originalRange, parseDocument, type ParseOptions } from "./document";
export { alignDocuments, alignSegments, type AlignSegmentsOptions, type SegmentBead } from "./alignment";
export { extractTerms, findDefinitions, type ExtractOptions, type TermDefinition } from "./terminology";
export {
  buildGlossary,
  glossaryTypes,
  lookupTerm,
  typedGlossary,
  type BuildGlossaryOptions,
  type LookupOptions,
  type LookupResult,
  type TypedGlossary,
} from "./glossary";
export {
  buildMemory,
  buildTermMemory,
  fileStorage,
  TranslationMemory,
  unitsOfBitext,
  type AddOptions,
  type BuildMemoryOptions,
  type ConcordanceOptions,
  type MatchOptions,
  type MemoryStorage,
} from "./memory";
export {
  alignmentToJson,
  writeGlossaryJson,
  lookupToJson,
  termsToJson,
  writeGlossaryCsv,
  formatTmx,
  parseTmx,
  readTmx,
  writeTmx,
} from "./format";
export { compile, type Compilation, type CompileOptions, type SourceText } from "./compile";
