import { moving } from "./block-model";
import { parted, type BlockPair } from "./block-pairs";
import { blockSupport } from "./block-support";
import type { BlockScene } from "./block-scene";

/** A block's counterpart out of order. */
interface Counterpart {
  readonly ja: number;
  readonly probability: number;
}

/**
 * Pairs blocks out of order: those without counterpart, and pairs that only their place supports, as in a glossary that each
 * language sorts by its own alphabet. A pair is made where each block is the other's best by a margin. It is put at the place
 * of the English.
 */
export function movedBlocks(pairs: readonly BlockPair[], scene: BlockScene): BlockPair[] {
  const counterparts = counterpartsOutOfOrder(pairs, scene);
  if (counterparts.size === 0) return [...pairs];
  const taken = new Set([...counterparts.values()].map(({ ja }) => ja));
  return pairs.flatMap((pair): BlockPair[] => {
    const [first] = pair.en;
    const counterpart = first === undefined ? undefined : counterparts.get(first);
    const left = pair.ja.filter((block) => !taken.has(block));
    const alone: BlockPair[] = left.length > 0 ? [{ en: [], ja: left, probability: 0, moved: false }] : [];
    if (counterpart !== undefined)
      return [{ en: pair.en, ja: [counterpart.ja], probability: counterpart.probability, moved: true }, ...alone];
    if (left.length === pair.ja.length) return [pair];
    return [...parted({ en: pair.en, ja: [] }), ...alone];
  });
}

type Place = readonly [en: number, ja: number];

/** The blocks that may have a counterpart out of order, with the support of their pairs in order. */
interface Candidates {
  readonly en: readonly number[];
  readonly ja: readonly number[];
  /** The pairs in order with little support. */
  readonly loose: readonly Place[];
  readonly supportOfEnglish: ReadonlyMap<number, number>;
  readonly supportOfJapanese: ReadonlyMap<number, number>;
}

function candidatesOf(pairs: readonly BlockPair[], scene: BlockScene): Candidates {
  const single = pairs.filter((pair) => pair.en.length <= 1 && pair.ja.length <= 1);
  const joined = single.flatMap(({ en: [first], ja: [other] }): Place[] =>
    first === undefined || other === undefined ? [] : [[first, other]],
  );
  const values = blockSupport(
    scene,
    joined.map(([first]) => first),
    joined.map(([, other]) => other),
    true,
  );
  const supportAt = (index: number): number => values[index]?.[0] ?? 0;
  const loose = joined.filter((_, index) => supportAt(index) < moving.maxSupportOfLoosePair);
  const alone = single.filter((pair) => pair.en.length + pair.ja.length === 1);
  return {
    en: [...loose.map(([first]) => first), ...alone.flatMap((pair) => pair.en)].sort((a, b) => a - b),
    ja: [...loose.map(([, other]) => other), ...alone.flatMap((pair) => pair.ja)].sort((a, b) => a - b),
    loose,
    supportOfEnglish: new Map(joined.map(([first], index) => [first, supportAt(index)])),
    supportOfJapanese: new Map(joined.map(([, other], index) => [other, supportAt(index)])),
  };
}

function counterpartsOutOfOrder(pairs: readonly BlockPair[], scene: BlockScene): Map<number, Counterpart> {
  const { en, ja, loose, supportOfEnglish, supportOfJapanese } = candidatesOf(pairs, scene);
  const found = new Map<number, Counterpart>();
  if (en.length === 0 || ja.length === 0 || en.length * ja.length > moving.maxComparedPairs) return found;
  const partner = new Map(loose);
  const table = blockSupport(scene, en, ja, false);
  const bestOfJapanese = ja.map((_, column) => bestOf(table.map((row) => row[column] ?? -Infinity)));
  /** The support from which a pair is worth leaving the order for. */
  const minSupportOf = (first: number, other: number): number => {
    const [ofEnglish, ofJapanese] = [supportOfEnglish.get(first), supportOfJapanese.get(other)];
    if (ofEnglish === undefined && ofJapanese === undefined) return moving.minSupportOfLoneBlocks;
    return Math.max(ofEnglish ?? 0, ofJapanese ?? 0) + moving.minImprovementOverOrder;
  };
  table.forEach((row, index) => {
    const best = bestOf(row);
    const back = best && bestOfJapanese[best.index];
    const [first, other] = [en[index], best && ja[best.index]];
    if (best === undefined || back?.index !== index || first === undefined || other === undefined) return;
    const margin = best.value - Math.max(best.next, back.next, 0);
    if (best.value < moving.minSupport || margin < moving.minMargin || partner.get(first) === other) return;
    if (best.value < minSupportOf(first, other)) return;
    found.set(first, { ja: other, probability: 1 / (1 + Math.exp(-margin)) });
  });
  return withLeftOvers(found, loose, (first, other) => table[en.indexOf(first)]?.[ja.indexOf(other)] ?? -Infinity);
}

/** Also pairs, the best first, the blocks whose partners in order were found to belong elsewhere. */
function withLeftOvers(
  found: Map<number, Counterpart>,
  loose: readonly Place[],
  supportOf: (en: number, ja: number) => number,
): Map<number, Counterpart> {
  const taken = new Set([...found.values()].map(({ ja }) => ja));
  const en = loose.flatMap(([first, other]) => (taken.has(other) && !found.has(first) ? [first] : []));
  const ja = loose.flatMap(([first, other]) => (found.has(first) && !taken.has(other) ? [other] : []));
  const candidates = en
    .flatMap((first) => ja.map((other) => ({ first, other, value: supportOf(first, other) })))
    .filter(({ value }) => value >= moving.minSupportOfLeftOvers)
    .sort((a, b) => b.value - a.value || a.first - b.first || a.other - b.other);
  for (const { first, other, value } of candidates) {
    if (found.has(first) || taken.has(other)) continue;
    found.set(first, { ja: other, probability: 1 / (1 + Math.exp(-value)) });
    taken.add(other);
  }
  return found;
}

interface Best {
  readonly index: number;
  readonly value: number;
  /** The second best value. */
  readonly next: number;
}

function bestOf(values: readonly number[]): Best | undefined {
  return values.reduce<Best | undefined>((best, value, index) => {
    if (best === undefined || value > best.value) return { index, value, next: best?.value ?? -Infinity };
    return value > best.next ? { ...best, next: value } : best;
  }, undefined);
}
