import type { Association, PairEvidence } from "./associations";
import { blockPairCost, blockShapes } from "./block-costs";
import type { ListedBlock } from "./block-list";
import { blocksElsewhere } from "./crossing";
import type { LengthModel } from "./lengths";
import { matchSides } from "./match";
import type { Sides } from "./sides";
import { group } from "./table";

/** Runs of blocks that go together, by their places in their lists; one of them is empty where a side has no counterpart. */
export interface BlockPair {
  readonly en: readonly number[];
  readonly ja: readonly number[];
  /** The probability that they belong together, by the model. */
  readonly probability: number;
  /** Whether the Japanese stands elsewhere than its neighbours' order says. */
  readonly moved: boolean;
}

/** Blocks with the segments of each: block b has those from `bounds[b]` to `bounds[b + 1]`. */
export interface BlockSide {
  readonly blocks: readonly ListedBlock[];
  readonly bounds: readonly number[];
}

/** Where the segments of each block begin, and the end. */
export function blockSide(blocks: readonly ListedBlock[]): BlockSide {
  const bounds = [0];
  for (const { block } of blocks) bounds.push((bounds.at(-1) ?? 0) + block.segments.length);
  return { blocks, bounds };
}

/**
 * Matches the blocks of two documents: in order first, by labels, kinds, lengths and words, and then what this leaves over or
 * pairs against all evidence, wherever it stands.
 */
export function matchBlocks(
  en: BlockSide,
  ja: BlockSide,
  segments: Sides,
  lengths: LengthModel,
): { readonly pairs: readonly BlockPair[]; readonly learnt: readonly Association[] } {
  const sides: Sides = { ...segments, en: group(segments.en, en.bounds), ja: group(segments.ja, ja.bounds) };
  const options = { shapes: blockShapes, pairCost: blockPairCost(en.blocks, ja.blocks) };
  const { path, probabilities, learnt, evidence } = matchSides(sides, lengths, options);
  const inOrder = path.slice(1).map(([nextI, nextJ], at): BlockPair => {
    const [i, j] = path[at] ?? [0, 0];
    return { en: between(i, nextI), ja: between(j, nextJ), probability: probabilities[at] ?? 0, moved: false };
  });
  return { pairs: withMoved(inOrder, sides, en, ja, evidence, lengths), learnt };
}

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** The pairs with the moved blocks put together: where the English stands. */
function withMoved(
  pairs: readonly BlockPair[],
  sides: Sides,
  en: BlockSide,
  ja: BlockSide,
  evidence: PairEvidence,
  lengths: LengthModel,
): BlockPair[] {
  const elsewhere = blocksElsewhere(pairs, sides, en.blocks, ja.blocks, evidence, lengths);
  if (elsewhere.size === 0) return [...pairs];
  const taken = new Set([...elsewhere.values()].map((counterpart) => counterpart.ja));
  return pairs.flatMap((pair): BlockPair[] => {
    const [first] = pair.en;
    const counterpart = first === undefined ? undefined : elsewhere.get(first);
    const left = pair.ja.filter((block) => !taken.has(block));
    const alone: BlockPair[] = left.length > 0 ? [{ en: [], ja: left, probability: 0, moved: false }] : [];
    if (counterpart !== undefined) {
      const { ja: elsewhereJa, probability } = counterpart;
      return [{ en: pair.en, ja: [elsewhereJa], probability, moved: true }, ...alone];
    }
    if (left.length === pair.ja.length) return [pair];
    return pair.en.length > 0 ? [{ en: pair.en, ja: [], probability: 0, moved: false }, ...alone] : alone;
  });
}
