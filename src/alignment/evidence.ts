import { findLatinWords, findNumbers } from "../language";
import type { Language } from "../model";

/** What a segment shows of itself for alignment, worked out once. */
export interface SegmentFeatures {
  /** Characters other than white space. */
  readonly length: number;
  readonly numbers: readonly string[];
  readonly latin: ReadonlySet<string>;
}

/** Reads the features of a segment. */
export function segmentFeatures(text: string, language: Language): SegmentFeatures {
  return {
    length: text.replace(/\s+/gu, "").length,
    numbers: findNumbers(text, language),
    latin: new Set(findLatinWords(text)),
  };
}

/** The features of segments taken together. */
export function joinFeatures(parts: readonly SegmentFeatures[]): SegmentFeatures {
  const [first, ...rest] = parts;
  if (first !== undefined && rest.length === 0) return first;
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    numbers: parts.flatMap(({ numbers }) => numbers),
    latin: new Set(parts.flatMap(({ latin }) => [...latin])),
  };
}

/** How many anchors (numbers, Latin words) two stretches share, and how many that should be shared are not. */
export interface SharedAnchors {
  readonly shared: number;
  readonly missed: number;
}

/** Compares the anchors of an English stretch with those of a Japanese one. */
export function compareAnchors(en: SegmentFeatures, ja: SegmentFeatures): SharedAnchors {
  let shared = 0;
  let missed = 0;
  // Every Latin word of the Japanese should stand in the English; of the English only numbers are expected back.
  for (const word of ja.latin)
    if (en.latin.has(word) || en.latin.has(`${word}s`)) shared += 1;
    else missed += 1;
  const left = [...en.numbers];
  for (const number of ja.numbers) {
    const at = left.indexOf(number);
    if (at < 0) missed += 1;
    else {
      shared += 1;
      left.splice(at, 1);
    }
  }
  return { shared, missed: missed + left.length };
}
