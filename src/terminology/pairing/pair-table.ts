import type { CandidateSpan } from "../candidates/span";
import { foldEn, foldJa } from "./fold";

/** A pair of strings as it is met in bead after bead. */
export interface PairDraft {
  readonly ja: number;
  readonly en: number;
  /** Five numbers a place: bead, Japanese span, English span. */
  readonly places: number[];
  /** In how many beads it was met, and the last of them. */
  joint: number;
  last: number;
  /** The place where the links are best, and the one where both stand freest. */
  best: number;
  bestAt: number;
  freest: number;
  freestAt: number;
  sum: number;
}

/** The strings of one language, each with a number; strings that differ in spaces or case only are one. */
export class StringTable {
  readonly texts: string[] = [];
  readonly folded: string[] = [];
  /** In how many beads each is a candidate. */
  readonly beads: number[] = [];
  readonly #last: number[] = [];
  readonly #raw = new Map<string, number>();
  readonly #byFold = new Map<string, number>();
  readonly #fold: (text: string) => string;

  constructor(language: "ja" | "en") {
    this.#fold = language === "ja" ? foldJa : foldEn;
  }

  number(text: string): number {
    let found = this.#raw.get(text);
    if (found === undefined) {
      const folded = this.#fold(text);
      found = this.#byFold.get(folded) ?? this.texts.length;
      this.#raw.set(text, found);
      if (found === this.texts.length) {
        this.#byFold.set(folded, found);
        this.texts.push(text);
        this.folded.push(folded);
        this.beads.push(0);
        this.#last.push(-1);
      }
    }
    return found;
  }

  /** Counts a string as a candidate of a bead. */
  count(text: string, bead: number): void {
    const number = this.number(text);
    if (this.#last[number] === bead) return;
    this.#last[number] = bead;
    this.beads[number] = this.beads[number]! + 1;
  }
}

/** The pairs of strings of a document. */
export class PairTable {
  readonly ja = new StringTable("ja");
  readonly en = new StringTable("en");
  readonly drafts: PairDraft[] = [];
  readonly #numbers = new Map<number, number>();

  /** Notes a pair of spans of a bead; the later of two equal places of one bead is not noted again. */
  note(
    bead: number,
    texts: { readonly ja: string; readonly en: string },
    ja: CandidateSpan,
    en: CandidateSpan,
    score: number,
    freedom: number,
  ): void {
    const own = this.ja.number(texts.ja);
    const other = this.en.number(texts.en);
    const key = own * 67_108_864 + other;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.drafts.length;
      this.#numbers.set(key, number);
      this.drafts.push({
        ja: own,
        en: other,
        places: [],
        joint: 0,
        last: -1,
        best: -Infinity,
        bestAt: 0,
        freest: -Infinity,
        freestAt: 0,
        sum: 0,
      });
    }
    const draft = this.drafts[number]!;
    if (hasPlace(draft.places, bead, ja.from, en.from)) return;
    const at = draft.places.length;
    draft.places.push(bead, ja.from, ja.to, en.from, en.to);
    draft.sum += score;
    if (draft.last !== bead) {
      draft.last = bead;
      draft.joint += 1;
    }
    if (score > draft.best) {
      draft.best = score;
      draft.bestAt = at;
    }
    if (freedom > draft.freest) {
      draft.freest = freedom;
      draft.freestAt = at;
    }
  }
}

/** Looks backwards: places of one bead stand together, at the end while it is being read. */
function hasPlace(places: readonly number[], bead: number, ja: number, en: number): boolean {
  for (let at = places.length - 5; at >= 0 && places[at] === bead; at -= 5)
    if (places[at + 1] === ja && places[at + 3] === en) return true;
  return false;
}
