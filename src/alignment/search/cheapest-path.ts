import type { Corridor, Point } from "./search-band";
import type { CostTable } from "./bead-costs";
import type { Shape } from "./bead-shapes";

/** The cheapest way through a corridor, as the points between its beads, by dynamic programming. */
export function cheapestPath(corridor: Corridor, costs: CostTable, shapes: readonly Shape[]): Point[] {
  const { rows, columns, low, high, starts, cells } = corridor;
  const best = new Float64Array(cells).fill(Infinity);
  const chosen = new Int8Array(cells).fill(-1);
  best[0] = 0;
  for (let i = 0; i < rows; i += 1) {
    const row = (starts[i] ?? 0) - (low[i] ?? 0);
    for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j += 1) {
      const here = best[row + j] ?? Infinity;
      if (here === Infinity) continue;
      for (let shape = 0; shape < shapes.length; shape += 1) {
        const total = here + (costs[shape]?.[row + j] ?? Infinity);
        if (total === Infinity) continue;
        const { en = 0, ja = 0 } = shapes[shape] ?? {};
        const next = (starts[i + en] ?? 0) + j + ja - (low[i + en] ?? 0);
        if (total >= (best[next] ?? Infinity)) continue;
        best[next] = total;
        chosen[next] = shape;
      }
    }
  }
  const path: Point[] = [];
  let i = rows - 1;
  let j = columns - 1;
  while (i > 0 || j > 0) {
    path.push([i, j]);
    const shape = shapes[chosen[(starts[i] ?? 0) + j - (low[i] ?? 0)] ?? -1];
    // A corridor always holds a way of skips, so this cannot be; a loop without end would be worse than a poor path.
    if (shape === undefined) break;
    i -= shape.en;
    j -= shape.ja;
  }
  path.push([0, 0]);
  return path.reverse();
}

/**
 * For each bead of a path the probability that it is a bead of the true path, by the model: the share of all ways, weighed by
 * their costs times `sharpness`, that go through it (the forward-backward algorithm).
 */
export function posteriors(
  path: readonly Point[],
  corridor: Corridor,
  costs: CostTable,
  shapes: readonly Shape[],
  sharpness: number,
): number[] {
  const forward = sumForward(corridor, costs, shapes, sharpness);
  const backward = sumBackward(corridor, costs, shapes, sharpness);
  const { low, starts, cells } = corridor;
  const whole = forward[cells - 1] ?? 0;
  return path.slice(1).map(([nextI, nextJ], index) => {
    const [i, j] = path[index] ?? [0, 0];
    const shape = shapes.findIndex(({ en, ja }) => en === nextI - i && ja === nextJ - j);
    const from = (starts[i] ?? 0) + j - (low[i] ?? 0);
    const to = (starts[nextI] ?? 0) + nextJ - (low[nextI] ?? 0);
    const cost = (costs[shape]?.[from] ?? 0) * sharpness;
    return Math.min(1, Math.exp((forward[from] ?? 0) - cost + (backward[to] ?? 0) - whole));
  });
}

function sumForward(corridor: Corridor, costs: CostTable, shapes: readonly Shape[], sharpness: number): Float64Array {
  const { rows, low, high, starts, cells } = corridor;
  const sums = new Float64Array(cells).fill(-Infinity);
  const terms = new Float64Array(shapes.length);
  sums[0] = 0;
  for (let i = 0; i < rows; i += 1) {
    for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j += 1) {
      if (i === 0 && j === 0) continue;
      let count = 0;
      for (let shape = 0; shape < shapes.length; shape += 1) {
        const { en = 0, ja = 0 } = shapes[shape] ?? {};
        const row = i - en;
        const column = j - ja;
        if (row < 0 || column < (low[row] ?? 0) || column > (high[row] ?? 0)) continue;
        const from = (starts[row] ?? 0) + column - (low[row] ?? 0);
        terms[count++] = (sums[from] ?? 0) - (costs[shape]?.[from] ?? Infinity) * sharpness;
      }
      sums[(starts[i] ?? 0) + j - (low[i] ?? 0)] = logSum(terms, count);
    }
  }
  return sums;
}

function sumBackward(corridor: Corridor, costs: CostTable, shapes: readonly Shape[], sharpness: number): Float64Array {
  const { rows, low, high, starts, cells } = corridor;
  const sums = new Float64Array(cells).fill(-Infinity);
  const terms = new Float64Array(shapes.length);
  sums[cells - 1] = 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    const row = (starts[i] ?? 0) - (low[i] ?? 0);
    for (let j = high[i] ?? 0; j >= (low[i] ?? 0); j -= 1) {
      if (row + j === cells - 1) continue;
      let count = 0;
      for (let shape = 0; shape < shapes.length; shape += 1) {
        const cost = costs[shape]?.[row + j] ?? Infinity;
        if (cost === Infinity) continue;
        const { en = 0, ja = 0 } = shapes[shape] ?? {};
        terms[count++] = (sums[(starts[i + en] ?? 0) + j + ja - (low[i + en] ?? 0)] ?? 0) - cost * sharpness;
      }
      sums[row + j] = logSum(terms, count);
    }
  }
  return sums;
}

/** The logarithm of the sum of the first `count` exponentials. */
function logSum(terms: Float64Array, count: number): number {
  let greatest = -Infinity;
  for (let index = 0; index < count; index += 1) greatest = Math.max(greatest, terms[index] ?? 0);
  if (greatest === -Infinity) return -Infinity;
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const difference = (terms[index] ?? 0) - greatest;
    // Less than one in ten million does not show.
    if (difference > -16) sum += Math.exp(difference);
  }
  return greatest + Math.log(sum);
}
