export { buildMemory, buildTermMemory, type BuildMemoryOptions } from "./build/build-memory";
export { TranslationMemory, type AddOptions } from "./translation-memory";
export { joinMemories } from "./build/join-memories";
export { unitsOfBitext } from "./build/bitext-units";
export { bitextOfUnits } from "./build/units-bitext";
export { fileStorage, isSnapshot, snapshotPieces } from "./store/snapshot-file";
export { penalties, type ConcordanceOptions, type MatchOptions } from "./options";
export type { MemoryStorage } from "./store/snapshot";
