export { compileGlossary, type GlossaryIndex } from "./compile";
export * from "./recognize";
