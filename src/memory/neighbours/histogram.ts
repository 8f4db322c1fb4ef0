import type { Shard } from "./shard";
import type { TextFilter } from "./text-filter";

/**
 * Counts of characters as a lower bound of the distance: an edit takes at most one character from a class and adds at most
 * one to another, so texts at distance `d` differ in at most `d` characters either way. The same holds for the halves of a
 * text and what an alignment puts against each of them, which tells apart texts whose letters are alike as a whole.
 *
 * A histogram has 36 classes in six words of six fields. A field has four bits for the count and a fifth by which six counts
 * are compared at once. An entry has three histograms: of all of it, with counts relative to what is usual at its length,
 * since a field ends at 15; and of its first and second half. Those of all texts come first, so that a search reads little.
 */
export const histogramClasses = 36;
const histogramWords = 6;
const wordsOfHalves = 2 * histogramWords;

const fieldsOfWord = 6;
const fieldBits = 5;
const largestField = 15;
/** The fifth bit of each field. */
const guards = 0b10000_10000_10000_10000_10000_10000;
/** Every second field, with room for a sum. */
const evenFields = 0b00000_11111_00000_11111_00000_11111;

/** The class of a character: the 33 most frequent ones have their own, the others share three. */
export function classOf(codes: Uint16Array, unit: number): number {
  const code = codes[unit]!;
  return code <= 33 ? (code === 0 ? 33 : code - 1) : 33 + (code % 3);
}

/** How often each class occurs in a shard. */
export function countClasses(codes: Uint16Array, pool: Uint16Array): Uint32Array {
  const counts = new Uint32Array(histogramClasses);
  for (const unit of pool) counts[classOf(codes, unit)]! += 1;
  return counts;
}

type Ordered = Pick<Shard, "numbers" | "lengths" | "blockStarts" | "blockOffsets" | "pool" | "codes" | "classCounts">;

/** The histograms of every entry. */
export function signByHistograms(shard: Ordered): Int32Array {
  const { numbers, lengths, blockStarts, blockOffsets, pool, codes } = shard;
  const signatures = new Int32Array(numbers.length * (histogramWords + wordsOfHalves));
  const noBases = new Uint16Array(histogramClasses);
  const halves = [new Uint16Array(histogramClasses), new Uint16Array(histogramClasses)] as const;
  for (let block = 0; block < lengths.length; block += 1) {
    const length = lengths[block]!;
    const bases = basesOf(shard, length);
    let start = blockOffsets[block]!;
    for (let entry = blockStarts[block]!; entry < blockStarts[block + 1]!; entry += 1, start += length) {
      halves[0].fill(0);
      halves[1].fill(0);
      for (let at = 0; at < length; at += 1) {
        halves[at < length >> 1 ? 0 : 1][classOf(codes, pool[start + at]!)]! += 1;
      }
      const at = numbers.length * histogramWords + entry * wordsOfHalves;
      pack(halves[0], noBases, signatures, at);
      pack(halves[1], noBases, signatures, at + histogramWords);
      for (let index = 0; index < histogramClasses; index += 1) halves[0][index]! += halves[1][index]!;
      pack(halves[0], bases, signatures, entry * histogramWords);
    }
  }
  return signatures;
}

/** What is taken off the count of each class in texts of a length, so that usual counts are in the middle of a field. */
function basesOf({ classCounts, pool }: Pick<Shard, "classCounts" | "pool">, length: number): Uint16Array {
  const usual = (count: number): number => Math.round((count / Math.max(1, pool.length)) * length);
  return Uint16Array.from(classCounts, (count) => Math.max(0, usual(count) - (largestField + 1) / 2));
}

function pack(counts: Uint16Array, bases: Uint16Array, target: Int32Array, at: number): void {
  for (let word = 0; word < histogramWords; word += 1) {
    let packed = 0;
    for (let field = fieldsOfWord - 1; field >= 0; field -= 1) {
      const index = word * fieldsOfWord + field;
      const value = counts[index]! - bases[index]!;
      packed = (packed << fieldBits) | (value < 0 ? 0 : value > largestField ? largestField : value);
    }
    target[at + word] = packed;
  }
}

