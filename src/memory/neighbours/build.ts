import { countClasses, signByHistograms } from "./histogram";
import { gramAt, lastPosition, signatureBit, signatureWords, slotOf, type Shard } from "./shard";

/** Texts that wait to be indexed, packed. */
export interface PackedTexts {
  readonly count: number;
  readonly numbers: Uint32Array;
  /** Where each text begins in `pool`, and the end of the last. */
  readonly starts: Uint32Array;
  readonly pool: Uint16Array;
}

/** Builds an index in time and memory linear in the texts: counting, then filling, without sorting. */
export function buildShard(texts: PackedTexts): Shard {
  const ordered = orderByLength(texts);
  const gramSize = isIdeographic(texts.pool.subarray(0, texts.starts[texts.count])) ? 2 : 3;
  const codes = gramSize === 2 ? new Uint16Array(0) : chooseCodes(ordered.pool);
  const lists = countGrams({ gramSize, codes }, ordered);
  const postings = new Uint32Array(lists.starts[lists.starts.length - 1] ?? 0);
  const next = lists.starts.slice();
  forEachGram({ gramSize, codes }, ordered, (gram, position, entry) => {
    const list = lists.keyLists[slotOf(lists.keys, lists.keyLists, gram)]! - 1;
    postings[next[list]!++] = ((position > lastPosition ? lastPosition : position) << 24) | entry;
  });
  const classCounts = gramSize === 2 ? new Uint32Array(0) : countClasses(codes, ordered.pool);
  const signatures = gramSize === 2 ? sign(ordered) : signByHistograms({ ...ordered, codes, classCounts });
  return { gramSize, codes, ...ordered, ...lists, postings, classCounts, signatures };
}

type Ordered = Pick<Shard, "numbers" | "lengths" | "blockStarts" | "blockOffsets" | "pool">;

function orderByLength(texts: PackedTexts): Ordered {
  const counts = new Map<number, number>();
  for (let index = 0; index < texts.count; index += 1) {
    const length = texts.starts[index + 1]! - texts.starts[index]!;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const lengths = Uint32Array.from(counts.keys()).sort();
  const blockStarts = new Uint32Array(lengths.length + 1);
  const blockOffsets = new Uint32Array(lengths.length + 1);
  const blockOf = new Map<number, number>();
  lengths.forEach((length, block) => {
    const count = counts.get(length) ?? 0;
    blockOf.set(length, block);
    blockStarts[block + 1] = blockStarts[block]! + count;
    blockOffsets[block + 1] = blockOffsets[block]! + count * length;
  });
  const numbers = new Uint32Array(texts.count);
  const pool = new Uint16Array(blockOffsets[lengths.length] ?? 0);
  const next = blockStarts.slice();
  for (let index = 0; index < texts.count; index += 1) {
    const start = texts.starts[index]!;
    const end = texts.starts[index + 1]!;
    const block = blockOf.get(end - start) ?? 0;
    const entry = next[block]!++;
    numbers[entry] = texts.numbers[index]!;
    const at = blockOffsets[block]! + (entry - blockStarts[block]!) * (end - start);
    for (let unit = start; unit < end; unit += 1) pool[at + unit - start] = texts.pool[unit]!;
  }
  return { numbers, lengths, blockStarts, blockOffsets, pool };
}

/** Whether a good part of the text is kanji, kana or hangul, of which a pair says as much as four letters. */
function isIdeographic(pool: Uint16Array): boolean {
  let count = 0;
  const step = Math.max(1, Math.floor(pool.length / 10_000));
  let seen = 0;
  for (let at = 0; at < pool.length; at += step) {
    const unit = pool[at]!;
    seen += 1;
    if ((unit >= 0x3005 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)) count += 1;
  }
  return count * 4 > seen;
}

/** The 1,022 units that occur most get codes of their own, so that a gram of three fits a number; the others share one. */
function chooseCodes(pool: Uint16Array): Uint16Array {
  const counts = new Uint32Array(0x10000);
  for (let at = 0; at < pool.length; at += 1) counts[pool[at]!]!++;
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => counts[unit]! > 0);
  units.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const codes = new Uint16Array(0x10000).fill(1023);
  units.slice(0, 1022).forEach((unit, rank) => (codes[unit] = rank + 1));
  return codes;
}

/** Every gram with its position and entry, in the order of the lists: by length, then position, then entry. */
function forEachGram(
  grams: Pick<Shard, "gramSize" | "codes">,
  { lengths, blockStarts, blockOffsets, pool }: Ordered,
  visit: (gram: number, position: number, entry: number) => void,
): void {
  for (let block = 0; block < lengths.length; block += 1) {
    const length = lengths[block]!;
    const first = blockStarts[block]!;
    const last = blockStarts[block + 1]!;
    for (let position = 0; position < length; position += 1) {
      let start = blockOffsets[block]!;
      for (let entry = first; entry < last; entry += 1, start += length) {
        visit(gramAt(grams, pool, start + position, start + length), position, entry);
      }
    }
  }
}

function countGrams(
  grams: Pick<Shard, "gramSize" | "codes">,
  ordered: Ordered,
): Pick<Shard, "keys" | "keyLists" | "starts"> {
  let keys = new Int32Array(1 << 12);
  let keyLists = new Uint32Array(1 << 12);
  let counts = new Uint32Array(1 << 11);
  let size = 0;
  forEachGram(grams, ordered, (gram) => {
    let slot = slotOf(keys, keyLists, gram);
    if (keyLists[slot] === 0) {
      if (size * 2 >= keys.length) {
        const [oldKeys, oldLists] = [keys, keyLists];
        keys = new Int32Array(oldKeys.length * 2);
        keyLists = new Uint32Array(oldKeys.length * 2);
        oldLists.forEach((list, index) => {
          if (list === 0) return;
          const moved = slotOf(keys, keyLists, oldKeys[index]!);
          keys[moved] = oldKeys[index]!;
          keyLists[moved] = list;
        });
        const grown = new Uint32Array(counts.length * 2);
        grown.set(counts);
        counts = grown;
        slot = slotOf(keys, keyLists, gram);
      }
      keys[slot] = gram;
      keyLists[slot] = ++size;
    }
    counts[keyLists[slot]! - 1]!++;
  });
  const starts = new Uint32Array(size + 1);
  for (let list = 0; list < size; list += 1) starts[list + 1] = starts[list]! + counts[list]!;
  return { keys, keyLists, starts };
}

function sign({ numbers, lengths, blockStarts, blockOffsets, pool }: Ordered): Int32Array {
  const signatures = new Int32Array(numbers.length * signatureWords);
  for (let block = 0; block < lengths.length; block += 1) {
    const length = lengths[block]!;
    let at = blockOffsets[block]!;
    for (let entry = blockStarts[block]!; entry < blockStarts[block + 1]!; entry += 1) {
      for (const end = at + length; at < end; at += 1) {
        const bit = signatureBit(pool[at]!);
        signatures[entry * signatureWords + (bit >>> 5)]! |= 1 << (bit & 31);
      }
    }
  }
  return signatures;
}
