export { parseTmx } from "./parse-tmx";
export { readTmx } from "./read-tmx";
export type { ReadTmxOptions, TmxReading } from "./reading-options";
export { formatTmx, writeTmx, type WritableMemory, type WriteTmxOptions } from "./format-tmx";
export { defaultPolicies, formatDefect, type DefectPolicy, type TmxDefect, type TmxDefectKind } from "./defects";
