import type { SegmentBead } from "../../src/alignment";
import type { GoldDocument } from "./alignment-gold";

/** How well beads meet a gold alignment. */
export interface AlignmentScore {
  /** A bead counts only if both its sides are those of a gold block. */
  readonly strictF1: number;
  /**
   * A bead is right if all its segments lie in one gold block: the harmonic mean of the share of right beads, and of the
   * Japanese segments that stand in right beads.
   */
  readonly blockF: number;
  /** Of the beads scored 0.9 and more, the share that is right as for block F, and their share of all beads. */
  readonly confidentRight: number;
  readonly confident: number;
}

/** Scores the beads of some documents together; 1-0 and 0-1 beads claim nothing and are not counted. */
export function scoreAlignment(
  results: readonly { readonly gold: GoldDocument; readonly beads: readonly SegmentBead[] }[],
): AlignmentScore {
  const count = {
    gold: 0,
    beads: 0,
    exact: 0,
    right: 0,
    japanese: 0,
    japaneseRight: 0,
    confident: 0,
    confidentRight: 0,
  };
  for (const { gold, beads } of results) {
    const exact = blocksOf(gold);
    count.gold += exact.size;
    count.japanese += gold.ja.length;
    for (const bead of beads) {
      if (bead.en[0] === bead.en[1] || bead.ja[0] === bead.ja[1]) continue;
      const blocks = new Set([...gold.enBlocks.slice(...bead.en), ...gold.jaBlocks.slice(...bead.ja)]);
      const right = blocks.size === 1;
      count.beads += 1;
      if (exact.has([...bead.en, ...bead.ja].join())) count.exact += 1;
      if (right) count.right += 1;
      if (right) count.japaneseRight += bead.ja[1] - bead.ja[0];
      if (bead.score < 0.9) continue;
      count.confident += 1;
      if (right) count.confidentRight += 1;
    }
  }
  return {
    strictF1: harmonic(share(count.exact, count.beads), share(count.exact, count.gold)),
    blockF: harmonic(share(count.right, count.beads), share(count.japaneseRight, count.japanese)),
    confidentRight: share(count.confidentRight, count.confident),
    confident: share(count.confident, count.beads),
  };
}

/** The gold blocks with both sides, as `enStart,enEnd,jaStart,jaEnd`. */
function blocksOf({ enBlocks, jaBlocks }: GoldDocument): Set<string> {
  const spans = (blocks: readonly number[]): Map<number, [number, number]> => {
    const found = new Map<number, [number, number]>();
    blocks.forEach((block, index) => found.set(block, [found.get(block)?.[0] ?? index, index + 1]));
    return found;
  };
  const en = spans(enBlocks);
  const ja = spans(jaBlocks);
  return new Set(
    [...en].flatMap(([block, span]) => (ja.has(block) ? [[...span, ...(ja.get(block) ?? [])].join()] : [])),
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
