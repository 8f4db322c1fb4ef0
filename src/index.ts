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
export {
  alignWords,
  extractTerms,
  findDefinitions,
  pairTerms,
  type AlignWordsOptions,
  type ExtractOptions,
  type PairTermsOptions,
  type TermDefinition,
  type TermPair,
  type WordLexicon,
} from "./terminology";
export {
  applyDecisions,
  buildGlossary,
  compileGlossary,
  glossaryModule,
  glossaryTypes,
  locateEntries,
  lookupTerm,
  mergeGlossaries,
  parseDecisions,
  proposeDecisions,
  parseGlossary,
  recognizeTerms,
  typedGlossary,
  writeDecisions,
  type AppliedDecisions,
  type ApplyDecisionsOptions,
  type BuildGlossaryOptions,
  type Decision,
  type DecisionConflict,
  type GlossaryIndex,
  type LookupOptions,
  type LookupResult,
  type TypedGlossary,
} from "./glossary";
export {
  bitextOfUnits,
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
  formatTmx,
  glossaryFormatOf,
  lookupToJson,
  parseTmx,
  readGlossary,
  readTmx,
  termsToJson,
  writeGlossary,
  writeGlossaryJson,
  writeTmx,
  type GlossaryFormat,
  type GlossaryFormatOptions,
  type GlossaryLoss,
  type GlossaryReading,
  type GlossaryWriting,
} from "./format";
export {
  checkTerms,
  ruleIds,
  validateTranslation,
  validateTranslations,
  type CheckTermsOptions,
  type LengthRatioOptions,
  type MissingTermOptions,
  type NumberOptions,
  type RuleId,
  type RuleOptions,
  type RuleSetting,
  type RuleSettings,
  type TermRemark,
  type UndefinedAbbreviationOptions,
  type ValidateOptions,
} from "./validation";
export { renderReview, type ReviewOptions } from "./report";
export { compile, type Compilation, type CompileOptions, type SourceText } from "./compile";
export type * from "./public-types";
export {
  compilePairs,
  type CompilePairsOptions,
  type Disagreement,
  type PairsCompilation,
  type SourcePair,
} from "./compile-pairs";
