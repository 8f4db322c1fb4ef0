import { tagAffinity } from "../language";
import {
  type Bitext,
  type ConcordanceHit,
  type Direction,
  type LanguageTag,
  type Match,
  type MemoryHeader,
  type SegmentContent,
  type TranslationUnit,
} from "../model";
import { unitsOfBitext } from "./build/bitext-units";
import { guessDirection } from "./direction";
import { searchPhrase } from "./matching/search-phrase";
import { createLanguageIndex, refreshIndex, type LanguageIndex } from "./store/language-index";
import { matchText } from "./matching/match-text";
import type { Scratch } from "./neighbours/search";
import { checkDirection, checkLimit, checkText, type ConcordanceOptions, type MatchOptions } from "./options";
import { createSlots, type Slots } from "./store/slots";
import { readSnapshot, writeSnapshot, type MemoryStorage } from "./store/snapshot";
import type { MemoryView } from "./matching/view";

/** Options of `add` and `addAll`. */
export interface AddOptions {
  /** The name of where the units come from, such as a file: shown in matches, and penalties are given by it. */
  readonly origin?: string;
}

/**
 * Stored units with an index of each language, in which a text's exact and similar sources and every place of a phrase are
 * found. Units are kept packed; the index of a language is built when it is first looked into, and grows with what is added.
 *
 * @example
 * const memory = new TranslationMemory();
 * await memory.addAll(readTmx(createReadStream("memory.tmx")));
 * memory.match("第5条の規定")[0]?.target //=> "the provisions of Article 5"
 */
export class TranslationMemory {
  #slots: Slots = createSlots();
  #indexes = new Map<LanguageTag, LanguageIndex>();
  #header: Partial<MemoryHeader> = {};
  readonly #scratch: Scratch = {
    counts: new Uint8Array(0),
    touched: new Uint32Array(0),
    rows: new Uint16Array(0x10000),
  };

  /** How many units there are. */
  get size(): number {
    return this.#slots.size;
  }

  /** What a file said of the units, for writing them again. */
  get header(): Partial<MemoryHeader> {
    return this.#header;
  }

  set header(header: Partial<MemoryHeader>) {
    this.#header = header;
  }

  /** The languages of the units, in the order in which they came. */
  get languages(): readonly LanguageTag[] {
    return this.#slots.languages;
  }

  /**
   * Adds a unit and returns its number, by which it can be had, changed and removed.
   *
   * @throws TaiyakuError `invalid-argument` for a unit without variants, or whose variants lack a language or a text
   */
  add(unit: TranslationUnit, options: AddOptions = {}): number {
    return this.#slots.add(unit, options.origin ?? null);
  }

  /** Adds units as they come, such as those of `readTmx`; returns how many. */
  async addAll(
    units: Iterable<TranslationUnit> | AsyncIterable<TranslationUnit>,
    options: AddOptions = {},
  ): Promise<number> {
    let count = 0;
    for await (const unit of units) {
      this.add(unit, options);
      count += 1;
    }
    return count;
  }

  /** Adds what an aligned document pair has on both sides, each unit with its address, its file and its neighbours. */
  addBitext(bitext: Bitext, options: AddOptions = {}): number {
    const units = unitsOfBitext(bitext);
    for (const unit of units) this.add(unit, options);
    return units.length;
  }

  /** The unit of a number; undefined if it was removed or never was. */
  get(number: number): TranslationUnit | undefined {
    return this.#slots.get(number);
  }

  /** Removes a unit; false if there was none. */
  remove(number: number): boolean {
    return this.#slots.remove(number);
  }

  /**
   * Puts another unit in a unit's place, under its number.
   *
   * @throws TaiyakuError `invalid-argument` if there is none of that number, and as `add`
   */
  update(number: number, unit: TranslationUnit): void {
    this.#slots.update(number, unit);
  }

  /** All units in the order of their numbers. */
  units(): Generator<TranslationUnit> {
    return this.#slots.units();
  }

  /**
   * The units that answer a text, the best first: context, exact and fuzzy. Every unit whose raw score reaches
   * `minimumScore` is found, none is lost; texts beyond 10,000 UTF-16 units are matched when equal only.
   *
   * @throws TaiyakuError `invalid-argument` for options out of range
   */
  match(text: string | SegmentContent, options: MatchOptions = {}): Match[] {
    checkText("text", text);
    checkDirection(options.direction);
    const sample = typeof text === "string" ? text : text.filter((part) => typeof part === "string").join("");
    return matchText(this.#view, text, options.direction ?? this.#directionOf(sample), options);
  }

  /**
   * The units in which a phrase stands, in the order of their numbers, with the places of the phrase.
   *
   * @throws TaiyakuError `invalid-argument` for options out of range
   */
  searchConcordance(phrase: string, options: ConcordanceOptions = {}): ConcordanceHit[] {
    const limit = checkLimit(options.limit, 20);
    checkText("phrase", phrase);
    checkDirection(options.direction);
    const direction = options.direction ?? this.#directionOf(phrase);
    const { matchCase = false } = options;
    const view = this.#view;
    return searchPhrase(view, phrase, direction, matchCase, limit);
  }

  /** Saves everything, the indexes too, so that `open` need not build them. What was saved before stays whole until the end. */
  async save(storage: MemoryStorage): Promise<void> {
    await writeSnapshot(storage, { header: this.#header, slots: this.#slots, indexes: [...this.#indexes.values()] });
  }

  /**
   * Opens what `save` saved.
   *
   * @throws TaiyakuError `invalid-data` if it is damaged, of another version, or no snapshot
   */
  static async open(storage: MemoryStorage): Promise<TranslationMemory> {
    const memory = new TranslationMemory();
    const { header, slots, indexes } = await readSnapshot(storage);
    memory.#header = header;
    memory.#slots = slots;
    memory.#indexes = new Map(indexes.map((index) => [index.language, index]));
    return memory;
  }

  /** Brings the indexes of these languages up to date now, rather than when they are first looked into. */
  buildIndexes(languages: readonly LanguageTag[] = this.languages): void {
    for (const language of languages) this.#index(language);
  }

  #index(language: LanguageTag): LanguageIndex {
    let index = this.#indexes.get(language);
    if (index === undefined) this.#indexes.set(language, (index = createLanguageIndex(language)));
    refreshIndex(index, this.#slots.count, (slot) => this.#slots.textIn(slot, language));
    return index;
  }

  get #view(): MemoryView {
    const slots = this.#slots;
    return {
      scratch: this.#scratch,
      indexesFor: ({ source }) => {
        const tags = this.languages.map((tag) => ({ tag, affinity: tagAffinity(source, tag) }));
        const near = tags.filter(({ affinity }) => affinity >= 2);
        return (near.length > 0 ? near : tags.filter(({ affinity }) => affinity > 0)).map(({ tag }) =>
          this.#index(tag),
        );
      },
      isAlive: slots.isAlive,
      hasCodes: slots.hasCodes,
      originName: slots.originName,
      unit: slots.unit,
      numberOf: slots.numberOf,
    };
  }

  #directionOf(text: string): Direction {
    return guessDirection(text, this.languages, this.#header.sourceLanguage);
  }
}
