import { corridorGains } from "../search/association-gains";
import { lengthCost } from "../search/length-model";
import { alongPath, wholeTable, type Point } from "../search/search-band";
import { pick } from "../words/token-table";
import { blockPairCost } from "./block-costs";
import type { BlockScene } from "./block-scene";

/** Labels of blocks out of order count little. */
const labelWeight = 0.25;
/** The cost of pairing blocks of different kinds. */
const otherKindCost = 3;

/**
 * Computes how much words, lengths and kinds support pairs of blocks, in log odds: a row for each English block.
 *
 * @param oneToOne compares each English block with the Japanese one at its index only, instead of with all
 */
export function blockSupport(
  { english, japanese, sides, match, lengths }: BlockScene,
  en: readonly number[],
  ja: readonly number[],
  oneToOne: boolean,
): number[][] {
  const labels = blockPairCost(english.blocks, japanese.blocks);
  const diagonal = en.map((_, index): Point => [index, index]);
  const band = oneToOne ? alongPath(diagonal, en.length, ja.length, 0) : wholeTable(en.length, ja.length);
  const gains = corridorGains(pick(sides.en, en), pick(sides.ja, ja), match.evidence, band, lengths, 1, 1);
  const supportAt = (row: number, column: number): number => {
    const cell = (band.starts[row] ?? 0) + column - (band.low[row] ?? 0);
    const [i, j] = [en[row] ?? 0, ja[column] ?? 0];
    const words = 0.5 * ((gains.japanese[0]?.[cell] ?? 0) + (gains.english[0]?.[cell] ?? 0));
    const kind = english.blocks[i]?.block.kind === japanese.blocks[j]?.block.kind ? 0 : otherKindCost;
    const label = labelWeight * Math.max(0, labels(i, j, 1, 1));
    return words - kind - label - lengthCost(sides.en.lengths[i] ?? 0, sides.ja.lengths[j] ?? 0, lengths);
  };
  return en.map((_, row) => (oneToOne ? [supportAt(row, row)] : ja.map((__, column) => supportAt(row, column))));
}
