import type { CandidateSpan } from "../../candidates/span";
import { intList, NumberList } from "./number-lists";
import { KeyTable } from "./key-table";

/** A place of a pair: its bead, and where both terms stand. */
export interface PairPlace {
  readonly bead: number;
  readonly ja: CandidateSpan;
  readonly en: CandidateSpan;
}

/** What is known of a pair of strings that was met in bead after bead. */
export interface PairDraft {
  /** The numbers of the strings. */
  readonly ja: number;
  readonly en: number;
  /** In how many beads it was met. */
  readonly joint: number;
  /** The score of its best place, and the mean of all. */
  readonly best: number;
  readonly mean: number;
}

/** The pairs of strings of a text and all their places, in columns of numbers: a long text has millions of them. */
export class PairTable {
  readonly #keys = new KeyTable();
  readonly #ja = intList();
  readonly #en = intList();
  readonly #joint = intList();
  readonly #count = intList();
  readonly #best = new NumberList(new Float64Array(64));
  readonly #freest = new NumberList(new Float64Array(64));
  readonly #sum = new NumberList(new Float64Array(64));
  /** The numbers of places: where the links are best, where both stand freest, and which was met last. */
  readonly #bestAt = intList();
  readonly #freestAt = intList();
  readonly #lastAt = intList();
  /** Six columns of places: the place before of the same pair, the bead, the spans. */
  readonly #before = intList();
  readonly #bead = intList();
  readonly #jaFrom = intList();
  readonly #jaTo = intList();
  readonly #enFrom = intList();
  readonly #enTo = intList();

  get size(): number {
    return this.#ja.length;
  }

  /** The number of a pair of strings, or -1. */
  find(ja: number, en: number): number {
    return this.#keys.find(ja, en);
  }

  /** Notes a place of a pair of strings; the later of two equal places of one bead is not noted again. */
  note(
    bead: number,
    strings: readonly [ja: number, en: number],
    ja: CandidateSpan,
    en: CandidateSpan,
    score: number,
    freedom: number,
  ): void {
    const pair = this.#keys.number(...strings);
    if (pair === this.size) this.#add(...strings);
    const last = this.#lastAt.items[pair]!;
    if (this.#hasPlace(last, bead, ja.from, en.from)) return;
    const place = this.#bead.length;
    this.#before.push(last);
    this.#bead.push(bead);
    this.#jaFrom.push(ja.from);
    this.#jaTo.push(ja.to);
    this.#enFrom.push(en.from);
    this.#enTo.push(en.to);
    if (last < 0 || this.#bead.items[last] !== bead) this.#joint.items[pair]! += 1;
    this.#lastAt.items[pair] = place;
    this.#count.items[pair]! += 1;
    this.#sum.items[pair]! += score;
    if (score > this.#best.items[pair]!) {
      this.#best.items[pair] = score;
      this.#bestAt.items[pair] = place;
    }
    if (freedom > this.#freest.items[pair]!) {
      this.#freest.items[pair] = freedom;
      this.#freestAt.items[pair] = place;
    }
  }

  draft(pair: number): PairDraft {
    return {
      ja: this.#ja.at(pair),
      en: this.#en.at(pair),
      joint: this.#joint.at(pair),
      best: this.#best.at(pair),
      mean: this.#sum.at(pair) / this.#count.at(pair),
    };
  }

  /** Where the links of a pair are best. */
  bestPlace(pair: number): PairPlace {
    return this.#place(this.#bestAt.at(pair));
  }

  /** Where both terms of a pair stand freest. */
  freestPlace(pair: number): PairPlace {
    return this.#place(this.#freestAt.at(pair));
  }

  /** All places of a pair, in the order in which they were noted. */
  places(pair: number): PairPlace[] {
    const places: PairPlace[] = [];
    for (let at = this.#lastAt.at(pair); at >= 0; at = this.#before.at(at)) places.push(this.#place(at));
    return places.reverse();
  }

  #place(at: number): PairPlace {
    return {
      bead: this.#bead.at(at),
      ja: { from: this.#jaFrom.at(at), to: this.#jaTo.at(at), shape: "compound" },
      en: { from: this.#enFrom.at(at), to: this.#enTo.at(at), shape: "compound" },
    };
  }

  #add(ja: number, en: number): void {
    this.#ja.push(ja);
    this.#en.push(en);
    for (const list of [this.#joint, this.#count, this.#sum]) list.push(0);
    for (const list of [this.#bestAt, this.#freestAt, this.#lastAt]) list.push(-1);
    for (const list of [this.#best, this.#freest]) list.push(-Infinity);
  }

  /** Looks backwards: places of one bead stand together, at the end while it is being read. */
  #hasPlace(last: number, bead: number, ja: number, en: number): boolean {
    for (let at = last; at >= 0 && this.#bead.items[at] === bead; at = this.#before.items[at]!)
      if (this.#jaFrom.items[at] === ja && this.#enFrom.items[at] === en) return true;
    return false;
  }
}
