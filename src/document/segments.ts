import { count, expectArguments, listOf, range as rangeShape, record } from "../model/shapes";
import { splitSentences } from "../language";
import type { Language, Passage, Range, Run, Segment } from "../model";
import { sliceRuns } from "./inline";

/** The segments of a passage, one a sentence; code is one segment. */
export function segmentPassage(passage: Passage, language: Language): Segment[] {
  if (passage.verbatim) return passage.text === "" ? [] : [wholePassage(passage)];
  return splitSentences(passage.text, language).map((range) => partOfPassage(passage, range));
}

/** A passage as one segment, such as a heading. */
export function wholePassage(passage: Passage): Segment {
  return partOfPassage(passage, [0, passage.text.length]);
}

function partOfPassage(passage: Passage, range: Range): Segment {
  const runs = sliceRuns(passage.runs, range);
  return { text: passage.text.slice(...range), range: spanOf(runs) ?? passage.range, runs };
}

/** From the first to the last character of some runs in the original. */
function spanOf(runs: readonly Run[]): Range | null {
  const first = runs[0];
  const last = runs.at(-1);
  return first && last ? [first.original, last.original + last.length] : null;
}

const argumentShapes = {
  segment: /* @__PURE__ */ record({
    range: rangeShape,
    runs: /* @__PURE__ */ listOf(/* @__PURE__ */ record({ offset: count, original: count, length: count })),
  }),
  range: rangeShape,
};

/**
 * Where a part of a segment's text stands in the original document.
 *
 * @example
 * document.text.slice(...originalRange(segment, [0, 4]))
 */
export function originalRange(segment: Pick<Segment, "runs" | "range">, range: Range): Range {
  expectArguments({ segment, range }, argumentShapes);
  return spanOf(sliceRuns(segment.runs, range)) ?? segment.range;
}
