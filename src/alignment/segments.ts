import { expectArguments, listOf, optional, record, text } from "../model/shapes";
import { documentLengths, type LengthModel } from "./search/length-model";
import type { Lexicon } from "./words/lexicon";
import { matchSides } from "./search/match-sides";
import { readSides } from "./search/sides";

/** A bead over two lists of segments: the indexes `[start, end)` of each. */
export interface SegmentBead {
  readonly en: readonly [start: number, end: number];
  readonly ja: readonly [start: number, end: number];
  /** The probability, 0 to 1, that just these segments belong together; 0 where a side is missing. */
  readonly score: number;
}

/** Options of `alignSegments`. */
export interface AlignSegmentsOptions {
  /** The lengths to expect. Default: learnt from the segments given. */
  readonly lengths?: LengthModel;
  /** A dictionary to use besides what the segments themselves teach. Default: none. */
  readonly lexicon?: Lexicon;
}

const argumentShapes = {
  en: /* @__PURE__ */ listOf(text),
  ja: /* @__PURE__ */ listOf(text),
  options: /* @__PURE__ */ record({
    lexicon: /* @__PURE__ */ optional(/* @__PURE__ */ record({})),
    lengths: /* @__PURE__ */ optional(/* @__PURE__ */ record({})),
  }),
};

/**
 * Aligns two lists of segments in their order: beads up to 4-4, and up to eight segments against one. Every segment stands in
 * exactly one bead. The evidence is the lengths by the documents' own ratio, numbers and dates in any notation, Latin words,
 * katakana read as English, a lexicon if one is given, and which words go together in the pair itself. Time and memory grow
 * with the length of the lists, not with its square.
 *
 * @example
 * alignSegments(["It was signed in 2023.", "Both agreed."], ["2023年に署名した。", "双方が合意した。"]).length //=> 2
 */
export function alignSegments(
  en: readonly string[],
  ja: readonly string[],
  options: AlignSegmentsOptions = {},
): SegmentBead[] {
  expectArguments({ en, ja, options }, argumentShapes);
  const sides = readSides(en, ja, options);
  const lengths = options.lengths ?? documentLengths(sides.en.lengths, sides.ja.lengths);
  const { path, probabilities } = matchSides(sides, lengths);
  return path.slice(1).map(([nextI, nextJ], at) => {
    const [i, j] = path[at] ?? [0, 0];
    const empty = i === nextI || j === nextJ;
    return { en: [i, nextI], ja: [j, nextJ], score: empty ? 0 : (probabilities[at] ?? 0) };
  });
}
