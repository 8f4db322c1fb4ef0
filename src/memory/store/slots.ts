import { TaiyakuError, type LanguageTag, type TranslationUnit } from "../../model";
import { checkUnit } from "../options";
import { createRecordPool, type RecordPool } from "./records";

/**
 * The units of a memory. Each change of a unit takes a new slot, since indexes hold what was said before; its number stays.
 */
export interface Slots {
  /** How many slots were ever taken, and how many units there are. */
  readonly count: number;
  readonly size: number;
  readonly languages: readonly LanguageTag[];
  add(unit: TranslationUnit, origin: string | null): number;
  get(number: number): TranslationUnit | undefined;
  remove(number: number): boolean;
  update(number: number, unit: TranslationUnit): void;
  units(): Generator<TranslationUnit>;
  textIn(slot: number, language: LanguageTag): string | null;
  readonly isAlive: (slot: number) => boolean;
  readonly hasCodes: (slot: number) => boolean;
  readonly originName: (slot: number) => string | null;
  readonly unit: (slot: number) => TranslationUnit;
  readonly numberOf: (slot: number) => number;
  export(): SavedSlots;
}

/** Slots as a snapshot keeps them. */
export interface SavedSlots {
  readonly records: ReturnType<RecordPool["export"]>;
  readonly flags: Uint32Array;
  readonly numbers: Uint32Array;
  readonly slotOfNumber: Uint32Array;
  readonly origins: readonly string[];
  readonly languages: readonly LanguageTag[];
  readonly size: number;
}

const alive = 1;
const codes = 2;
/** What is above is the origin's position in the list plus one. */
const originShift = 2;
const noSlot = 0xffffffff;

/** No slots, or those of a snapshot. */
export function createSlots(saved: SavedSlots | null = null): Slots {
  const records = createRecordPool(saved?.records ?? null);
  const languages = [...(saved?.languages ?? [])];
  const knownLanguages = new Set(languages);
  const origins = [...(saved?.origins ?? [])];
  const originNumbers = new Map(origins.map((origin, index) => [origin, index + 1]));
  const flags = createList(saved?.flags);
  const numbers = createList(saved?.numbers);
  const slotOfNumber = createList(saved?.slotOfNumber);
  let size = saved?.size ?? 0;

  const store = (unit: TranslationUnit, number: number, origin: number): number => {
    checkUnit(unit);
    const slot = records.append(unit);
    let hasCodes = false;
    for (const { language, content } of unit.variants) {
      if (content !== undefined) hasCodes = true;
      if (knownLanguages.has(language)) continue;
      knownLanguages.add(language);
      languages.push(language);
    }
    flags.push(alive | (hasCodes ? codes : 0) | (origin << originShift));
    numbers.push(number);
    return slot;
  };
  const originNumber = (origin: string | null): number => {
    if (origin === null) return 0;
    const known = originNumbers.get(origin) ?? origins.push(origin);
    originNumbers.set(origin, known);
    return known;
  };
  const slotAt = (number: number): number | null => {
    const slot = slotOfNumber.get(number);
    return slot === undefined || slot === noSlot ? null : slot;
  };
  const bury = (slot: number): void => flags.set(slot, (flags.get(slot) ?? 0) & ~alive);

  return {
    get count() {
      return records.count;
    },
    get size() {
      return size;
    },
    languages,
    add(unit, origin) {
      const number = slotOfNumber.length;
      // `store` may refuse the unit, and then nothing has changed.
      const slot = store(unit, number, originNumber(origin));
      slotOfNumber.push(slot);
      size += 1;
      return number;
    },
    get(number) {
      const slot = slotAt(number);
      return slot === null ? undefined : records.get(slot);
    },
    remove(number) {
      const slot = slotAt(number);
      if (slot === null) return false;
      bury(slot);
      slotOfNumber.set(number, noSlot);
      size -= 1;
      return true;
    },
    update(number, unit) {
      const slot = slotAt(number);
      if (slot === null) {
        throw new TaiyakuError("invalid-argument", `Expected the number of a unit, got \`${number}\`, which has none.`);
      }
      const fresh = store(unit, number, (flags.get(slot) ?? 0) >>> originShift);
      bury(slot);
      slotOfNumber.set(number, fresh);
    },
    *units() {
      for (let number = 0; number < slotOfNumber.length; number += 1) {
        const slot = slotAt(number);
        if (slot !== null) yield records.get(slot);
      }
    },
    textIn(slot, language) {
      if (((flags.get(slot) ?? 0) & alive) === 0) return null;
      return records.get(slot).variants.find((variant) => variant.language === language)?.text ?? null;
    },
    isAlive: (slot) => ((flags.get(slot) ?? 0) & alive) !== 0,
    hasCodes: (slot) => ((flags.get(slot) ?? 0) & codes) !== 0,
    originName: (slot) => origins[((flags.get(slot) ?? 0) >>> originShift) - 1] ?? null,
    unit: (slot) => records.get(slot),
    numberOf: (slot) => numbers.get(slot) ?? slot,
    export: () => ({
      records: records.export(),
      flags: flags.export(),
      numbers: numbers.export(),
      slotOfNumber: slotOfNumber.export(),
      origins,
      languages,
      size,
    }),
  };
}

/** A list of 32-bit numbers that grows. */
function createList(saved: Uint32Array | undefined): {
  readonly length: number;
  get(at: number): number | undefined;
  set(at: number, value: number): void;
  push(value: number): void;
  export(): Uint32Array;
} {
  let items = saved ?? new Uint32Array(64);
  let length = saved?.length ?? 0;
  return {
    get length() {
      return length;
    },
    get: (at) => (at < length ? items[at] : undefined),
    set(at, value) {
      items[at] = value;
    },
    push(value) {
      if (length === items.length) {
        const grown = new Uint32Array(Math.max(64, items.length * 2));
        grown.set(items);
        items = grown;
      }
      items[length++] = value;
    },
    export: () => items.subarray(0, length),
  };
}
