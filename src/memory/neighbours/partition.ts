/**
 * Chooses pieces of a query that do not overlap and whose lists are short.
 *
 * Why no neighbour is lost: an edit touches at most one of several disjoint pieces, so of `d + k` pieces at least `k` stand
 * unchanged in every text at distance `d` (pigeonhole principle); and a piece that the best alignment leaves unchanged has
 * moved by `x`, where `|x|` edits at least lie before it and `|Δ − x|` behind it, Δ being the difference of the lengths. The
 * same holds with the roles exchanged, for pieces of the text that are looked for in the query (`cutTexts` in `plan.ts`).
 */
export interface Partition {
  /** The most pieces that fit. */
  readonly most: number;
  /** What the lists of the cheapest `count` pieces have together. */
  cost(count: number): number;
  /** Where the cheapest `count` pieces begin. */
  pieces(count: number): readonly number[];
}

/** Beyond this the exact choice, which is quadratic, gives way to one piece out of each window. */
const longestExact = 640;

/** `costs[i]` is what the list of the gram at `i` costs; grams are `size` long. */
export function createPartition(costs: Float64Array, size: number): Partition {
  const most = Math.floor((costs.length + size - 1) / size);
  return costs.length > longestExact ? windows(costs, size, most) : exact(costs, size, most);
}

/** Dynamic programme: the cheapest `count` pieces among the first `i` grams. */
function exact(costs: Float64Array, size: number, most: number): Partition {
  const width = costs.length + 1;
  const table = new Float64Array((most + 1) * width).fill(Infinity);
  table.fill(0, 0, width);
  for (let count = 1; count <= most; count += 1) {
    for (let end = 1; end < width; end += 1) {
      const taken = table[(count - 1) * width + Math.max(0, end - size)]! + costs[end - 1]!;
      table[count * width + end] = Math.min(table[count * width + end - 1]!, taken);
    }
  }
  return {
    most,
    cost: (count) => table[count * width + width - 1]!,
    pieces(count) {
      const found: number[] = [];
      let end = width - 1;
      for (let left = count; left > 0; left -= 1) {
        while (table[left * width + end] === table[left * width + end - 1]) end -= 1;
        found.push(end - 1);
        end = Math.max(0, end - size);
      }
      return found.reverse();
    },
  };
}

function windows(costs: Float64Array, size: number, most: number): Partition {
  const choose = (count: number): number[] => {
    const length = costs.length + size - 1;
    return Array.from({ length: count }, (_, index) => {
      const from = Math.floor((index * length) / count);
      const to = Math.floor(((index + 1) * length) / count) - size;
      let best = from;
      for (let at = from; at <= to; at += 1) if (costs[at]! < costs[best]!) best = at;
      return best;
    });
  };
  return {
    most,
    cost: (count) => choose(count).reduce((sum, at) => sum + costs[at]!, 0),
    pieces: choose,
  };
}
