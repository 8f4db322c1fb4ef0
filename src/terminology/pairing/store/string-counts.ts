import { intList } from "./number-lists";

/** In how many beads each string is met. */
export class BeadCounts {
  readonly #beads = intList();
  readonly #last = intList();

  /** Counts a string as met in a bead; the beads come in order. */
  count(number: number, bead: number): void {
    while (this.#beads.length <= number) {
      this.#beads.push(0);
      this.#last.push(-1);
    }
    if (this.#last.items[number] === bead) return;
    this.#last.items[number] = bead;
    this.#beads.items[number] = this.#beads.items[number]! + 1;
  }

  of(number: number): number {
    return number < this.#beads.length ? this.#beads.at(number) : 0;
  }
}

/** Where each string is met first: a string is cut out of its text when it is asked for. */
export class FirstPlaces {
  /** The number of the bead plus 1, 0 for none; and the part of its text. */
  readonly #bead = intList();
  readonly #from = intList();
  readonly #to = intList();

  note(string: number, bead: number, from: number, to: number): void {
    while (this.#bead.length <= string) for (const list of [this.#bead, this.#from, this.#to]) list.push(0);
    if (this.#bead.items[string]! > 0) return;
    this.#bead.items[string] = bead + 1;
    this.#from.items[string] = from;
    this.#to.items[string] = to;
  }

  of(string: number): { readonly bead: number; readonly from: number; readonly to: number } {
    return { bead: this.#bead.at(string) - 1, from: this.#from.at(string), to: this.#to.at(string) };
  }
}
