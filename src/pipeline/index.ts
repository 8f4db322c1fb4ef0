export { alignPair, type AlignPairOptions } from "./align-pair";
export { alignPairs } from "./align-pairs";
export type { Compilation, CompileOptions, CompilePairsOptions, PairsCompilation } from "./compilation";
export { compile, compilePairs } from "./compile";
export type { SourcePair } from "./pair-names";
export type { Disagreement } from "./term-disagreements";
export type { SourceText } from "./source-text";
