export * from "./definitions/find-definitions";
export * from "./definitions/term-definition";
export * from "./extract-terms";
export { joinBitexts, type JoinedBitext } from "./joined-bitext";
export { occurrenceFinder, type OccurrenceFinder } from "./occurrences";
export { pairTerms, type PairTermsOptions, type TermPair } from "./pairing/pair-terms";
export { alignWords, type AlignWordsOptions, type WordLexicon, type WordPair } from "./word-alignment";
export type { LexiconOptions } from "./lexicons";
