import type { Point } from "../search/search-band";

/** Runs of blocks that go together, by their places in their lists; one of them is empty where a side has no counterpart. */
export interface BlockPair {
  readonly en: readonly number[];
  readonly ja: readonly number[];
  /** The probability that they belong together, by the model. */
  readonly probability: number;
  /** Whether the Japanese stands elsewhere than its neighbours' order says. */
  readonly moved: boolean;
}

/** The steps of a path as pairs. */
export function pairsOfPath(path: readonly Point[], probabilities: readonly number[]): BlockPair[] {
  return path.slice(1).map(([nextI, nextJ], at) => {
    const [i, j] = path[at] ?? [0, 0];
    return { en: between(i, nextI), ja: between(j, nextJ), probability: probabilities[at] ?? 0, moved: false };
  });
}

/** Each block of a pair for itself. */
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

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
