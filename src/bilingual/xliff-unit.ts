import type { Fragment } from "./xliff-fragments";

/** A `trans-unit` or `unit` with its segments. */
export interface XliffUnit {
  readonly id: string;
  readonly fragments: readonly Fragment[];
  /** Rules that its notes switch off. */
  readonly ignore: readonly string[];
}
