export { rules } from "./rules";
export { createRecognizer, hasConjugatedTerms } from "./recognize";
export * from "./types";
export * from "./validate";
