import { labelsAgree } from "./block-costs";
import type { ListedBlock } from "./block-list";
import type { BlockOdds } from "./block-odds";
import { isJoined, type BlockPair } from "./block-pairs";

/** A pair with so much evidence of its own stands fast: what is missing is missing on this side of it. */
const fast = 0.3;
/** The most that a pair's score can be where it is as well the one before or behind it that has the counterpart. */
const doubted = 0.6;

/**
 * The pairs, less probable where a block on one side only leaves open which: of five short items against four that have no
 * number or name to tell them by, any may be the one left out, and those behind it have each another counterpart. Labels on
 * either side of it that agree settle it.
 */
export function withDoubt(
  pairs: readonly BlockPair[],
  en: readonly ListedBlock[],
  ja: readonly ListedBlock[],
  odds: BlockOdds,
): BlockPair[] {
  const result = [...pairs];
  const blockOf = (pair: BlockPair | undefined): ListedBlock | undefined =>
    en[pair?.en[0] ?? -1] ?? ja[pair?.ja[0] ?? -1];
  const isHeading = (pair: BlockPair | undefined): boolean => blockOf(pair)?.block.kind === "heading";
  const agrees = (pair: BlockPair): boolean => {
    const [first, other] = [en[pair.en[0] ?? -1], ja[pair.ja[0] ?? -1]];
    return first !== undefined && other !== undefined && labelsAgree(first, other) === "same";
  };
  pairs.forEach((pair, at) => {
    const block = blockOf(pair);
    if (isJoined(pair) || block === undefined || block.block.kind === "front") return;
    const found = ([-1, 1] as const).map((step) => {
      const concerned: number[] = [];
      let settled = false;
      for (let next = at + step; next >= 0 && next < pairs.length; next += step) {
        const neighbour = pairs[next];
        if (neighbour === undefined || (isHeading(neighbour) && !isHeading(pair))) break;
        if (!isJoined(neighbour)) continue;
        if (concerned.length === 0) settled = agrees(neighbour);
        if (odds.ofEvidence(neighbour.en, neighbour.ja, true) >= fast) break;
        concerned.push(next);
      }
      return { concerned, settled };
    });
    if (block.ordinals.length > 0 && found.every(({ settled }) => settled)) return;
    for (const next of found.flatMap(({ concerned }) => concerned)) {
      const each = result[next];
      if (each !== undefined) result[next] = { ...each, probability: Math.min(doubted, each.probability) };
    }
  });
  return result;
}
