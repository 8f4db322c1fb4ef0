// The public names that need neither files nor Node, for bundles that run in a browser. What is missing loads a dictionary
// (`compile`, `compilePairs`, `createTokenizer`, `extractTerms`, `pairTerms`) or a file (`fileStorage`): see index.ts.
export type * from "./model";
export { TaiyakuError, codeSignature, formatAddress, isTaiyakuError, otherLanguage, plainText } from "./model";
export { detectLanguage, splitSentences, type Token, type Tokenizer, type TokenizerOptions } from "./language";
export { originalRange, parseDocument, type ParseOptions } from "./document";
export { alignDocuments, alignSegments, type AlignSegmentsOptions, type SegmentBead } from "./alignment";
export {
  alignWords,
  findDefinitions,
  type AlignWordsOptions,
  type TermDefinition,
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
  mergeDecisions,
  mergeGlossaries,
  parseDecisions,
  proposeDecisions,
  recognizeTerms,
  typedGlossary,
  withoutProposed,
  writeDecisions,
  type AppliedDecisions,
  type ApplyDecisionsOptions,
  type BuildGlossaryOptions,
  type Decision,
  type DecisionConflict,
  type DecisionContradiction,
  type EntryFilter,
  type MergedDecisions,
  type GlossaryIndex,
  type LookupOptions,
  type LookupResult,
  type TypedGlossary,
} from "./glossary";
export {
  bitextOfUnits,
  buildMemory,
  buildTermMemory,
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
  parseGlossary,
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
export { renderReview, type ReviewOptions } from "./report";
export {
  checkTerms,
  ruleIds,
  validateTranslation,
  validateTranslations,
  type CheckTermsOptions,
  type RuleId,
  type RuleOptions,
  type RuleSetting,
  type RuleSettings,
  type TermRemark,
  type ValidateOptions,
} from "./validation";
export type * from "./public-types";
