import { foldText, primaryLanguage } from "../../language";
import type { Language, LanguageTag } from "../../model";
import { createTextPacker, mergeShards, type TextPacker } from "./packer";
import { hashText, skeletonOf } from "../matching/placeables";
import { buildShard } from "../neighbours/build";
import { searchShard, type Scratch } from "../neighbours/search";
import { mostEntries, mostUnits, type Shard } from "../neighbours/shard";

/** The skeletons of the texts that have one, by hash: `[hash, slot, hash, slot …]`, ascending. */
export type Skeletons = Uint32Array;

/** The variants of one language of a memory, indexed up to `covered` slots. */
export interface LanguageIndex {
  readonly language: LanguageTag;
  shards: Shard[];
  skeletons: Skeletons[];
  covered: number;
}

/** An index that covers nothing yet. */
export function createLanguageIndex(language: LanguageTag): LanguageIndex {
  return { language, shards: [], skeletons: [], covered: 0 };
}

/** Which rules for numbers hold in a language: those of Japanese, or those of English for all others. */
export function numberLanguage(language: LanguageTag): Language {
  return primaryLanguage(language) === "ja" ? "ja" : "en";
}

/** The units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/**
 * Brings an index up to the number of slots there are. What is new becomes a shard of its own; a shard that has grown as
 * large as half of the one before is merged with it, so that there are few and each text is indexed some twenty times at most.
 */
export function refreshIndex(index: LanguageIndex, slots: number, textOf: (slot: number) => string | null): void {
  if (index.covered >= slots) return;
  const rules = numberLanguage(index.language);
  let packer = createTextPacker();
  let hashes: number[] = [];
  const finish = (full: TextPacker): void => {
    if (full.count === 0) return;
    index.shards.push(buildShard(full.finish()));
    index.skeletons.push(sortPairs(hashes));
  };
  for (let slot = index.covered; slot < slots; slot += 1) {
    const text = textOf(slot);
    if (text === null) continue;
    const folded = foldText(text);
    const skeleton = skeletonOf(folded, rules);
    if (packer.count >= mostEntries || packer.length + folded.length > mostUnits) {
      finish(packer);
      packer = createTextPacker();
      hashes = [];
    }
    packer.add(slot, folded);
    if (skeleton !== null) hashes.push(hashText(skeleton), slot);
  }
  finish(packer);
  index.covered = slots;
  mergeSmall(index);
}

function mergeSmall(index: LanguageIndex): void {
  for (;;) {
    const last = index.shards.at(-1);
    const before = index.shards.at(-2);
    if (last === undefined || before === undefined || before.numbers.length > last.numbers.length * 2) return;
    const merged = mergeShards(before, last);
    if (merged === null) return;
    const pairs = [...(index.skeletons.at(-2) ?? []), ...(index.skeletons.at(-1) ?? [])];
    index.shards.splice(-2, 2, merged);
    index.skeletons.splice(-2, 2, sortPairs(pairs));
  }
}

/** Hash and position in one number sort as numbers, many times faster than by a comparison; 53 bits hold two million positions. */
function sortPairs(pairs: readonly number[]): Skeletons {
  const count = pairs.length / 2;
  const positions = 2 ** 21;
  const order =
    count <= positions
      ? Float64Array.from({ length: count }, (_, at) => pairs[at * 2]! * positions + at)
          .sort()
          .map((key) => key % positions)
      : Float64Array.from({ length: count }, (_, at) => at).sort((a, b) => pairs[a * 2]! - pairs[b * 2]! || a - b);
  const sorted = new Uint32Array(pairs.length);
  order.forEach((at, rank) => {
    sorted[rank * 2] = pairs[at * 2]!;
    sorted[rank * 2 + 1] = pairs[at * 2 + 1]!;
  });
  return sorted;
}

/** The slots of every text whose raw score is at least `minimumScore`, with distance and length. */
export function findNeighbours(
  index: LanguageIndex,
  query: Uint16Array,
  minimumScore: number,
  scratch: Scratch,
  take: (slot: number, distance: number, length: number) => void,
): void {
  for (const shard of index.shards) {
    if (scratch.counts.length < shard.numbers.length) {
      scratch.counts = new Uint8Array(shard.numbers.length);
      scratch.touched = new Uint32Array(shard.numbers.length);
    }
    searchShard(shard, query, minimumScore, scratch, (entry, distance, length) =>
      take(shard.numbers[entry]!, distance, length),
    );
  }
}

/** The slots of texts with the skeleton's hash; a few may have another skeleton. */
export function findBySkeleton(index: LanguageIndex, hash: number): number[] {
  const found: number[] = [];
  for (const pairs of index.skeletons) {
    let low = 0;
    let high = pairs.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[middle * 2]! < hash) low = middle + 1;
      else high = middle;
    }
    for (; pairs[low * 2] === hash; low += 1) found.push(pairs[low * 2 + 1]!);
  }
  return found;
}
