export * from "./align";
export * from "./words/lexicon";
export * from "./words/lexicon-files";
export * from "./segments";
export * from "./finding-summary";
export * from "./low-scores";
export * from "./summary";
export type { LengthModel } from "./search/length-model";
