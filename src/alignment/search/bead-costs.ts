import type { Corridor } from "./search-band";
import type { Gains } from "./association-gains";
import { isPlausible, lengthCost, type LengthModel } from "./length-model";
import { isLongRun, type Shape } from "./bead-shapes";
import type { TokenTable } from "../words/token-table";

/** What one would know of two runs of segments besides their words and lengths, such as the labels of items: a cost. */
export type PairCost = (en: number, ja: number, enCount: number, jaCount: number) => number;

/** For each shape the cost of the bead that begins at each cell of a corridor; infinite where it would leave it. */
export type CostTable = readonly Float32Array[];

/** How much what the words say counts against lengths and shapes: words are not independent of each other. */
export const weightOfWords = 0.5;

/** Works out the cost of every bead in a corridor. */
export function beadCosts(
  en: TokenTable,
  ja: TokenTable,
  corridor: Corridor,
  gains: Gains,
  lengths: LengthModel,
  shapes: readonly Shape[],
  pairCost?: PairCost,
): CostTable {
  const enLengths = sums(en.lengths);
  const jaLengths = sums(ja.lengths);
  const { low, high, starts } = corridor;
  return shapes.map((shape) => {
    const costs = new Float32Array(corridor.cells).fill(Infinity);
    const japanese = gains.japanese[shape.en - 1];
    const english = gains.english[shape.ja - 1];
    const long = isLongRun(shape);
    for (let i = 0; i + shape.en <= en.count; i += 1) {
      const from = Math.max(low[i] ?? 0, (low[i + shape.en] ?? 0) - shape.ja);
      const to = Math.min(high[i] ?? 0, (high[i + shape.en] ?? 0) - shape.ja);
      const enLength = (enLengths[i + shape.en] ?? 0) - (enLengths[i] ?? 0);
      const row = (starts[i] ?? 0) - (low[i] ?? 0);
      for (let j = from; j <= to; j += 1) {
        if (!japanese || !english) {
          costs[row + j] = shape.cost;
          continue;
        }
        const jaLength = (jaLengths[j + shape.ja] ?? 0) - (jaLengths[j] ?? 0);
        if (long && !isPlausible(enLength * lengths.ratio, jaLength)) continue;
        let words = 0;
        for (let more = 0; more < shape.ja; more += 1) words += japanese[row + j + more] ?? 0;
        for (let more = 0; more < shape.en; more += 1) {
          const line = i + more;
          // Near the corridor's edge a later row may not hold this column: then the nearest that it holds tells.
          words += english[(starts[line] ?? 0) + Math.max(0, j - (low[line] ?? 0))] ?? 0;
        }
        costs[row + j] =
          shape.cost +
          lengthCost(enLength, jaLength, lengths) -
          weightOfWords * words +
          (pairCost?.(i, j, shape.en, shape.ja) ?? 0);
      }
    }
    return costs;
  });
}

function sums(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length + 1);
  for (let index = 0; index < values.length; index += 1)
    result[index + 1] = (result[index] ?? 0) + (values[index] ?? 0);
  return result;
}
