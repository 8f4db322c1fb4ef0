/**
 * An index over some texts that never changes once built: plain typed arrays, so that it is saved and loaded as it is.
 *
 * Entries are numbered in the order of their length, so that all of one length stand together (a block) and need no offsets.
 * A gram is two or three neighbouring UTF-16 units. For each there is a list of where it stands, ordered by block, then by
 * position in the text, then by entry: a window of positions within a block is one stretch of the list.
 */
export interface Shard {
  /** Units in a gram: 2 for Japanese, 3 for alphabets, where two say little. */
  readonly gramSize: 2 | 3;
  /** What the caller calls each entry. */
  readonly numbers: Uint32Array;
  /** The lengths that occur, ascending. */
  readonly lengths: Uint32Array;
  /** The first entry of each length, and the number of entries at the end. */
  readonly blockStarts: Uint32Array;
  /** Where the texts of each length begin in `pool`. */
  readonly blockOffsets: Uint32Array;
  /** The texts, one after the other, in the order of the entries. */
  readonly pool: Uint16Array;
  /** For grams of two: which units occur in an entry, hashed to 128 bits, four words; for grams of three its histogram. */
  readonly signatures: Int32Array;
  /** For grams of three: how often each class of characters occurs, for the histograms. Empty for grams of two. */
  readonly classCounts: Uint32Array;
  /** For grams of three: the code of each unit, by which 1,022 units are told apart. Empty for grams of two. */
  readonly codes: Uint16Array;
  /** Hash table of the grams: the gram, and the number of its list plus one. */
  readonly keys: Int32Array;
  readonly keyLists: Uint32Array;
  /** Where each gram's list begins in `postings`, and their end. */
  readonly starts: Uint32Array;
  /** `position << 24 | entry`; positions from 255 on are 255. */
  readonly postings: Uint32Array;
}

/** A posting's parts, and how many entries and units a shard may have for them to fit. */
export const entryMask = 0xffffff;
export const lastPosition = 255;
export const mostEntries = 1 << 22;
export const mostUnits = 1 << 28;

/** Four words of a signature. */
export const signatureWords = 4;

/** Which of 128 bits a UTF-16 unit sets. */
export function signatureBit(unit: number): number {
  return (Math.imul(unit, 0x9e3779b1) >>> 25) & 127;
}

/** The gram at a place of a text; units beyond `end` count as 0. */
export function gramAt(shard: Pick<Shard, "gramSize" | "codes">, pool: Uint16Array, at: number, end: number): number {
  if (shard.gramSize === 2) return (pool[at]! << 16) | (at + 1 < end ? pool[at + 1]! : 0);
  const { codes } = shard;
  return (
    (codes[pool[at]!]! << 20) |
    (at + 1 < end ? codes[pool[at + 1]!]! << 10 : 0) |
    (at + 2 < end ? codes[pool[at + 2]!]! : 0)
  );
}

/** The slot of a gram in a hash table: its own, or the free one where it would go. */
export function slotOf(keys: Int32Array, keyLists: Uint32Array, gram: number): number {
  const mask = keys.length - 1;
  let slot = (Math.imul(gram, 0x9e3779b1) >>> 7) & mask;
  while (keyLists[slot] !== 0 && keys[slot] !== gram) slot = (slot + 1) & mask;
  return slot;
}

/** The number of a gram's list; -1 if it stands nowhere. */
export function listOf(shard: Shard, gram: number): number {
  return shard.keyLists[slotOf(shard.keys, shard.keyLists, gram)]! - 1;
}

/** The first posting in `[low, high)` of an entry not below `entry`; entries of a block never stand before those of a shorter one. */
export function firstOfBlock(postings: Uint32Array, low: number, high: number, entry: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle]! & entryMask) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Within one block: the first posting in `[low, high)` at a position not below `position`. */
export function firstAtPosition(postings: Uint32Array, low: number, high: number, position: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! >>> 24 < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first block whose length is not below `length`. */
export function firstBlock(shard: Shard, length: number): number {
  let low = 0;
  let high = shard.lengths.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shard.lengths[middle]! < length) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text of the shard. */
export function textOf(shard: Shard, entry: number): Uint16Array {
  let low = 0;
  let high = shard.lengths.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (shard.blockStarts[middle]! <= entry) low = middle;
    else high = middle - 1;
  }
  const length = shard.lengths[low]!;
  const start = shard.blockOffsets[low]! + (entry - shard.blockStarts[low]!) * length;
  return shard.pool.subarray(start, start + length);
}
