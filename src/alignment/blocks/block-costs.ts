import type { ListedBlock } from "./block-list";
import type { PairCost } from "../search/bead-costs";
import type { Shape } from "../search/bead-shapes";

/** Blocks mostly go one to one; a translator may merge two items, and a parser may part what stands together. */
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

const sameLabel = -4;
const sameOrdinal = -3;
const otherLabel = 4;
/** An id such as `V5.1.1` stands for one requirement in all the document. */
const sameLongLabel = -7;
const otherLongLabel = 6;

/** The most that another number of segments costs. */
const mostOfCount = 4;
const weightOfCount = 1.5;

/** Costs are remembered for so many pairs of blocks at most. */
const mostKept = 1_000_000;

/**
 * What labels and kinds say of two runs of blocks. With `trust` below 1 the labels count less: for a second look at what was
 * numbered anew.
 */
export function blockPairCost(en: readonly ListedBlock[], ja: readonly ListedBlock[], trust = 1): PairCost {
  // Each pair of blocks is asked for once a shape.
  const known = en.length * ja.length <= mostKept ? new Float32Array(en.length * ja.length).fill(NaN) : undefined;
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
    // A run continues one block: a heading among it is none, a label among it only where items were merged.
    for (let more = 1; more < enCount; more += 1) cost += innerCost(first, en[i + more]);
    for (let more = 1; more < jaCount; more += 1) cost += innerCost(other, ja[j + more]);
    return cost + countCost(segmentsIn(en, i, enCount), segmentsIn(ja, j, jaCount));
  };
}

/** What it costs that one of two runs of blocks has more segments: sentences are mostly translated one by one. */
export function countCost(en: number, ja: number): number {
  return Math.min(mostOfCount, (weightOfCount * Math.abs(en - ja)) / Math.sqrt(Math.max(1, en + ja)));
}

function segmentsIn(blocks: readonly ListedBlock[], from: number, count: number): number {
  let total = 0;
  for (let at = from; at < from + count; at += 1) total += blocks[at]?.block.segments.length ?? 0;
  return total;
}

/** Whether the labels of two blocks say the same: `one` if only one bears a label, `none` if neither does. */
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
  if (first.block.kind === "heading" || block?.block.kind === "heading" || block?.block.kind === "front") return 6;
  return block !== undefined && standsAlone(block) ? 1 : 0;
}

/** Whether a block is an entry of its own, which a translator seldom joins with its neighbour: an item, not a paragraph. */
export function standsAlone({ block, label }: ListedBlock): boolean {
  return label !== null || (block.kind === "item" && block.continued !== true) || block.kind === "table";
}

function labelCost(en: ListedBlock, ja: ListedBlock): number {
  const long = isLong(en.label) && isLong(ja.label);
  switch (labelsAgree(en, ja)) {
    case "none":
      return 0;
    case "one":
      return 1;
    case "other":
      return long ? otherLongLabel : otherLabel;
    case "same":
      return en.label !== null && en.label === ja.label ? (long ? sameLongLabel : sameLabel) : sameOrdinal;
  }
}

function isLong(label: string | null): boolean {
  return label !== null && /\d[.-]\d/.test(label);
}

function kindCost(first: ListedBlock, other: ListedBlock): number {
  const [en, ja] = [first.block.kind, other.block.kind];
  if (en === ja) return 0;
  // Front matter is a paragraph that stands early, and what one document makes an item another leaves a paragraph.
  if (en !== "heading" && ja !== "heading") return 1;
  const short = first.block.segments.length === 1 && other.block.segments.length === 1;
  return short && labelsAgree(first, other) === "same" ? 0.5 : 2.5;
}
