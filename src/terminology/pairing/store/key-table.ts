import { intList } from "./number-lists";

/**
 * Numbers keys of two whole numbers in the order in which they come, from 0. A hash table with open addressing over typed
 * arrays: a `Map` takes five times the memory, and no more than 16.7 million keys.
 */
export class KeyTable {
  readonly #low = intList();
  readonly #high = intList();
  /** The number of a key plus 1; 0 where there is none. */
  #slots = new Int32Array(1024);

  get size(): number {
    return this.#low.length;
  }

  /** The number of a key, a new one if it is met for the first time. */
  number(low: number, high: number): number {
    const slot = this.#slotOf(low, high);
    const known = this.#slots[slot]!;
    if (known > 0) return known - 1;
    this.#low.push(low);
    this.#high.push(high);
    this.#slots[slot] = this.size;
    if (2 * this.size > this.#slots.length) this.#grow();
    return this.size - 1;
  }

  /** The number of a key, or -1. */
  find(low: number, high: number): number {
    return this.#slots[this.#slotOf(low, high)]! - 1;
  }

  #slotOf(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    const lows = this.#low.items;
    const highs = this.#high.items;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]!;
      if (known === 0 || (lows[known - 1] === low && highs[known - 1] === high)) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.size; number += 1)
      this.#slots[this.#slotOf(this.#low.at(number), this.#high.at(number))] = number + 1;
  }
}
