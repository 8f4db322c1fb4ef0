export { parseTmx } from "./parse";
export { readTmx, type ReadTmxOptions, type TmxReading } from "./reader";
export { formatTmx, writeTmx, type WritableMemory, type WriteTmxOptions } from "./writer";
export { defaultPolicies, formatDefect, type DefectPolicy, type TmxDefect, type TmxDefectKind } from "./defects";
