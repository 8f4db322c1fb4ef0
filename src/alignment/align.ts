import { flattenDocument, type TextBlock } from "../document";
import {
  TaiyakuError,
  type Address,
  type Bead,
  type Bitext,
  type Document,
  type Finding,
  type Segment,
} from "../model";
import { segmentFeatures } from "./evidence";
import { structuralFindings } from "./findings";
import { lengthModel, type LengthModel } from "./lengths";
import { alignFeatures } from "./segments";
import { blockFeatures, matchBlocks, matchSections, type BlockPair } from "./structure";

/**
 * Aligns an English document with its Japanese translation: sections in order, items by label, then segments in beads.
 * Every segment of both documents stands in exactly one bead; what has no counterpart stands alone and is reported.
 *
 * @throws TaiyakuError `language` if the first document is not English or the second not Japanese
 * @example
 * const bitext = alignDocuments(parseDocument(english), parseDocument(japanese));
 * bitext.beads[0] //=> { address: { section: ["…"], item: null }, kind: "heading", en: [...], ja: [...], score: 1 }
 */
export function alignDocuments(en: Document, ja: Document): Bitext {
  requireLanguages(en, ja);
  const english = flattenDocument(en);
  const japanese = flattenDocument(ja);
  const lengths = lengthModel(featuresOfDocument(english, "en"), featuresOfDocument(japanese, "ja"));
  const features = blockFeatures();
  const pairs: BlockPair[] = [];
  if (english.title || japanese.title) pairs.push({ en: english.title, ja: japanese.title });
  for (const [enSection, jaSection] of matchSections(english.sections, japanese.sections, features, lengths)) {
    if (enSection?.heading || jaSection?.heading)
      pairs.push({ en: enSection?.heading ?? null, ja: jaSection?.heading ?? null });
    pairs.push(...matchBlocks(enSection?.blocks ?? [], jaSection?.blocks ?? [], features, lengths));
  }
  const paired = english.notes.length === japanese.notes.length;
  const notes = paired
    ? english.notes.map((note, index): BlockPair => ({ en: note, ja: japanese.notes[index] ?? null }))
    : matchBlocks(english.notes, japanese.notes, features, lengths);
  const beads = [...pairs, ...notes].flatMap((pair) => alignBlocks(pair, lengths));
  return { en, ja, beads, findings: sortFindings([...pairs, ...notes].flatMap(structuralFindings)) };
}

/** Throws if the first document is not English or the second not Japanese. */
export function requireLanguages(en: Document, ja: Document): void {
  const name = (document: Document, order: string): string => document.file ?? `the ${order} document`;
  if (en.language !== "en") {
    throw new TaiyakuError(
      "language",
      `Expected ${name(en, "first")} to be English, it is Japanese. Give the English document first.`,
    );
  }
  if (ja.language !== "ja") {
    throw new TaiyakuError(
      "language",
      `Expected ${name(ja, "second")} to be Japanese, it is English. Give its Japanese translation.`,
    );
  }
}

function featuresOfDocument(
  document: ReturnType<typeof flattenDocument>,
  language: "en" | "ja",
): ReturnType<typeof segmentFeatures>[] {
  return document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => block.segments)
    .map(({ text }) => segmentFeatures(text, language));
}

/** The beads of one pair of blocks; a heading is one bead whatever its length. */
function alignBlocks({ en, ja }: BlockPair, lengths: LengthModel): Bead[] {
  const block = en ?? ja;
  if (block === null) return [];
  const context = { address: addressOf(en, ja), kind: block.kind, ...noteLabels(en, ja) };
  const enSegments = en?.segments ?? [];
  const jaSegments = ja?.segments ?? [];
  return alignFeatures(
    enSegments.map(({ text }) => segmentFeatures(text, "en")),
    jaSegments.map(({ text }) => segmentFeatures(text, "ja")),
    lengths,
  ).map((bead) => ({
    ...context,
    en: enSegments.slice(...bead.en) as readonly Segment[],
    ja: jaSegments.slice(...bead.ja) as readonly Segment[],
    score: round(bead.score),
  }));
}

/** The English address where there is one. */
function addressOf(en: TextBlock | null, ja: TextBlock | null): Address {
  return en?.address ?? ja?.address ?? { section: [], item: null };
}

function noteLabels(en: TextBlock | null, ja: TextBlock | null): Pick<Bead, "labels"> {
  if ((en ?? ja)?.kind !== "note") return {};
  return { labels: { en: en?.label ?? null, ja: ja?.label ?? null } };
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.range[0] - b.range[0] || a.ruleId.localeCompare(b.ruleId));
}
