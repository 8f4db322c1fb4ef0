// The public names: those that run in a browser too, and those that load a dictionary or a file.
export * from "./browser";
export { createTokenizer } from "./language";
export { readDocument, type ReadDocumentOptions } from "./document";
export {
  extractTerms,
  pairTerms,
  type ExtractOptions,
  type LexiconOptions,
  type PairTermsOptions,
  type TermPair,
} from "./terminology";
export { fileStorage } from "./memory";
export {
  compile,
  compilePairs,
  type Compilation,
  type CompileOptions,
  type CompilePairsOptions,
  type Disagreement,
  type PairsCompilation,
  type SourcePair,
  type SourceText,
} from "./pipeline";
