import type { Association } from "../words/associations";
import type { LengthModel } from "../search/length-model";
import type { Sides } from "../search/sides";
import { ambiguousPairs } from "./ambiguous-pairs";
import type { BlockPair } from "./block-pairs";
import { blockScene, type BlockPass, type BlockSide } from "./block-scene";
import { extendedRuns } from "./extended-runs";
import { relabelledPairs } from "./label-mismatches";
import { movedBlocks } from "./moved-blocks";
import { pairsInOrder } from "./pairs-in-order";
import { reorderedLists } from "./reordered-lists";
import { supportedPairs } from "./supported-pairs";

/** The alignment of blocks, step by step. */
const passes: readonly BlockPass[] = [
  pairsInOrder,
  extendedRuns,
  supportedPairs,
  relabelledPairs,
  ambiguousPairs,
  reorderedLists,
  movedBlocks,
];

/** Notes are sources whose dates and addresses one language adds or omits: their order says more than their words. */
const passesOfNotes: readonly BlockPass[] = [pairsInOrder, reorderedLists, movedBlocks];

/** Matches the blocks of two documents, and returns what the search in order learnt about their words. */
export function matchBlocks(
  english: BlockSide,
  japanese: BlockSide,
  segments: Sides,
  lengths: LengthModel,
): { readonly pairs: readonly BlockPair[]; readonly learnt: readonly Association[] } {
  const scene = blockScene(english, japanese, segments, lengths);
  const isNotes = english.blocks[0]?.block.kind === "note";
  const pairs = (isNotes ? passesOfNotes : passes).reduce<BlockPair[]>((found, pass) => pass(found, scene), []);
  return { pairs, learnt: scene.match.learnt };
}
