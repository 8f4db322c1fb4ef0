import { group } from "../words/token-table";
import type { LengthModel } from "../search/length-model";
import { matchSides, type Match } from "../search/match-sides";
import type { Sides } from "../search/sides";
import { contentReader, type ContentReader } from "./block-content";
import { blockPairCost, blockShapes } from "./block-costs";
import type { ListedBlock } from "./block-list";
import { blockOdds, type BlockOdds } from "./block-odds";
import type { BlockPair } from "./block-pairs";

/** Blocks with the segments of each: block `b` has the segments from `bounds[b]` to `bounds[b + 1]`. */
export interface BlockSide {
  readonly blocks: readonly ListedBlock[];
  readonly bounds: readonly number[];
}

/** Everything that the passes know of two lists of blocks. */
export interface BlockScene {
  readonly english: BlockSide;
  readonly japanese: BlockSide;
  /** The segments of both lists, as tokens and lengths. */
  readonly segments: Sides;
  /** The same with a row for each block. */
  readonly sides: Sides;
  readonly lengths: LengthModel;
  /** The search in order, what it learnt about words, and the evidence it used last. */
  readonly match: Match;
  readonly content: ContentReader;
  readonly odds: BlockOdds;
}

/** One step of the alignment of blocks. Every block of both lists is in exactly one pair before and after it. */
export type BlockPass = (pairs: readonly BlockPair[], scene: BlockScene) => BlockPair[];

/** Finds where the segments of each block begin, and where the last one ends. */
export function blockSide(blocks: readonly ListedBlock[]): BlockSide {
  const bounds = [0];
  for (const { block } of blocks) bounds.push((bounds.at(-1) ?? 0) + block.segments.length);
  return { blocks, bounds };
}

/** Searches two lists of blocks in order, and prepares the evidence for the passes. */
export function blockScene(english: BlockSide, japanese: BlockSide, segments: Sides, lengths: LengthModel): BlockScene {
  const sides: Sides = {
    ...segments,
    en: group(segments.en, english.bounds),
    ja: group(segments.ja, japanese.bounds),
  };
  const pairCost = blockPairCost(english.blocks, japanese.blocks);
  const match = matchSides(sides, lengths, { shapes: blockShapes, pairCost });
  const content = contentReader(sides, match.learnt);
  const odds = blockOdds({ sides, english: english.blocks, japanese: japanese.blocks, content, lengths });
  return { english, japanese, segments, sides, lengths, match, content, odds };
}
