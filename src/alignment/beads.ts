import type { TextBlock } from "../document";
import type { Address, Bead } from "../model";
import type { PairEvidence } from "./words/associations";
import type { Point } from "./search/search-band";
import type { LengthModel } from "./search/length-model";
import { sharpnessOf } from "./search/match-sides";
import { posteriors } from "./search/cheapest-path";
import { searchPart } from "./search/search-part";
import { innerShapes } from "./search/bead-shapes";
import type { Sides } from "./search/sides";
import type { BlockPair } from "./blocks/block-pairs";
import type { BlockSide } from "./blocks/block-scene";
import { pick } from "./words/token-table";

/** The beads of a pair of runs of blocks; a heading is one bead whatever its length. */
export function pairBeads(
  pair: BlockPair,
  en: BlockSide,
  ja: BlockSide,
  sides: Sides,
  evidence: PairEvidence,
  lengths: LengthModel,
): Bead[] {
  const enSegments = segmentsOf(pair.en, en);
  const jaSegments = segmentsOf(pair.ja, ja);
  const enTable = pick(
    sides.en,
    enSegments.map(({ index }) => index),
  );
  const jaTable = pick(
    sides.ja,
    jaSegments.map(({ index }) => index),
  );
  const { path, probabilities } = waysThrough();
  return path.slice(1).map(([nextI, nextJ], at): Bead => {
    const [i, j] = path[at] ?? [0, 0];
    const enRun = enSegments.slice(i, nextI);
    const jaRun = jaSegments.slice(j, nextJ);
    // The English address where there is one; else that of what stands before it in the pair.
    const enBlock = enRun[0]?.block ?? enSegments[i - 1]?.block ?? enSegments[0]?.block ?? null;
    const jaBlock = jaRun[0]?.block ?? null;
    const block = enBlock ?? jaBlock;
    const both = enRun.length > 0 && jaRun.length > 0;
    return {
      address: block?.address ?? nowhere,
      ...(jaBlock === null ? {} : { japaneseAddress: jaBlock.address }),
      kind: block?.kind ?? "paragraph",
      ...(block?.kind === "note" ? { labels: { en: enBlock?.label ?? null, ja: jaBlock?.label ?? null } } : {}),
      en: enRun.map(({ segment }) => segment),
      ja: jaRun.map(({ segment }) => segment),
      score: both ? round((probabilities[at] ?? 0) * pair.probability) : 0,
    };
  });

  function waysThrough(): { readonly path: readonly Point[]; readonly probabilities: readonly number[] } {
    const end: Point = [enSegments.length, jaSegments.length];
    const whole = end[0] === 0 || end[1] === 0 || (end[0] === 1 && end[1] === 1);
    if (whole) return { path: singleSteps(end), probabilities: [1] };
    const found = searchPart(enTable, jaTable, evidence, lengths, innerShapes);
    return {
      path: found.path,
      probabilities: posteriors(found.path, found.corridor, found.costs, innerShapes, sharpnessOf(sides)),
    };
  }
}

const nowhere: Address = { section: [], item: null };

/** One bead for a pair, a bead for each segment that stands alone. */
function singleSteps([en, ja]: Point): Point[] {
  if (en === 1 && ja === 1)
    return [
      [0, 0],
      [1, 1],
    ];
  return Array.from({ length: en + ja + 1 }, (_, index): Point => [
    Math.min(en, index),
    Math.min(ja, Math.max(0, index - en)),
  ]);
}

function segmentsOf(
  blocks: readonly number[],
  side: BlockSide,
): { readonly index: number; readonly block: TextBlock; readonly segment: TextBlock["segments"][number] }[] {
  return blocks.flatMap((at) => {
    const block = side.blocks[at]?.block;
    const start = side.bounds[at] ?? 0;
    return block?.segments.map((segment, offset) => ({ index: start + offset, block, segment })) ?? [];
  });
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
