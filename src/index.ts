// The public names: those that run in a browser too, and those that load a dictionary or a file.
export * from "./browser";
export { createTokenizer } from "./language";
export {
  extractTerms,
  pairTerms,
  type ExtractOptions,
  type LexiconOptions,
  type PairTermsOptions,
  type TermPair,
} from "./terminology";
export { fileStorage } from "./memory";
export { compile, type Compilation, type CompileOptions, type SourceText } from "./pipeline/compile";
export { compilePairs, type CompilePairsOptions, type PairsCompilation } from "./pipeline/compile-pairs";
export type { SourcePair } from "./pipeline/pair-names";
export type { Disagreement } from "./pipeline/term-disagreements";
