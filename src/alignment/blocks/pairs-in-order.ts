import { posteriors } from "../search/cheapest-path";
import { weightOfWords } from "../search/bead-costs";
import { sharpnessOf } from "../search/match-sides";
import { search } from "../search/search-part";
import { bothSides } from "./block-content";
import { blockPairCost, blockShapes } from "./block-costs";
import { order } from "./block-model";
import { logit } from "./block-odds";
import { blockAt, isJoined, pairsOfPath, type BlockPair } from "./block-pairs";
import type { BlockPass, BlockScene } from "./block-scene";
import { betterPath } from "./better-path";

/**
 * Finds the pairs in order. Where the first search is unreliable, a second one that hardly trusts labels, and nothing that the
 * pairs themselves taught, is compared with it. Example: an item was dropped and the items after it were renumbered, so every
 * label of the list disagrees, for one reason.
 */
export const pairsInOrder: BlockPass = (_, scene) => {
  const first = pairsOfPath(scene.match.path, scene.match.probabilities);
  return first.some((pair) => isUnreliable(pair, scene)) ? betterPath(first, searchAgain(first, scene), scene) : first;
};

function isUnreliable(pair: BlockPair, { english, japanese, odds }: BlockScene): boolean {
  if (isJoined(pair))
    return pair.en.length + pair.ja.length > 2 || odds.ofPair(pair, true, logit(pair.probability)) < order.reliableOdds;
  const block = blockAt(english.blocks, pair.en[0]) ?? blockAt(japanese.blocks, pair.ja[0]);
  return block !== undefined && block.block.kind !== "front";
}

function searchAgain(first: readonly BlockPair[], scene: BlockScene): BlockPair[] {
  const { english, japanese, sides, match, lengths } = scene;
  const usual = blockPairCost(english.blocks, japanese.blocks, order.labelTrustOfSecondSearch);
  const taught = taughtCosts(first, scene);
  const pairCost: typeof usual = (i, j, enCount, jaCount) =>
    usual(i, j, enCount, jaCount) +
    (enCount === 1 && jaCount === 1 ? (taught.get(i * japanese.blocks.length + j) ?? 0) : 0);
  const found = search(sides.en, sides.ja, match.evidence.associations, lengths, blockShapes, pairCost);
  return pairsOfPath(found.path, posteriors(found.path, found.corridor, found.costs, blockShapes, sharpnessOf(sides)));
}

/** The gain that each pair of single blocks has from what it taught itself, as a cost that cancels it. */
function taughtCosts(pairs: readonly BlockPair[], { japanese, content }: BlockScene): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { en, ja } of pairs) {
    const [i, j] = [en[0], ja[0]];
    if (i === undefined || j === undefined || en.length !== 1 || ja.length !== 1) continue;
    const own = bothSides(content(en, ja, false)).words - bothSides(content(en, ja, true)).words;
    costs.set(i * japanese.blocks.length + j, weightOfWords * own);
  }
  return costs;
}
