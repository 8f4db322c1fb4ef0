import type { TextBlock, TextSection } from "../document";
import { joinFeatures, segmentFeatures, type SegmentFeatures } from "./evidence";
import type { LengthModel } from "./lengths";
import { matchSequences } from "./sequence";
import { pairCost } from "./segments";
import type { Language } from "../model";

/** Two blocks, or one without a counterpart. */
export interface BlockPair {
  readonly en: TextBlock | null;
  readonly ja: TextBlock | null;
}

/** Features of blocks, worked out once. */
export type FeaturesOf = (block: TextBlock, language: Language) => SegmentFeatures;

/** A reader of block features that remembers what it has read. */
export function blockFeatures(): FeaturesOf {
  const known = new WeakMap<TextBlock, SegmentFeatures>();
  return (block, language) => {
    let features = known.get(block);
    if (features === undefined) {
      features = joinFeatures(block.segments.map(({ text }) => segmentFeatures(text, language)));
      known.set(block, features);
    }
    return features;
  };
}

const skippedSection = 6;
const skippedBlock = 5;

/** Matches the sections of two documents in order: by the ordinals they name, their items, their lengths and anchors. */
export function matchSections(
  en: readonly TextSection[],
  ja: readonly TextSection[],
  features: FeaturesOf,
  lengths: LengthModel,
): [TextSection | null, TextSection | null][] {
  const whole = (section: TextSection, language: Language): SegmentFeatures =>
    joinFeatures([section.heading, ...section.blocks].flatMap((block) => (block ? [features(block, language)] : [])));
  const enWhole = en.map((section) => whole(section, "en"));
  const jaWhole = ja.map((section) => whole(section, "ja"));
  const cost = (i: number, j: number): number => {
    const a = en[i];
    const b = ja[j];
    const wholeA = enWhole[i];
    const wholeB = jaWhole[j];
    if (!a || !b || !wholeA || !wholeB) return 0;
    // What stands before the first heading goes with nothing else.
    if ((a.heading === null) !== (b.heading === null)) return 3 * skippedSection;
    if (a.heading === null) return 0;
    return ordinalCost(a.ordinal, b.ordinal) + itemsCost(a, b) + clamp(pairCost(wholeA, wholeB, lengths), -5, 6);
  };
  return matchSequences(en.length, ja.length, cost, skippedSection).map(([i, j]) => [
    i === null ? null : (en[i] ?? null),
    j === null ? null : (ja[j] ?? null),
  ]);
}

function ordinalCost(en: number | null, ja: number | null): number {
  if (en === null && ja === null) return 0;
  if (en === null || ja === null) return 2;
  return en === ja ? -4 : 5;
}

/** Sections of one document with other items than their counterpart's are unlikely to be its translation. */
function itemsCost(en: TextSection, ja: TextSection): number {
  const labels = (section: TextSection): Set<string> =>
    new Set(
      section.blocks.flatMap(({ kind, address }) => (kind === "item" && address.item !== null ? [address.item] : [])),
    );
  const enLabels = labels(en);
  const jaLabels = labels(ja);
  const shared = [...enLabels].filter((label) => jaLabels.has(label)).length;
  const all = enLabels.size + jaLabels.size - shared;
  return all === 0 ? 0 : 3 - 5 * (shared / all);
}

/** Matches the blocks of two sections in order: items by label, and everything by kind, length and anchors. */
export function matchBlocks(
  en: readonly TextBlock[],
  ja: readonly TextBlock[],
  features: FeaturesOf,
  lengths: LengthModel,
): BlockPair[] {
  const cost = (i: number, j: number): number => {
    const a = en[i];
    const b = ja[j];
    if (!a || !b) return 0;
    return labelCost(a, b) + clamp(pairCost(features(a, "en"), features(b, "ja"), lengths), -4, 5);
  };
  return matchSequences(en.length, ja.length, cost, skippedBlock).map(([i, j]) => ({
    en: i === null ? null : (en[i] ?? null),
    ja: j === null ? null : (ja[j] ?? null),
  }));
}

function labelCost(en: TextBlock, ja: TextBlock): number {
  if (en.kind !== ja.kind) return 6;
  if (en.kind !== "item") return 0;
  return en.address.item === ja.address.item ? -5 : 3;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