/** A filter for one query. */
export function createHistogramFilter(shard: Shard, query: Uint16Array): TextFilter {
  const { signatures, lengths, codes } = shard;
  const counts = new Uint16Array(histogramClasses);
  for (const unit of query) counts[classOf(codes, unit)]! += 1;
  const whole = new Int32Array(histogramWords);
  const firstHalf = shard.numbers.length * histogramWords;
  const cuts = createCuts(codes, query);
  let length = 0;
  let longer = 0;
  return {
    enter(block) {
      length = lengths[block]!;
      longer = Math.max(0, length - query.length);
      pack(counts, knownBases(shard, length), whole, 0);
    },
    mayBeNear(entry, bound) {
      const at = entry * histogramWords;
      if (surplus(whole, 0, signatures, at) + longer > bound) return false;
      return mayBeNearByHalves({ cuts, signatures, at: firstHalf + entry * wordsOfHalves, length, bound });
    },
    scan({ first, end, bound }, visit) {
      const most = bound - longer;
      // The loop of `surplus` unrolled, with the query's words at hand: a million entries are compared here.
      const q0 = whole[0]! | guards;
      const q1 = whole[1]! | guards;
      const q2 = whole[2]! | guards;
      const q3 = whole[3]! | guards;
      const q4 = whole[4]! | guards;
      const q5 = whole[5]! | guards;
      for (let entry = first; entry < end; entry += 1) {
        const at = entry * histogramWords;
        const a = q0 - signatures[at]!;
        const b = q1 - signatures[at + 1]!;
        const c = q2 - signatures[at + 2]!;
        const d = q3 - signatures[at + 3]!;
        const e = q4 - signatures[at + 4]!;
        const f = q5 - signatures[at + 5]!;
        const ab = differences(a) + differences(b);
        const cd = differences(c) + differences(d);
        const ef = differences(e) + differences(f);
        const sums =
          (ab & evenFields) +
          ((ab >>> fieldBits) & evenFields) +
          (cd & evenFields) +
          ((cd >>> fieldBits) & evenFields) +
          (ef & evenFields) +
          ((ef >>> fieldBits) & evenFields);
        if ((sums & 0x3ff) + ((sums >>> 10) & 0x3ff) + (sums >>> 20) > most) continue;
        if (mayBeNearByHalves({ cuts, signatures, at: firstHalf + entry * wordsOfHalves, length, bound })) visit(entry);
      }
    },
  };
}

/** The fields that were not smaller; the fifth bit of the others is used up. */
function differences(compared: number): number {
  const sign = compared & guards;
  return compared & (sign - (sign >>> 4));
}

const bases = new WeakMap<Uint32Array, Map<number, Uint16Array>>();

function knownBases(shard: Pick<Shard, "classCounts" | "pool">, length: number): Uint16Array {
  let known = bases.get(shard.classCounts);
  if (known === undefined) bases.set(shard.classCounts, (known = new Map<number, Uint16Array>()));
  let found = known.get(length);
  if (found === undefined) known.set(length, (found = basesOf(shard, length)));
  return found;
}

/** The histograms of the query before and after each place at which it may be cut. */
interface Cuts {
  readonly length: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

function createCuts(codes: Uint16Array, query: Uint16Array): Cuts {
  const { length } = query;
  const left = new Int32Array((length + 1) * histogramWords);
  const right = new Int32Array((length + 1) * histogramWords);
  const extend = (histograms: Int32Array, from: number, to: number, unit: number): void => {
    histograms.copyWithin(to * histogramWords, from * histogramWords, (from + 1) * histogramWords);
    const index = classOf(codes, unit);
    const word = to * histogramWords + Math.floor(index / fieldsOfWord);
    const shift = (index % fieldsOfWord) * fieldBits;
    if (((histograms[word]! >>> shift) & largestField) < largestField) histograms[word]! += 1 << shift;
  };
  for (let cut = 1; cut <= length; cut += 1) extend(left, cut - 1, cut, query[cut - 1]!);
  for (let cut = length - 1; cut >= 0; cut -= 1) extend(right, cut + 1, cut, query[cut]!);
  return { length, left, right };
}

interface HalvesQuestion {
  readonly cuts: Cuts;
  readonly signatures: Int32Array;
  readonly at: number;
  readonly length: number;
  readonly bound: number;
}

/**
 * An alignment puts the first half of the text against the query up to some cut. The sum of what the halves lack changes by
 * two at most from one cut to the next, so cuts near one that is far beyond the bound are skipped.
 */
function mayBeNearByHalves({ cuts, signatures, at, length, bound }: HalvesQuestion): boolean {
  const half = length >> 1;
  const middle = Math.min(cuts.length, Math.round((half * cuts.length) / Math.max(1, length)));
  const least = (cut: number): number => {
    const place = cut * histogramWords;
    const shorter = Math.max(0, half - cut);
    const rest = Math.max(0, length - half - (cuts.length - cut));
    return (
      surplus(cuts.left, place, signatures, at) +
      shorter +
      surplus(cuts.right, place, signatures, at + histogramWords) +
      rest
    );
  };
  const first = least(middle);
  if (first <= bound) return true;
  const step = (value: number): number => ((value - bound - 1) >> 1) + 1;
  for (let cut = middle + step(first); cut <= cuts.length && cut - half <= bound;) {
    const value = least(cut);
    if (value <= bound) return true;
    cut += step(value);
  }
  for (let cut = middle - step(first); cut >= 0 && half - cut <= bound;) {
    const value = least(cut);
    if (value <= bound) return true;
    cut -= step(value);
  }
  return false;
}

/** How many characters the first histogram has that the second lacks, at least. */
function surplus(first: Int32Array, firstAt: number, second: Int32Array, secondAt: number): number {
  let sums = 0;
  for (let word = 0; word < histogramWords; word += 2) {
    const a = (first[firstAt + word]! | guards) - second[secondAt + word]!;
    const b = (first[firstAt + word + 1]! | guards) - second[secondAt + word + 1]!;
    const pair = differences(a) + differences(b);
    sums += (pair & evenFields) + ((pair >>> fieldBits) & evenFields);
  }
  return (sums & 0x3ff) + ((sums >>> 10) & 0x3ff) + (sums >>> 20);
}
