import { originalRange } from "../document";
import { indexOfWord, lowerCase } from "../language";
import type { Bead, Bitext, Language, Occurrence, Range, Segment } from "../model";
import { intList } from "./pairing/store/number-lists";
import { KeyTable } from "./pairing/store/key-table";

/** Finds the places of a pair of terms; `found` is the bead that vouches for it, if there is one. */
export type OccurrenceFinder = (ja: string, en: string, found?: Bead) => Occurrence[];

/**
 * A finder of occurrences in a bitext: the beads in which both terms of a pair stand, each with the first place of either.
 * A pair may have none, such as a name with an abbreviation that the English uses only later: then the bead that vouches
 * for it.
 */
export function occurrenceFinder({ beads }: Bitext): OccurrenceFinder {
  const english = new TermIndex(beads, "en");
  const japanese = new TermIndex(beads, "ja");
  return (ja, en, found) => {
    const occurrenceIn = ({ address }: Bead, enRange: Range | null, jaRange: Range | null): Occurrence => ({
      ...address,
      ranges: { ...(enRange && { en: enRange }), ...(jaRange && { ja: jaRange }) },
    });
    const [findEn, findJa] = [termFinder(en), termFinder(ja)];
    const both: Occurrence[] = [];
    for (const at of common(english.candidates(en), japanese.candidates(ja))) {
      const enRange = findEn(beads[at]!.en);
      const jaRange = enRange && findJa(beads[at]!.ja);
      if (jaRange) both.push(occurrenceIn(beads[at]!, enRange, jaRange));
    }
    if (both.length > 0 || found === undefined) return both;
    return [occurrenceIn(found, findEn(found.en), findJa(found.ja))];
  };
}

/** What two rising lists have in common: those of the shorter one that are found in the longer. */
function common(a: Int32Array, b: Int32Array): number[] {
  const [fewer, others] = a.length <= b.length ? [a, b] : [b, a];
  const result: number[] = [];
  let from = 0;
  for (const value of fewer) {
    // In steps that double, so that lists of one length cost no more than a walk along both.
    let step = 1;
    while (from + step < others.length && others[from + step]! < value) step *= 2;
    let low = from + Math.floor(step / 2);
    let high = Math.min(others.length, from + step + 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (others[middle]! < value) low = middle + 1;
      else high = middle;
    }
    from = low;
    if (others[low] === value) result.push(value);
  }
  return result;
}

/** For each pair of neighbouring characters the beads that have it: of a term only those of its rarest pair are looked at. */
class TermIndex {
  readonly #pairs = new KeyTable();
  /** Where the beads of each pair begin in one list. */
  readonly #start: Int32Array;
  readonly #beads: Int32Array;

  constructor(beads: readonly Bead[], language: Language) {
    const pairs = intList();
    const bead = intList();
    const last = intList();
    const counts = intList();
    beads.forEach((one, at) => {
      for (const { text } of one[language])
        forEachPair(text, (first, second) => {
          const pair = this.#pairs.number(first, second);
          if (pair === counts.length) {
            counts.push(0);
            last.push(-1);
          }
          if (last.items[pair] === at) return;
          last.items[pair] = at;
          counts.items[pair]! += 1;
          pairs.push(pair);
          bead.push(at);
        });
    });
    this.#start = new Int32Array(counts.length + 1);
    for (let pair = 0; pair < counts.length; pair += 1) this.#start[pair + 1] = this.#start[pair]! + counts.at(pair);
    const next = this.#start.slice();
    this.#beads = new Int32Array(pairs.length);
    for (let index = 0; index < pairs.length; index += 1) {
      const pair = pairs.at(index);
      this.#beads[next[pair]!] = bead.at(index);
      next[pair]! += 1;
    }
  }

  candidates(term: string): Int32Array {
    let fewest = this.#beads.subarray(0, term === "" ? 0 : undefined);
    forEachPair(term, (first, second) => {
      const pair = this.#pairs.find(first, second);
      if (pair < 0) fewest = fewest.subarray(0, 0);
      else if (this.#start[pair + 1]! - this.#start[pair]! < fewest.length)
        fewest = this.#beads.subarray(this.#start[pair], this.#start[pair + 1]);
    });
    return fewest;
  }
}

/** Every two neighbouring units of a text in lower case; a single one with -1. */
function forEachPair(text: string, visit: (first: number, second: number) => void): void {
  const lower = lowerCase(text);
  if (lower.length === 1) visit(lower.charCodeAt(0), -1);
  for (let at = 0; at + 1 < lower.length; at += 1) visit(lower.charCodeAt(at), lower.charCodeAt(at + 1));
}

/** Finds a term in segments. Case tells short terms apart (IT, it), longer ones it does not (a term at the beginning of a sentence). */
function termFinder(term: string): (segments: readonly Segment[]) => Range | null {
  const folded = term.length > 3 ? lowerCase(term) : term;
  return (segments) => {
    for (const segment of segments) {
      const at = indexOfWord(term.length > 3 ? lowerCase(segment.text) : segment.text, folded);
      if (at >= 0) return originalRange(segment, [at, at + term.length]);
    }
    return null;
  };
}
