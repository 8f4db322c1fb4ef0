import type { LineGroup } from "./paragraphs";

/** A table. */
export interface PdfTable {
  /** The paragraphs of each cell, by rows. */
  readonly rows: readonly (readonly (readonly LineGroup[])[])[];
}
