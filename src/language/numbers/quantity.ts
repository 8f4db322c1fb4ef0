import type { Range } from "../../model";

/** A number that a text names, with all that it may be written as in the other language. */
export interface Quantity {
  readonly range: Range;
  /** As it stands in the text. */
  readonly surface: string;
  /**
   * What it may be: `[250000000]` for `£250m`; `[2013, 25]` for 平成25年, `[3, 15]` for `3 p.m.`. The first is what it says.
   * Numbers of several parts (`5.1.3`) are strings.
   */
  readonly values: readonly (number | string)[];
  /** What it may be instead: several numbers, each as if it stood alone (`9/11` for the 11th of the 9th month). */
  readonly parts?: readonly number[];
  /** False for what may be no number at all (`one`, 一つ, 第三者): it answers to another's number but asks for none. */
  readonly certain: boolean;
  /** What is counted, where another measure may be used in the other language: `mile`, `°F`, `dollar`. */
  readonly measure?: string;
  /** True for what numbers an item otherwise than by digits: `(b)`, `iv`, ①. */
  readonly isLabel?: true;
  /** Letters that the number is a part of: `G` of `G7`. */
  readonly letters?: string;
}
