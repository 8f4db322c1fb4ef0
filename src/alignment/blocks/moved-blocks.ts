import type { PairEvidence } from "../words/associations";
import type { ListedBlock } from "./block-list";
import { blockPairCost } from "./block-costs";
import { alongPath, wholeTable, type Point } from "../search/search-band";
import { corridorGains } from "../search/association-gains";
import { lengthCost, type LengthModel } from "../search/length-model";
import type { Sides } from "../search/sides";
import type { BlockPair } from "./block-pairs";
import { pick } from "../words/token-table";

/** The comparison of everything with everything is left out beyond so many pairs, so that its cost stays bounded. */
const mostCompared = 400_000;
/** How well blocks out of order must go together, and how much better than with what else they could. */
const leastSupport = 1.5;
const leastMargin = 1.5;
/** Two blocks that order has left alone need more, since most such blocks have no counterpart. */
const leastAlone = 4;
/** How much better it must be than what order has paired either with. */
const leastImprovement = 4;

/** A pair in order with less support than this is looked at again. */
const looseSupport = 1.5;

/** A block's counterpart out of order. */
export interface Counterpart {
  readonly ja: number;
  readonly probability: number;
}

/**
 * Counterparts out of order: of blocks that have none, and of pairs that only their place holds together, as in a glossary
 * that either language sorts by its own alphabet. A pair is made where each is the other's best by a margin.
 */
export function blocksElsewhere(
  pairs: readonly BlockPair[],
  sides: Sides,
  enBlocks: readonly ListedBlock[],
  jaBlocks: readonly ListedBlock[],
  evidence: PairEvidence,
  lengths: LengthModel,
): Map<number, Counterpart> {
  const support = supportOf(sides, enBlocks, jaBlocks, evidence, lengths);
  const single = pairs.filter((pair) => pair.en.length <= 1 && pair.ja.length <= 1);
  const both = single.flatMap(({ en: [first], ja: [other] }) =>
    first === undefined || other === undefined ? [] : [[first, other] as const],
  );
  const held = support(
    both.map(([first]) => first),
    both.map(([, other]) => other),
    true,
  );
  const loose = both.filter((_, index) => (held[index]?.[0] ?? 0) < looseSupport);
  const partner = new Map(loose);
  const supportOfPair = new Map(both.map(([first], index) => [first, held[index]?.[0] ?? 0]));
  const supportOfPartner = new Map(both.map(([, other], index) => [other, held[index]?.[0] ?? 0]));
  const alone = single.filter((pair) => pair.en.length + pair.ja.length === 1);
  const en = [...loose.map(([first]) => first), ...alone.flatMap((pair) => pair.en)].sort((a, b) => a - b);
  const ja = [...loose.map(([, other]) => other), ...alone.flatMap((pair) => pair.ja)].sort((a, b) => a - b);
  const found = new Map<number, Counterpart>();
  if (en.length === 0 || ja.length === 0 || en.length * ja.length > mostCompared) return found;
  const table = support(en, ja, false);
  const bestEn = ja.map((_, column) => best(table.map((row) => row[column] ?? -Infinity)));
  table.forEach((row, index) => {
    const { at, value, next } = best(row);
    const back = bestEn[at];
    if (back?.at !== index || value < leastSupport) return;
    const first = en[index] ?? 0;
    const other = ja[at] ?? 0;
    const ordered = Math.max(supportOfPair.get(first) ?? 0, supportOfPartner.get(other) ?? 0);
    const margin = value - Math.max(next, back.next, 0);
    const alone = !supportOfPair.has(first) && !supportOfPartner.has(other);
    if (margin < leastMargin || partner.get(first) === other) return;
    if (alone ? value < leastAlone : value - ordered < leastImprovement) return;
    found.set(first, { ja: other, probability: 1 / (1 + Math.exp(-margin)) });
  });
  return withBereft(found, loose, (first, other) => table[en.indexOf(first)]?.[ja.indexOf(other)] ?? -Infinity);
}

/** How much less than nothing may speak for two blocks whose partners both went elsewhere. */
const leastOfBereft = -2;

/** Also pairs, best first, the blocks whose partners in order were found to belong elsewhere. */
function withBereft(
  found: Map<number, Counterpart>,
  loose: readonly (readonly [en: number, ja: number])[],
  support: (en: number, ja: number) => number,
): Map<number, Counterpart> {
  const taken = new Set([...found.values()].map((counterpart) => counterpart.ja));
  const en = loose.flatMap(([first, other]) => (taken.has(other) && !found.has(first) ? [first] : []));
  const ja = loose.flatMap(([first, other]) => (found.has(first) && !taken.has(other) ? [other] : []));
  const candidates = en
    .flatMap((first) => ja.map((other) => ({ first, other, value: support(first, other) })))
    .filter(({ value }) => value >= leastOfBereft)
    .sort((a, b) => b.value - a.value || a.first - b.first || a.other - b.other);
  for (const { first, other, value } of candidates) {
    if (found.has(first) || taken.has(other)) continue;
    found.set(first, { ja: other, probability: 1 / (1 + Math.exp(-value)) });
    taken.add(other);
  }
  return found;
}

function best(values: readonly number[]): { readonly at: number; readonly value: number; readonly next: number } {
  let at = -1;
  let value = -Infinity;
  let next = -Infinity;
  values.forEach((each, index) => {
    if (each > value) [at, value, next] = [index, each, value];
    else if (each > next) next = each;
  });
  return { at, value, next };
}

/** How much words, lengths and kinds speak for pairs of blocks: higher is better. */
type Support = (en: readonly number[], ja: readonly number[], oneToOne: boolean) => number[][];

/** Compares all with all, or where `oneToOne` each English block with the Japanese one in its place only. */
function supportOf(
  sides: Sides,
  enBlocks: readonly ListedBlock[],
  jaBlocks: readonly ListedBlock[],
  evidence: PairEvidence,
  lengths: LengthModel,
): Support {
  const labels = blockPairCost(enBlocks, jaBlocks);
  return (en, ja, oneToOne) => {
    const corridor = oneToOne
      ? alongPath(
          en.map((_, index): Point => [index, index]),
          en.length,
          ja.length,
          0,
        )
      : wholeTable(en.length, ja.length);
    const gains = corridorGains(pick(sides.en, en), pick(sides.ja, ja), evidence, corridor, lengths, 1, 1);
    const supportAt = (row: number, column: number): number => {
      const cell = (corridor.starts[row] ?? 0) + column - (corridor.low[row] ?? 0);
      const i = en[row] ?? 0;
      const j = ja[column] ?? 0;
      const words = 0.5 * ((gains.japanese[0]?.[cell] ?? 0) + (gains.english[0]?.[cell] ?? 0));
      const kinds = enBlocks[i]?.block.kind === jaBlocks[j]?.block.kind ? 0 : 3;
      const label = 0.25 * Math.max(0, labels(i, j, 1, 1));
      return words - kinds - label - lengthCost(sides.en.lengths[i] ?? 0, sides.ja.lengths[j] ?? 0, lengths);
    };
    return en.map((_, row) => (oneToOne ? [supportAt(row, row)] : ja.map((__, column) => supportAt(row, column))));
  };
}
