import { buildShard, type PackedTexts } from "../neighbours/build";
import { mostEntries, mostUnits, textOf, type Shard } from "../neighbours/shard";

/** Collects texts for an index, packed, since a million strings take twice the memory of their characters. */
export interface TextPacker {
  readonly count: number;
  readonly length: number;
  add(number: number, text: string): void;
  addUnits(number: number, units: Uint16Array): void;
  finish(): PackedTexts;
}

/** An empty packer. */
export function createTextPacker(): TextPacker {
  let pool = new Uint16Array(1 << 10);
  let starts = new Uint32Array(1 << 6);
  let numbers = new Uint32Array(1 << 6);
  let count = 0;
  let length = 0;
  const reserve = (units: number): void => {
    if (length + units > pool.length) {
      const grown = new Uint16Array(Math.max(pool.length * 2, length + units));
      grown.set(pool);
      pool = grown;
    }
    if (count + 2 > starts.length) {
      const grownStarts = new Uint32Array(starts.length * 2);
      grownStarts.set(starts);
      starts = grownStarts;
      const grownNumbers = new Uint32Array(numbers.length * 2);
      grownNumbers.set(numbers);
      numbers = grownNumbers;
    }
  };
  const close = (number: number, units: number): void => {
    numbers[count] = number;
    length += units;
    count += 1;
    starts[count] = length;
  };
  return {
    get count() {
      return count;
    },
    get length() {
      return length;
    },
    add(number, text) {
      reserve(text.length);
      for (let at = 0; at < text.length; at += 1) pool[length + at] = text.charCodeAt(at);
      close(number, text.length);
    },
    addUnits(number, units) {
      reserve(units.length);
      pool.set(units, length);
      close(number, units.length);
    },
    finish: () => ({ count, numbers, starts, pool }),
  };
}

/** One shard of two; null where it would be too large. */
export function mergeShards(first: Shard, second: Shard): Shard | null {
  if (first.numbers.length + second.numbers.length > mostEntries) return null;
  if (first.pool.length + second.pool.length > mostUnits) return null;
  const packer = createTextPacker();
  for (const shard of [first, second]) {
    shard.numbers.forEach((number, entry) => packer.addUnits(number, textOf(shard, entry)));
  }
  return buildShard(packer.finish());
}
