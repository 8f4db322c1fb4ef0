import type { BeadKind } from "../model";
import type { ListedBlock } from "./block-list";
import type { PairCost } from "./costs";
import type { Shape } from "./shapes";

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
const otherLabel = 2;
/** An id such as `V5.1.1` stands for one requirement in all the document. */
const sameLongLabel = -7;
const otherLongLabel = 6;

/** What labels and kinds say of two runs of blocks. */
export function blockPairCost(en: readonly ListedBlock[], ja: readonly ListedBlock[]): PairCost {
  return (i, j, enCount, jaCount) => {
    const first = en[i];
    const other = ja[j];
    if (!first || !other) return 0;
    let cost = labelCost(first, other) + kindCost(first.block.kind, other.block.kind);
    // A run continues one block: a heading among it is none, a label among it only where items were merged.
    for (let more = 1; more < enCount; more += 1) cost += innerCost(first, en[i + more]);
    for (let more = 1; more < jaCount; more += 1) cost += innerCost(other, ja[j + more]);
    return cost;
  };
}

function innerCost(first: ListedBlock, block: ListedBlock | undefined): number {
  if (first.block.kind === "heading" || block?.block.kind === "heading" || block?.block.kind === "front") return 6;
  return block?.label != null ? 1 : -2;
}

function labelCost(en: ListedBlock, ja: ListedBlock): number {
  if (en.label === null && ja.label === null && en.ordinals.length === 0 && ja.ordinals.length === 0) return 0;
  if (en.ordinals.length === 0 || ja.ordinals.length === 0) return 1;
  const long = isLong(en.label) && isLong(ja.label);
  if (en.label !== null && en.label === ja.label) return long ? sameLongLabel : sameLabel;
  if (long) return otherLongLabel;
  return en.ordinals.some((ordinal) => ja.ordinals.includes(ordinal)) ? sameOrdinal : otherLabel;
}

function isLong(label: string | null): boolean {
  return label !== null && /\d[.-]\d/.test(label);
}

function kindCost(en: BeadKind, ja: BeadKind): number {
  if (en === ja) return 0;
  // Front matter is a paragraph that stands early, and what one document makes an item another leaves a paragraph.
  if (en !== "heading" && ja !== "heading") return 1;
  return 2.5;
}
