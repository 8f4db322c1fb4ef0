export { alignPair, type AlignPairOptions } from "./align-pair";
export { compile, type Compilation, type CompileOptions } from "./compile";
export { alignPairs, compilePairs, type CompilePairsOptions, type PairsCompilation } from "./compile-pairs";
export type { SourcePair } from "./pair-names";
export type { Disagreement } from "./term-disagreements";
export type { SourceText } from "./source-text";
