import type { Point } from "../search/search-band";
import type { ListedBlock } from "./block-list";

/** Runs of blocks that belong together, as indexes into their lists. One run is empty where a side has no counterpart. */
export interface BlockPair {
  readonly en: readonly number[];
  readonly ja: readonly number[];
  /** The probability that they belong together, by the model. */
  readonly probability: number;
  /** Whether the Japanese is at another place than the order of its neighbours suggests. */
  readonly moved: boolean;
}

/** The two lists that pairs index into. */
export interface BlockLists {
  readonly english: { readonly blocks: readonly ListedBlock[] };
  readonly japanese: { readonly blocks: readonly ListedBlock[] };
}

/** Turns the steps of a path into pairs. */
export function pairsOfPath(path: readonly Point[], probabilities: readonly number[]): BlockPair[] {
  return path.slice(1).map(([nextI, nextJ], at) => {
    const [i, j] = path[at] ?? [0, 0];
    return {
      en: indexesBetween(i, nextI),
      ja: indexesBetween(j, nextJ),
      probability: probabilities[at] ?? 0,
      moved: false,
    };
  });
}

/** Makes a one-sided pair of each block. */
export function parted({ en, ja }: Pick<BlockPair, "en" | "ja">): BlockPair[] {
  return [
    ...en.map((block): BlockPair => ({ en: [block], ja: [], probability: 0, moved: false })),
    ...ja.map((block): BlockPair => ({ en: [], ja: [block], probability: 0, moved: false })),
  ];
}

/** Whether a pair has two sides. */
export function isJoined({ en, ja }: Pick<BlockPair, "en" | "ja">): boolean {
  return en.length > 0 && ja.length > 0;
}

/** The first block of each side, undefined where the side is empty. */
export function firstBlocks(
  { en, ja }: Pick<BlockPair, "en" | "ja">,
  { english, japanese }: BlockLists,
): readonly [english: ListedBlock | undefined, japanese: ListedBlock | undefined] {
  return [blockAt(english.blocks, en[0]), blockAt(japanese.blocks, ja[0])];
}

/** The block at an index that may be missing. */
export function blockAt(blocks: readonly ListedBlock[], index: number | undefined): ListedBlock | undefined {
  return index === undefined ? undefined : blocks[index];
}

/** `indexesBetween(2, 5) //=> [2, 3, 4]` */
export function indexesBetween(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
