export * from "./align";
export * from "./lexicon";
export * from "./lexicon-files";
export * from "./segments";
export * from "./summary";
