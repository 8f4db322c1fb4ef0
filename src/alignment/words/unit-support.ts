import { indexAssociations, pairEvidence, type Association } from "./associations";
import { wholeTable } from "../search/search-band";
import { corridorGains } from "../search/association-gains";
import { lengthCost, type LengthModel } from "../search/length-model";
import type { SiblingList } from "../blocks/sibling-lists";
import type { Sides } from "../search/sides";
import type { BlockSide } from "../blocks/match-blocks";
import { group, pick, type TokenTable } from "./token-table";

/** What is compared: the blocks, and their segments, of which the first of a unit is its term. */
export interface Scene {
  readonly sides: Sides;
  readonly segments: Sides;
  readonly en: BlockSide;
  readonly ja: BlockSide;
  readonly lengths: LengthModel;
}

/** The units of a list as one text each, and the first segment of each: its term. */
export interface UnitTables {
  readonly whole: TokenTable;
  readonly terms: TokenTable;
}

export function unitTables(list: SiblingList, side: BlockSide, blocks: TokenTable, segments: TokenTable): UnitTables {
  return {
    whole: unitTable(list, blocks),
    terms: pick(
      segments,
      list.units.map(([start]) => side.bounds[start] ?? 0),
    ),
  };
}

function unitTable({ units }: SiblingList, blocks: TokenTable): TokenTable {
  const from = units[0]?.[0] ?? 0;
  const all = Array.from({ length: (units.at(-1)?.[1] ?? from) - from }, (_, index) => from + index);
  return group(pick(blocks, all), [...units.map(([start]) => start - from), all.length]);
}

/** The first rows of two tables name their columns. */
const ofHead = 4;

/** How much speaks for each pair of units: all their words, their terms once more, and their lengths. */
export function unitSupport(
  en: UnitTables,
  ja: UnitTables,
  learnt: readonly Association[],
  { sides, lengths }: Scene,
  headed: boolean,
): number[][] {
  const associations = indexAssociations([...sides.known, ...learnt], sides.enWords, sides.jaWords);
  const evidence = pairEvidence(associations, en.whole, ja.whole);
  const corridor = wholeTable(en.whole.count, ja.whole.count);
  const ofAll = corridorGains(en.whole, ja.whole, evidence, corridor, lengths, 1, 1);
  const ofTerms = corridorGains(en.terms, ja.terms, evidence, corridor, lengths, 1, 1);
  return Array.from({ length: en.whole.count }, (_, i) =>
    Array.from({ length: ja.whole.count }, (__, j) => {
      const cell = (corridor.starts[i] ?? 0) + j;
      const words = (gains: typeof ofAll): number => (gains.japanese[0]?.[cell] ?? 0) + (gains.english[0]?.[cell] ?? 0);
      const length = lengthCost(en.whole.lengths[i] ?? 0, ja.whole.lengths[j] ?? 0, lengths);
      const head = headed && i === 0 && j === 0 ? ofHead : 0;
      return 0.5 * words(ofAll) + 0.5 * words(ofTerms) - Math.min(4, length) + head;
    }),
  );
}
