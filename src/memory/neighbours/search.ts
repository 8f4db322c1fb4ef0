import { createPartition, type Partition } from "./partition";
import { createPattern, type Pattern } from "./pattern";
import {
  entryMask,
  firstAtPosition,
  firstBlock,
  firstOfBlock,
  gramAt,
  lastPosition,
  listOf,
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
  const cheap = choosePieces(shard, query, shard.blockStarts[from]!, shard.blockStarts[to]!);
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
    const count = shard.blockStarts[end]! - shard.blockStarts[block]!;
    const pieces = choosePlan(shard, cheap, widest, block, count);
    for (; block < end; block += 1) {
      const own = farthest(Math.max(query.length, shard.lengths[block]!), minimumScore);
      if (pieces === null) search.scan(block, own);
      else search.filter(block, own, pieces, pieces.length - own);
    }
  }
  search.end();
}

interface Pieces {
  readonly partition: Partition;
  /** The part of each gram's list that belongs to the lengths in question. */
  readonly lows: Uint32Array;
  readonly highs: Uint32Array;
}

interface Piece {
  readonly at: number;
  low: number;
  readonly high: number;
}

function choosePieces(shard: Shard, query: Uint16Array, firstEntry: number, endEntry: number): Pieces {
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
  return { partition: createPartition(costs, shard.gramSize), lows, highs };
}

/**
 * How many pieces to look for: `distance + 1` at least. More of them cost longer lists, but let the filter ask for two or
 * three in common, which few texts have by chance. Null where too few fit, or the lists are longer than the texts.
 */
function choosePlan(
  shard: Shard,
  { partition, lows, highs }: Pieces,
  distance: number,
  block: number,
  entries: number,
): Piece[] | null {
  let best = -1;
  let bestCost = Infinity;
  for (let extra = 1; extra <= 6 && distance + extra <= partition.most; extra += 1) {
    const lists = partition.cost(distance + extra);
    // Candidates by chance, if pieces were independent; texts of one field share more than that, hence the square root.
    const rate = Math.min(1, lists / 3 / Math.max(1, entries));
    const cost = lists / 3 + verifyCost * entries * Math.min(1, rate ** ((extra + 1) / 2));
    if (cost < bestCost) [best, bestCost] = [extra, cost];
  }
  if (best < 0) return null;
  return partition.pieces(distance + best).map((at) => ({
    at,
    low: firstOfBlock(shard.postings, lows[at]!, highs[at]!, shard.blockStarts[block]!),
    high: highs[at]!,
  }));
}

/** What measuring one distance costs against reading one posting. */
const verifyCost = 6;

interface Search {
  scan(block: number, bound: number): void;
  filter(block: number, bound: number, pieces: readonly Piece[], needed: number): void;
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
    filter(block, bound, pieces, needed) {
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
          const entry = postings[at]! & entryMask;
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
