export { buildMemory, buildTermMemory, type BuildMemoryOptions } from "./build";
export { TranslationMemory, type AddOptions } from "./translation-memory";
export { unitsOfBitext } from "./bitext-units";
export { bitextOfUnits } from "./units-bitext";
export { fileStorage, isSnapshot } from "./snapshot-file";
export { penalties, type ConcordanceOptions, type MatchOptions } from "./options";
export type { MemoryStorage } from "./snapshot";
