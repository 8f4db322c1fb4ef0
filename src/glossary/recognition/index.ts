export { buildAutomaton, scan, type Automaton } from "./automaton";
export { standingJapanese } from "./boundaries";
export { compileGlossary, fold, foldsToNothing, glossaryOrIndex, type GlossaryIndex } from "./compile";
export { foldedString } from "./folded";
export * from "./recognize";
