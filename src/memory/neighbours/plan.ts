import { createPartition, type Partition } from "./partition";
import { firstOfBlock, gramAt, listOf, type Shard } from "./shard";

/** The grams of a query. */
export interface QueryGrams {
  readonly partition: Partition;
  readonly costs: Float64Array;
  /** The part of each gram's list that belongs to the lengths in question. */
  readonly lows: Uint32Array;
  readonly highs: Uint32Array;
}

/** A gram that is looked up. */
export interface Piece {
  readonly at: number;
  low: number;
  readonly high: number;
}

/** Which grams of the query to look up, and how many of them a neighbour at distance `d` has at least: `spare − d`. */
export interface Plan {
  readonly pieces: readonly Piece[];
  spare(length: number): number;
  /** Only what stands at multiples of this in the texts counts. */
  readonly stride: number;
}

/** Looks up the list of each gram of a query, and the part of it that belongs to some entries. */
export function lookUpGrams(shard: Shard, query: Uint16Array, firstEntry: number, endEntry: number): QueryGrams {
  const count = Math.max(0, query.length - shard.gramSize + 1);
  const lows = new Uint32Array(count);
  const highs = new Uint32Array(count);
  const costs = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const list = listOf(shard, gramAt(shard, query, at, query.length));
    // Each piece costs a little even if its gram stands nowhere.
    costs[at] = 8;
    if (list < 0) continue;
    const high = shard.starts[list + 1]!;
    lows[at] = firstOfBlock(shard.postings, shard.starts[list]!, high, firstEntry);
    highs[at] = firstOfBlock(shard.postings, lows[at]!, high, endEntry);
    costs[at]! += highs[at]! - lows[at]!;
  }
  return { partition: createPartition(costs, shard.gramSize), costs, lows, highs };
}

/** The plan for the blocks from `block` to `end`, whose bound is at most `distance`; null if every text is to be looked at. */
export function choosePlan(
  shard: Shard,
  length: number,
  grams: QueryGrams,
  distance: number,
  block: number,
  end: number,
): Plan | null {
  const entries = shard.blockStarts[end]! - shard.blockStarts[block]!;
  const begin = shard.blockStarts[block]!;
  const longer = shard.lengths[block]! > length;
  // By trial: signatures of Japanese texts and histograms of English ones cost about as much as so many postings.
  const check = shard.gramSize === 2 ? 6 : 8;
  const own = shard.gramSize === 3 && longer ? null : cutQuery(grams, distance, entries, check);
  const chosen = own ?? cutTexts(shard, grams, distance, block);
  if (chosen === null) return null;
  const at = (start: number): Piece => ({
    at: start,
    low: firstOfBlock(shard.postings, grams.lows[start]!, grams.highs[start]!, begin),
    high: grams.highs[start]!,
  });
  return { ...chosen, pieces: chosen.starts.map(at) };
}

type Cut = Omit<Plan, "pieces"> & { readonly starts: readonly number[] };

/**
 * The query in pieces, `distance + 1` at least. More of them cost longer lists, but let the filter ask for two or three in
 * common, which few texts have by chance. Null where too few fit.
 */
function cutQuery({ partition }: QueryGrams, distance: number, entries: number, check: number): Cut | null {
  let best = -1;
  let bestCost = Infinity;
  for (let extra = 1; extra <= mostExtra && distance + extra <= partition.most; extra += 1) {
    const lists = partition.cost(distance + extra);
    // Candidates by chance, if pieces were independent; texts of one field share more than that, hence the square root.
    const rate = Math.min(1, lists / 3 / Math.max(1, entries));
    const cost = lists / 3 + check * entries * Math.min(1, rate ** ((extra + 1) / 2));
    if (cost < bestCost) [best, bestCost] = [extra, cost];
  }
  return best < 0 ? null : { starts: partition.pieces(distance + best), spare: () => distance + best, stride: 1 };
}

/**
 * The texts in pieces, one after the other: a long text has more than a short query has, and each that is unchanged stands
 * somewhere in the query, so all grams of the query are looked up. Null where too few are sure to be unchanged.
 */
function cutTexts(shard: Shard, { costs }: QueryGrams, distance: number, block: number): Cut | null {
  const size = shard.gramSize;
  const sure = Math.floor(shard.lengths[block]! / size) - distance;
  if (sure < 1 || costs.length === 0) return null;
  return { starts: [...costs.keys()], spare: (length) => Math.floor(length / size), stride: size };
}

/** By trial on Japanese and English sentences. */
const mostExtra = 8;
