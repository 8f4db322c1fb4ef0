// The public names that need neither files nor Node, for bundles that run in a browser; the types are all there. What is
// missing loads a dictionary (`compile`, `createTokenizer`, `extractTerms`, `pairTerms`) or a file (`fileStorage`).
export type * from "./index";
export { codeSignature, formatAddress, isTaiyakuError, otherLanguage, plainText, TaiyakuError } from "./model";
export { detectLanguage, splitSentences } from "./language";
export { originalRange, parseDocument } from "./document";
export { alignDocuments, alignSegments } from "./alignment";
export { alignWords, findDefinitions } from "./terminology";
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
  parseGlossary,
  recognizeTerms,
  typedGlossary,
  writeDecisions,
} from "./glossary";
export { buildMemory, buildTermMemory, TranslationMemory, unitsOfBitext } from "./memory";
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
} from "./format";
export { checkTerms, ruleIds, validateTranslation, validateTranslations } from "./validation";
