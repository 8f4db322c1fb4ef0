import type { LookupResult } from "../../glossary";

/** Look-up results in the form of `taiyaku lookup --format json`. */
export function lookupToJson(entries: readonly LookupResult[]): object {
  return { schemaVersion: 1, entries };
}

/** JSON as it is written to files and standard output: indented, with a line end. */
export function formatJson(value: object): string {
  return JSON.stringify(value, null, 2) + "\n";
}
