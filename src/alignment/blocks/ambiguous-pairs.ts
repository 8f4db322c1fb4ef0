import { labelsAgree } from "./block-costs";
import type { ListedBlock } from "./block-list";
import { ambiguity } from "./block-model";
import { firstBlocks, isJoined, type BlockPair } from "./block-pairs";
import type { BlockScene } from "./block-scene";

/**
 * Caps the score of pairs next to an unmatched block when it is unclear which block is the unmatched one.
 *
 * Example: five short items face four. If no number or name distinguishes them, any of the five may be the extra one, so
 * every pair up to the next conclusive one may be off by one. Agreeing labels on both sides of the gap resolve it.
 */
export function ambiguousPairs(pairs: readonly BlockPair[], scene: BlockScene): BlockPair[] {
  const ambiguous = new Set<number>();
  pairs.forEach((pair, index) => {
    if (!isUnmatchedBlock(pair, scene)) return;
    const before = shiftablePairs(pairs, index, -1, scene);
    const after = shiftablePairs(pairs, index, 1, scene);
    const isNumbered = (blockOf(pair, scene)?.ordinals.length ?? 0) > 0;
    if (isNumbered && before.endsInAgreeingLabels && after.endsInAgreeingLabels) return;
    for (const shiftable of [...before.indexes, ...after.indexes]) ambiguous.add(shiftable);
  });
  return pairs.map((pair, index) =>
    ambiguous.has(index) ? { ...pair, probability: Math.min(ambiguity.scoreLimit, pair.probability) } : pair,
  );
}

/** Title pages and the like are often translated on one side only, so their absence says nothing about their neighbours. */
function isUnmatchedBlock(pair: BlockPair, scene: BlockScene): boolean {
  const block = blockOf(pair, scene);
  return !isJoined(pair) && block !== undefined && block.block.kind !== "front";
}

/** Walks away from an unmatched block and collects the pairs that could be shifted by one. */
function shiftablePairs(
  pairs: readonly BlockPair[],
  from: number,
  step: -1 | 1,
  scene: BlockScene,
): { readonly indexes: readonly number[]; readonly endsInAgreeingLabels: boolean } {
  const startsAtHeading = isHeading(pairs[from], scene);
  const indexes: number[] = [];
  let endsInAgreeingLabels = false;
  for (let index = from + step; index >= 0 && index < pairs.length; index += step) {
    const pair = pairs[index];
    // A heading bounds the list, unless the unmatched block is a heading itself.
    if (pair === undefined || (isHeading(pair, scene) && !startsAtHeading)) break;
    if (!isJoined(pair)) continue;
    if (indexes.length === 0) endsInAgreeingLabels = haveSameLabel(pair, scene);
    if (scene.odds.ofEvidence(pair.en, pair.ja, true) >= ambiguity.conclusiveEvidence) break;
    indexes.push(index);
  }
  return { indexes, endsInAgreeingLabels };
}

function blockOf(pair: BlockPair, scene: BlockScene): ListedBlock | undefined {
  const [english, japanese] = firstBlocks(pair, scene);
  return english ?? japanese;
}

function isHeading(pair: BlockPair | undefined, scene: BlockScene): boolean {
  return pair !== undefined && blockOf(pair, scene)?.block.kind === "heading";
}

function haveSameLabel(pair: BlockPair, scene: BlockScene): boolean {
  const [english, japanese] = firstBlocks(pair, scene);
  return english !== undefined && japanese !== undefined && labelsAgree(english, japanese) === "same";
}
