export { buildAutomaton, scan, type Automaton } from "./automaton";
export { standingJapanese } from "./boundaries";
export { compileGlossary, fold, foldsToNothing, type GlossaryIndex } from "./compile";
export { foldedString } from "./folded";
export * from "./recognize";
