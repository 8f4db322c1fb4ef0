import { indexAssociations, pairEvidence, type Association } from "../words/associations";
import { wholeTable } from "../search/search-band";
import { corridorGains } from "../search/association-gains";
import { lengthCost } from "../search/length-model";
import type { SiblingList } from "./sibling-lists";
import type { BlockScene, BlockSide } from "./block-scene";
import { indexesBetween } from "./block-pairs";
import { group, pick, type TokenTable } from "../words/token-table";

/** The units of a list as one text each, and the first segment of each: its term. */
export interface UnitTables {
  readonly whole: TokenTable;
  readonly terms: TokenTable;
}

/** Reads the units of a list. */
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
  const all = indexesBetween(from, units.at(-1)?.[1] ?? from);
  return group(pick(blocks, all), [...units.map(([start]) => start - from), all.length]);
}

/** The support of the first rows of two tables, which name their columns. */
const headRowSupport = 4;
/** The limit of what lengths count against a pair of units. */
const maxLengthCost = 4;

/** The units of two lists, and what is known about their words. */
export interface UnitLists {
  readonly en: UnitTables;
  readonly ja: UnitTables;
  readonly learnt: readonly Association[];
  /** Whether the first units are the head rows of tables. */
  readonly headed: boolean;
}

/** Computes the support of each pair of units in log odds: all their words, their terms once more, and their lengths. */
export function unitSupport({ en, ja, learnt, headed }: UnitLists, { sides, lengths }: BlockScene): number[][] {
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
      const head = headed && i === 0 && j === 0 ? headRowSupport : 0;
      return 0.5 * words(ofAll) + 0.5 * words(ofTerms) - Math.min(maxLengthCost, length) + head;
    }),
  );
}
