import type { Range, ValidationFinding } from "../../model";

/** A finding with its place in the user's file. */
export interface LocatedFinding extends ValidationFinding {
  readonly file: string;
  /** From 1, in the file. Columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** Where the finding ends. */
  readonly endLine: number;
  readonly endColumn: number;
  /** `[start, end)` in UTF-16 units of the file's text. */
  readonly fileRange: Range;
  /** The texts of the unit, for showing it. */
  readonly sourceText: string;
  readonly targetText: string;
  /** Whether the file itself names the unit, so that its name stays when other text moves. */
  readonly hasId: boolean;
  /** What the finding is known by in later runs: its fault and its unit, by its id or source text. */
  readonly fingerprint: string;
}
