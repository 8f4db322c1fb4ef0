import { compareAnchors, joinFeatures, segmentFeatures, type SegmentFeatures } from "./evidence";
import { lengthCost, lengthModel, type LengthModel } from "./lengths";

/** A bead over two lists of segments: the indexes `[start, end)` of each. */
export interface SegmentBead {
  readonly en: readonly [start: number, end: number];
  readonly ja: readonly [start: number, end: number];
  /** The probability, 0 to 1, that just these segments belong together, by the model; 0 where a side is missing. */
  readonly score: number;
}

/** Options of `alignSegments`. */
export interface AlignSegmentsOptions {
  /** The lengths to expect. Default: learnt from the segments given. */
  readonly lengths?: LengthModel;
}

/** Shapes of beads with how rare they are, as a negative natural logarithm. */
const shapes: readonly (readonly [en: number, ja: number, cost: number])[] = [
  [1, 1, 0.12],
  [1, 2, 3.0],
  [2, 1, 3.0],
  [2, 2, 5.5],
  [1, 3, 4.8],
  [3, 1, 4.8],
  [1, 4, 6],
  [4, 1, 6],
  [2, 3, 6.5],
  [3, 2, 6.5],
  [1, 0, 5.5],
  [0, 1, 5.5],
];
const sharedAnchor = 1.6;
const missedAnchor = 0.6;
/** Anchors beyond these add nothing: a long enumeration is no surer than a short one. */
const mostShared = 5;
const mostMissed = 6;

/**
 * Aligns two lists of segments in their order, by dynamic programming over beads up to 4-1: lengths by the documents' own
 * ratio, shared numbers and Latin words. Every segment stands in exactly one bead.
 *
 * @example
 * alignSegments(["It was signed in 2023.", "Both agreed."], ["2023年に署名した。", "双方が合意した。"]).length //=> 2
 */
export function alignSegments(
  en: readonly string[],
  ja: readonly string[],
  options: AlignSegmentsOptions = {},
): SegmentBead[] {
  const enFeatures = en.map((text) => segmentFeatures(text, "en"));
  const jaFeatures = ja.map((text) => segmentFeatures(text, "ja"));
  return alignFeatures(enFeatures, jaFeatures, options.lengths ?? lengthModel(enFeatures, jaFeatures));
}

/** `alignSegments` for features that are known already. */
export function alignFeatures(
  en: readonly SegmentFeatures[],
  ja: readonly SegmentFeatures[],
  lengths: LengthModel,
): SegmentBead[] {
  const width = ja.length + 1;
  const cells = (en.length + 1) * width;
  const best = new Float64Array(cells).fill(Infinity);
  const forward = new Float64Array(cells).fill(-Infinity);
  const chosen = new Int8Array(cells).fill(-1);
  best[0] = 0;
  forward[0] = 0;
  for (let i = 0; i <= en.length; i += 1) {
    for (let j = 0; j <= ja.length; j += 1) {
      const cell = i * width + j;
      shapes.forEach(([di, dj], shape) => {
        if (di > i || dj > j) return;
        const from = cell - di * width - dj;
        const cost = beadCost(en.slice(i - di, i), ja.slice(j - dj, j), shape, lengths);
        forward[cell] = logAdd(forward[cell] ?? -Infinity, (forward[from] ?? -Infinity) - cost);
        const total = (best[from] ?? Infinity) + cost;
        if (total >= (best[cell] ?? Infinity)) return;
        best[cell] = total;
        chosen[cell] = shape;
      });
    }
  }
  const backward = backwardSums(en, ja, lengths);
  const whole = forward[cells - 1] ?? 0;
  const beads: SegmentBead[] = [];
  for (let i = en.length, j = ja.length; i > 0 || j > 0;) {
    const shape = chosen[i * width + j] ?? 0;
    const [di = 1, dj = 1] = shapes[shape] ?? [];
    const from = (i - di) * width + j - dj;
    const cost = beadCost(en.slice(i - di, i), ja.slice(j - dj, j), shape, lengths);
    const posterior = Math.exp((forward[from] ?? 0) - cost + (backward[i * width + j] ?? 0) - whole);
    beads.push({ en: [i - di, i], ja: [j - dj, j], score: di === 0 || dj === 0 ? 0 : Math.min(1, posterior) });
    i -= di;
    j -= dj;
  }
  return beads.reverse();
}

/** For each cell the logarithm of the summed probability of all ways from it to the end. */
function backwardSums(
  en: readonly SegmentFeatures[],
  ja: readonly SegmentFeatures[],
  lengths: LengthModel,
): Float64Array {
  const width = ja.length + 1;
  const backward = new Float64Array((en.length + 1) * width).fill(-Infinity);
  backward[backward.length - 1] = 0;
  for (let i = en.length; i >= 0; i -= 1) {
    for (let j = ja.length; j >= 0; j -= 1) {
      const cell = i * width + j;
      shapes.forEach(([di, dj], shape) => {
        if (i + di > en.length || j + dj > ja.length) return;
        const cost = beadCost(en.slice(i, i + di), ja.slice(j, j + dj), shape, lengths);
        backward[cell] = logAdd(backward[cell] ?? -Infinity, (backward[cell + di * width + dj] ?? -Infinity) - cost);
      });
    }
  }
  return backward;
}

function beadCost(
  en: readonly SegmentFeatures[],
  ja: readonly SegmentFeatures[],
  shape: number,
  lengths: LengthModel,
): number {
  const prior = shapes[shape]?.[2] ?? 0;
  if (en.length === 0 || ja.length === 0) return prior;
  return prior + pairCost(joinFeatures(en), joinFeatures(ja), lengths);
}

/** How badly an English stretch and a Japanese one go together; below 0 for a pair with shared anchors. */
export function pairCost(en: SegmentFeatures, ja: SegmentFeatures, lengths: LengthModel): number {
  const { shared, missed } = compareAnchors(en, ja);
  return (
    lengthCost(en.length, ja.length, lengths) -
    sharedAnchor * Math.min(shared, mostShared) +
    missedAnchor * Math.min(missed, mostMissed)
  );
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
