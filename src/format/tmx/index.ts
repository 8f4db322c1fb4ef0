export { parseTmx } from "./parse";
export { readTmx } from "./reader";
export type { ReadTmxOptions, TmxReading } from "./reading";
export { formatTmx, writeTmx, type WritableMemory, type WriteTmxOptions } from "./writer";
export { defaultPolicies, formatDefect, type DefectPolicy, type TmxDefect, type TmxDefectKind } from "./defects";
