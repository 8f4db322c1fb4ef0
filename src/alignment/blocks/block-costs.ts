import type { ListedBlock } from "./block-list";
import type { PairCost } from "../search/bead-costs";
import type { Shape } from "../search/bead-shapes";

/** Blocks are mostly one to one. A translator may merge items, and a parser may part a block. */
export const blockShapes: readonly Shape[] = [
  { en: 1, ja: 1, cost: 0.05 },
  { en: 1, ja: 0, cost: 5 },
  { en: 0, ja: 1, cost: 5 },
  { en: 1, ja: 2, cost: 6 },
  { en: 2, ja: 1, cost: 6 },
  { en: 1, ja: 3, cost: 8 },
  { en: 3, ja: 1, cost: 8 },
  { en: 1, ja: 4, cost: 10 },
  { en: 4, ja: 1, cost: 10 },
];

/** Costs of labels, as negative log odds. An id such as `V5.1.1` names one requirement of a whole document. */
const labelCosts = { same: -4, sameOrdinal: -3, other: 4, sameLong: -7, otherLong: 6, onOneSide: 1 };

/** The limit and the weight of the cost of an unequal number of segments. */
const maxCountCost = 4;
const countCostWeight = 1.5;

/** The cost of a heading or front matter inside a run, and of an entry of its own. */
const innerHeadingCost = 6;
const innerEntryCost = 1;

/** Costs of pairs of kinds. Front matter is an early paragraph, and an item of one document may be a paragraph of the other. */
const kindCosts = { otherText: 1, headingWithText: 2.5, shortWithSameLabel: 0.5 };

/** Costs are cached up to this number of pairs of blocks. */
const maxCachedPairs = 1_000_000;

/**
 * The cost of pairing two runs of blocks by their labels and kinds. With a `trust` below 1 the labels count less, which serves
 * a second search of renumbered lists.
 */
export function blockPairCost(en: readonly ListedBlock[], ja: readonly ListedBlock[], trust = 1): PairCost {
  // Each pair of blocks is needed once per shape.
  const known = en.length * ja.length <= maxCachedPairs ? new Float32Array(en.length * ja.length).fill(NaN) : undefined;
  const costOf = (i: number, j: number, first: ListedBlock, other: ListedBlock): number => {
    const kept = known?.[i * ja.length + j] ?? NaN;
    if (!Number.isNaN(kept)) return kept;
    const cost = trust * labelCost(first, other) + kindCost(first, other);
    if (known !== undefined) known[i * ja.length + j] = cost;
    return cost;
  };
  return (i, j, enCount, jaCount) => {
    const first = en[i];
    const other = ja[j];
    if (!first || !other) return 0;
    let cost = costOf(i, j, first, other);
    // A run continues one block: a heading inside it is no continuation, a label only where items were merged.
    for (let more = 1; more < enCount; more += 1) cost += innerCost(first, en[i + more]);
    for (let more = 1; more < jaCount; more += 1) cost += innerCost(other, ja[j + more]);
    return cost + countCost(segmentsIn(en, i, enCount), segmentsIn(ja, j, jaCount));
  };
}

/** The cost of an unequal number of segments: sentences are mostly translated one by one. */
export function countCost(en: number, ja: number): number {
  return Math.min(maxCountCost, (countCostWeight * Math.abs(en - ja)) / Math.sqrt(Math.max(1, en + ja)));
}

function segmentsIn(blocks: readonly ListedBlock[], from: number, count: number): number {
  let total = 0;
  for (let at = from; at < from + count; at += 1) total += blocks[at]?.block.segments.length ?? 0;
  return total;
}

/** Whether the labels of two blocks are the same: `one` if only one block has a label, `none` if neither has. */
export type LabelAgreement = "same" | "other" | "one" | "none";

export function labelsAgree(en: ListedBlock, ja: ListedBlock): LabelAgreement {
  if (en.ordinals.length === 0 && ja.ordinals.length === 0) return "none";
  if (en.ordinals.length === 0 || ja.ordinals.length === 0) return "one";
  if (en.label !== null && en.label === ja.label) return "same";
  // Notes are numbered by page or by document.
  if (en.block.kind === "note") return "none";
  if (isLong(en.label) && isLong(ja.label)) return "other";
  return en.ordinals.some((ordinal) => ja.ordinals.includes(ordinal)) ? "same" : "other";
}

function innerCost(first: ListedBlock, block: ListedBlock | undefined): number {
  if (first.block.kind === "heading" || block?.block.kind === "heading" || block?.block.kind === "front")
    return innerHeadingCost;
  return block !== undefined && standsAlone(block) ? innerEntryCost : 0;
}

/** Whether a block is an entry of its own, such as an item, which a translator seldom joins with its neighbour. */
export function standsAlone({ block, label }: ListedBlock): boolean {
  return label !== null || (block.kind === "item" && block.continued !== true) || block.kind === "table";
}

function labelCost(en: ListedBlock, ja: ListedBlock): number {
  const long = isLong(en.label) && isLong(ja.label);
  switch (labelsAgree(en, ja)) {
    case "none":
      return 0;
    case "one":
      return labelCosts.onOneSide;
    case "other":
      return long ? labelCosts.otherLong : labelCosts.other;
    case "same":
      return en.label !== null && en.label === ja.label
        ? long
          ? labelCosts.sameLong
          : labelCosts.same
        : labelCosts.sameOrdinal;
  }
}

function isLong(label: string | null): boolean {
  return label !== null && /\d[.-]\d/.test(label);
}

function kindCost(first: ListedBlock, other: ListedBlock): number {
  const [en, ja] = [first.block.kind, other.block.kind];
  if (en === ja) return 0;
  if (en !== "heading" && ja !== "heading") return kindCosts.otherText;
  const short = first.block.segments.length === 1 && other.block.segments.length === 1;
  return short && labelsAgree(first, other) === "same" ? kindCosts.shortWithSameLabel : kindCosts.headingWithText;
}
