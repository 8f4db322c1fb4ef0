import { createPattern, type Pattern } from "./pattern";
import { choosePlan, lookUpGrams, type Plan } from "./plan";
import {
  entryMask,
  firstAtPosition,
  firstBlock,
  firstOfBlock,
  lastPosition,
  signatureBit,
  signatureWords,
  type Shard,
} from "./shard";

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
  const { postings, blockStarts, blockOffsets, lengths, pool, signatures } = shard;
  const pattern: Pattern = createPattern(query, scratch.rows);
  const [s0, s1, s2, s3] = signQuery(query);
  const { counts, touched } = scratch;

  const check = (entry: number, block: number, bound: number): void => {
    const length = lengths[block]!;
    const at = entry * signatureWords;
    const t0 = signatures[at]!;
    const t1 = signatures[at + 1]!;
    const t2 = signatures[at + 2]!;
    const t3 = signatures[at + 3]!;
    // A character that one text lacks takes an edit of its own; and of d edits as many as the text is longer add others.
    const longer = length - query.length;
    const missing = bitCount(s0 & ~t0) + bitCount(s1 & ~t1) + bitCount(s2 & ~t2) + bitCount(s3 & ~t3);
    if (missing > (longer > 0 ? bound - longer : bound)) return;
    const extra = bitCount(t0 & ~s0) + bitCount(t1 & ~s1) + bitCount(t2 & ~s2) + bitCount(t3 & ~s3);
    if (extra > (longer < 0 ? bound + longer : bound)) return;
    const start = blockOffsets[block]! + (entry - blockStarts[block]!) * length;
    const distance = pattern.distance(pool, start, length, bound);
    if (distance <= bound) take(entry, distance, length);
  };

  return {
    end: () => pattern.release(),
    scan(block, bound) {
      for (let entry = blockStarts[block]!; entry < blockStarts[block + 1]!; entry += 1) check(entry, block, bound);
    },
    filter(block, bound, { pieces, stride }, least) {
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
        if (count >= needed) check(entry, block, bound);
      }
    },
  };
}

function signQuery(query: Uint16Array): [number, number, number, number] {
  const words: [number, number, number, number] = [0, 0, 0, 0];
  for (const unit of query) {
    const bit = signatureBit(unit);
    words[bit >>> 5]! |= 1 << (bit & 31);
  }
  return words;
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
