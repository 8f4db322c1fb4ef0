import { foldEn, foldJa } from "../features/fold";
import { intList, type IntList } from "./number-lists";
import { KeyTable } from "./key-table";

/** Odd factors of two polynomials modulo 2³²; and what units are mixed with, so that like strings have unlike values. */
const factors = [0x01000193, 0x5bd1e995] as const;
const mixers = [0x9e3779b1, 0x27d4eb2f] as const;

/** What a unit may be folded to besides another unit. */
const space = -1;
/** It may change with what stands beside it: the string is folded as a whole. */
const unsteady = -2;
/** Several units, as `…` to three points. */
const several = -3;

/**
 * The strings of one language, each with a number; strings that differ in spaces or case only are one. No string is kept: they are
 * told apart by 64 bits, and of ten million strings two would be taken for one once in half a million texts. Every part of a text
 * that has been read has its number in constant time.
 */
export class StringTable {
  readonly #keys = new KeyTable();
  readonly #fold: (text: string) => string;
  readonly #isJapanese: boolean;
  /** For each unit the unit it is folded to, plus 1; or one of the marks above. */
  readonly #folded = new Int32Array(65_536);
  readonly #several = new Map<number, string>();
  #text = "";
  #isSteady = true;
  /** For each place of the text the hashes of all before it, and how many units are before it when folded. */
  #low = new Int32Array(256);
  #high = new Int32Array(256);
  #length = new Int32Array(256);
  readonly #lowPowers: IntList = intList();
  readonly #highPowers: IntList = intList();

  constructor(language: "ja" | "en") {
    this.#isJapanese = language === "ja";
    this.#fold = this.#isJapanese ? foldJa : foldEn;
    this.#lowPowers.push(1);
    this.#highPowers.push(1);
  }

  get size(): number {
    return this.#keys.size;
  }

  /** Makes ready for the parts of a text. */
  read(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#isSteady = this.#hash(text, false);
  }

  /** The number of the part of the text that was read last. */
  number(from: number, to: number): number {
    if (this.#isSteady) return this.#numberOf(from, to);
    const text = this.#text;
    const part = this.#fold(text.slice(from, to));
    this.#hash(part, true);
    return this.#numberOf(0, part.length);
  }

  /** The number of a whole string. */
  numberOf(text: string): number {
    this.read(text);
    return this.number(0, text.length);
  }

  #numberOf(from: number, to: number): number {
    const length = this.#length[to]! - this.#length[from]!;
    while (this.#lowPowers.length <= length) {
      this.#lowPowers.push(Math.imul(this.#lowPowers.at(this.#lowPowers.length - 1), factors[0]));
      this.#highPowers.push(Math.imul(this.#highPowers.at(this.#highPowers.length - 1), factors[1]));
    }
    const low = this.#low[to]! - Math.imul(this.#low[from]!, this.#lowPowers.at(length));
    const high = this.#high[to]! - Math.imul(this.#high[from]!, this.#highPowers.at(length));
    return this.#keys.number(low | 0, high | 0);
  }

  /** Hashes all beginnings of a text, folding it unit by unit unless it is folded already; false if that cannot be done. */
  #hash(text: string, isFolded: boolean): boolean {
    if (text.length >= this.#low.length) {
      const room = 2 * text.length + 1;
      this.#low = new Int32Array(room);
      this.#high = new Int32Array(room);
      this.#length = new Int32Array(room);
    }
    let low = 0;
    let high = 0;
    let length = 0;
    let spaced = false;
    const add = (unit: number): void => {
      low = (Math.imul(low, factors[0]) + mix(unit, mixers[0])) | 0;
      high = (Math.imul(high, factors[1]) + mix(unit, mixers[1])) | 0;
      length += 1;
    };
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const folded = isFolded ? unit + 1 : this.#folded[unit]! || this.#learn(unit);
      if (folded === unsteady) return false;
      if (folded > 0) add(folded - 1);
      else if (folded === several) for (const one of this.#several.get(unit)!) add(one.charCodeAt(0));
      // English keeps one space of many, Japanese none.
      else if (!this.#isJapanese && !spaced) add(0x20);
      spaced = folded === space;
      this.#low[at + 1] = low;
      this.#high[at + 1] = high;
      this.#length[at + 1] = length;
    }
    return true;
  }

  #learn(unit: number): number {
    const character = String.fromCharCode(unit);
    const folded = this.#fold(character);
    let value: number = folded.length === 1 ? folded.charCodeAt(0) + 1 : several;
    if (/\s/u.test(character)) value = space;
    // Marks compose with what stands before them, surrogates and Korean letters with their like; Σ has two small letters.
    else if (/[\p{M}\p{Surrogate}\u1100-\u11ff\uff9e\uff9fΣ]/u.test(character + folded)) value = unsteady;
    if (value === several) this.#several.set(unit, folded);
    return (this.#folded[unit] = value);
  }
}

function mix(unit: number, by: number): number {
  const hash = Math.imul(unit + 1, by);
  return hash ^ (hash >>> 15);
}
