import type { CodeType } from "../content/blocks";
import type { Range } from "../../model";

/** A stretch of Markdown that is markup, or that stands for other text. */
export interface Cut {
  readonly range: Range;
  /** `kept` text is not searched for markup again. */
  readonly kind: "open" | "close" | "placeholder" | "text" | "break" | "kept";
  /** The kind of markup of a code. */
  readonly type?: CodeType;
  /** The same for the beginning and the end of formatting. */
  readonly id?: number;
  /** The text that an escape or an entity stands for. */
  readonly text?: string;
}

/** Makes cuts in the order of the text; of two that overlap the outer one stays. */
export function inOrder(cuts: readonly Cut[]): Cut[] {
  const sorted = [...cuts].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const kept: Cut[] = [];
  let end = 0;
  for (const cut of sorted) {
    if (cut.range[0] < end) continue;
    kept.push(cut);
    end = Math.max(end, cut.range[1]);
  }
  return kept;
}

/** The cuts that begin in a range; cuts are in order. */
export function cutsWithin(cuts: readonly Cut[], [start, end]: Range): Cut[] {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.range[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Cut[] = [];
  for (let index = low; index < cuts.length; index += 1) {
    const cut = cuts[index];
    if (cut === undefined || cut.range[0] >= end) break;
    found.push(cut);
  }
  return found;
}
