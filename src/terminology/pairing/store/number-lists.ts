/** Numbers in a list that grows, each in as many bytes as its array gives it: what is kept by the million is kept so. */
export class NumberList<Items extends Int32Array | Float64Array | Uint8Array> {
  length = 0;
  #items: Items;

  constructor(items: Items) {
    this.#items = items;
  }

  /** The numbers, and behind them room for more. */
  get items(): Items {
    return this.#items;
  }

  push(value: number): void {
    if (this.length === this.#items.length) this.#grow();
    this.#items[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#items[index]!;
  }

  /** Forgets all numbers from an index on, and the room behind them. */
  shorten(length: number): void {
    this.length = length;
    this.#items = this.#items.slice(0, Math.max(16, length)) as Items;
  }

  #grow(): void {
    const larger = new (this.#items.constructor as new (length: number) => Items)(
      Math.ceil(1.5 * this.#items.length) + 16,
    );
    larger.set(this.#items);
    this.#items = larger;
  }
}

export type IntList = NumberList<Int32Array>;

/** An empty list of whole numbers. */
export function intList(): IntList {
  return new NumberList<Int32Array>(new Int32Array(64));
}
