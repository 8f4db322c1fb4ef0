import { createHistogramFilter } from "./histogram";
import { createPattern, type Pattern } from "./pattern";
import { choosePlan, lookUpGrams, type Plan } from "./plan";
import { createSignatureFilter } from "./signature-filter";
import { entryMask, firstAtPosition, firstBlock, firstOfBlock, lastPosition, type Shard } from "./shard";

/** Takes a neighbour: an entry of the shard, its distance and its length. */
export type TakeNeighbour = (entry: number, distance: number, length: number) => void;

/** Memory that searches of one index share, so that none allocates by the size of the index. */
export interface Scratch {
  counts: Uint8Array;
  touched: Uint32Array;
  readonly rows: Uint16Array;
}

/** The greatest distance at which `1 − d / longer` still reaches the score, in the very floating-point terms of the score. */
export function farthest(longer: number, minimumScore: number): number {
  let distance = Math.min(longer, Math.max(0, Math.floor((1 - minimumScore) * longer)));
  while (distance < longer && 1 - (distance + 1) / longer >= minimumScore) distance += 1;
  while (distance > 0 && 1 - distance / longer < minimumScore) distance -= 1;
  return distance;
}

/**
 * Below this score three letters are all that is sure to be unchanged between two edits, and most texts have enough of them:
 * to compare histograms of all texts of a fitting length takes less time. By trial on 100,000 English sentences.
 */
const leastFilteredScore = 0.76;

/**
 * Finds every entry whose `1 − d / longer length` is at least `minimumScore`; none is lost, for the reasons in `partition.ts`.
 * Lengths that cannot reach the score are never looked at.
 */
export function searchShard(
  shard: Shard,
  query: Uint16Array,
  minimumScore: number,
  scratch: Scratch,
  take: TakeNeighbour,
): void {
  const shortest = Math.ceil(query.length * minimumScore - 1e-9);
  const longest = minimumScore <= 0 ? Infinity : Math.floor(query.length / minimumScore + 1e-9);
  const from = firstBlock(shard, Math.max(0, shortest));
  const to = firstBlock(shard, longest === Infinity ? 0xffffffff : longest + 1);
  if (from >= to) return;
  const search = createSearch(shard, query, scratch, take);
  if (shard.gramSize === 3 && minimumScore < leastFilteredScore) {
    for (let block = from; block < to; block += 1) {
      search.scan(block, farthest(Math.max(query.length, shard.lengths[block]!), minimumScore));
    }
    search.end();
    return;
  }
  const grams = lookUpGrams(shard, query, shard.blockStarts[from]!, shard.blockStarts[to]!);
  for (let block = from; block < to;) {
    const bound = farthest(Math.max(query.length, shard.lengths[block]!), minimumScore);
    // Blocks with nearly the same bound share their pieces.
    let end = block + 1;
    let widest = bound;
    while (end < to) {
      const next = farthest(Math.max(query.length, shard.lengths[end]!), minimumScore);
      if (next > bound + 1) break;
      widest = next;
      end += 1;
    }
    const plan = choosePlan(shard, query.length, grams, widest, block, end);
    for (; block < end; block += 1) {
      const own = farthest(Math.max(query.length, shard.lengths[block]!), minimumScore);
      if (plan === null) search.scan(block, own);
      else search.filter(block, own, plan, plan.spare(shard.lengths[block]!) - own);
    }
  }
  search.end();
}

interface Search {
  scan(block: number, bound: number): void;
  filter(block: number, bound: number, plan: Plan, least: number): void;
  end(): void;
}

function createSearch(shard: Shard, query: Uint16Array, scratch: Scratch, take: TakeNeighbour): Search {
  const { postings, blockStarts, blockOffsets, lengths, pool } = shard;
  const pattern: Pattern = createPattern(query, scratch.rows);
  const { counts, touched } = scratch;
  const near = shard.gramSize === 3 ? createHistogramFilter(shard, query) : createSignatureFilter(shard, query);
  const measure = (entry: number, block: number, bound: number): void => {
    const length = lengths[block]!;
    const start = blockOffsets[block]! + (entry - blockStarts[block]!) * length;
    const distance = pattern.distance(pool, start, length, bound);
    if (distance <= bound) take(entry, distance, length);
  };
  return {
    end: () => pattern.release(),
    scan(block, bound) {
      near.enter(block);
      near.scan({ first: blockStarts[block]!, end: blockStarts[block + 1]!, bound }, (entry) =>
        measure(entry, block, bound),
      );
    },
    filter(block, bound, { pieces, stride }, least) {
      near.enter(block);
      // Counts are bytes; to ask for less loses nothing.
      const needed = Math.min(255, least);
      const endEntry = blockStarts[block + 1]!;
      const difference = lengths[block]! - query.length;
      const backward = Math.ceil((difference - bound) / 2);
      const forward = Math.floor((difference + bound) / 2);
      let seen = 0;
      for (const piece of pieces) {
        if (piece.low >= piece.high) continue;
        const end = firstOfBlock(postings, piece.low, piece.high, endEntry);
        const low = Math.min(lastPosition, Math.max(0, piece.at + backward));
        const high = Math.min(lastPosition, piece.at + forward);
        let at = firstAtPosition(postings, piece.low, end, low);
        const stop = high === lastPosition ? end : firstAtPosition(postings, at, end, high + 1);
        // Blocks come in order, so what lies below is done with.
        piece.low = end;
        for (; at < stop; at += 1) {
          const posting = postings[at]!;
          // The last position stands for all behind it.
          if (stride > 1 && (posting >>> 24) % stride !== 0 && posting >>> 24 !== lastPosition) continue;
          const entry = posting & entryMask;
          const count = counts[entry]!;
          if (count === 0) touched[seen++] = entry;
          if (count < needed) counts[entry] = count + 1;
        }
      }
      for (let index = 0; index < seen; index += 1) {
        const entry = touched[index]!;
        const count = counts[entry]!;
        counts[entry] = 0;
        if (count >= needed && near.mayBeNear(entry, bound)) measure(entry, block, bound);
      }
    },
  };
}
