import type { Language } from "../../model";
import { countCost, labelsAgree, standsAlone, type LabelAgreement } from "./block-costs";
import type { ListedBlock } from "./block-list";
import { bothSides, type Content, type ContentReader, type Run } from "./block-content";
import { weightOfWords } from "../search/bead-costs";
import { lengthCost, type LengthModel } from "../search/length-model";
import type { Sides } from "../search/sides";

/** The logarithm of the odds that two runs of blocks are a pair. */
export interface BlockOdds {
  /** By words, lengths and labels; `sure` is what the search that found them says. */
  (en: Run, ja: Run, taught: boolean, sure?: number): number;
  /** What words and lengths alone say: 0 where they say nothing, below 0 where they speak against it. */
  ofEvidence(en: Run, ja: Run, taught: boolean): number;
  /** That the block `at` of one side's run has its place in the pair, not only the others. */
  ofMember(language: Language, at: number, en: Run, ja: Run, taught: boolean): number;
}

/**
 * Weights of a logistic regression on 44,000 pairs of blocks, 395 of them wrong, that searches in order found in changed copies
 * (items dropped from one or both sides, put in, swapped, numbered on) of the report, our own structures, and four sets of
 * public documents.
 */
const weights = {
  constant: 6.1,
  sum: 1.75,
  amount: -2.3,
  missing: -2.1,
  length: -0.5,
  orphan: -1.55,
  contrary: -1,
  label: { same: 0, none: 0, one: -0.8, other: -1 } satisfies Record<LabelAgreement, number>,
  /** A heading against what is none; not fitted, since the pairs measured had too few. */
  heading: -1.5,
  sure: 0.42,
};
/** The search's own certainty counts up to here: its evidence is not independent. */
const surest = 8;
/** What speaks against an item's being one with its neighbour, and how far lengths may. */
const ownEntry = 7;
const mostOfLength = 4;
/** How far the number of sentences tells a merged item from a dropped one: a merged one has those of both. */
const weightOfCount = 2;
/** How far lengths count where words are taken as they are. */
const weightOfLength = 0.5;
/** What is expected of a pair that no search has found. */
const unknown = 4;

export function blockOdds(
  sides: Sides,
  en: readonly ListedBlock[],
  ja: readonly ListedBlock[],
  read: ContentReader,
  lengths: LengthModel,
): BlockOdds {
  const total = (values: Float64Array, run: Run): number => run.reduce((sum, at) => sum + (values[at] ?? 0), 0);
  const ofContent = (enRun: Run, jaRun: Run, taught: boolean): number =>
    oddsOf(bothSides(read(enRun, jaRun, taught)), lengthOf(enRun, jaRun));
  const lengthOf = (enRun: Run, jaRun: Run): number =>
    lengthCost(total(sides.en.lengths, enRun), total(sides.ja.lengths, jaRun), lengths);
  const segments = (blocks: readonly ListedBlock[], run: Run): number =>
    run.reduce((sum, at) => sum + (blocks[at]?.block.segments.length ?? 0), 0);
  const ofMember: BlockOdds["ofMember"] = (language, at, enRun, jaRun, taught) => {
    const alone = [at];
    const left = (run: Run): Run => run.filter((each) => each !== at);
    const [block, content, shorter] =
      language === "en"
        ? [en[at], read(alone, jaRun, taught).en, lengthOf(left(enRun), jaRun)]
        : [ja[at], read(enRun, alone, taught).ja, lengthOf(enRun, left(jaRun))];
    const count = (run: Run, other: Run): number => countCost(segments(en, run), segments(ja, other));
    const fewer = language === "en" ? count(left(enRun), jaRun) : count(enRun, left(jaRun));
    const counted = weightOfCount * (fewer - count(enRun, jaRun));
    const longer = Math.max(-mostOfLength, Math.min(mostOfLength, shorter - lengthOf(enRun, jaRun)));
    // Only one side of the words can be told: the other speaks of all members together.
    const { words, bearing, found } = content;
    const member = oddsOf({ ...content, words: 2 * words, bearing: 2 * bearing, found: 2 * found }, 0);
    return member + longer + counted - (block !== undefined && standsAlone(block) ? ownEntry : 0);
  };
  const odds = (enRun: Run, jaRun: Run, taught: boolean, sure = unknown): number => {
    const [first, other] = [en[enRun[0] ?? -1], ja[jaRun[0] ?? -1]];
    const label = first && other ? labelsAgree(first, other) : "none";
    const heading = (first?.block.kind === "heading") === (other?.block.kind === "heading") ? 0 : weights.heading;
    const certainty = Math.min(surest, Math.max(-surest, sure));
    return ofContent(enRun, jaRun, taught) + weights.label[label] + heading + weights.sure * certainty;
  };
  const ofEvidence: BlockOdds["ofEvidence"] = (enRun, jaRun, taught) => {
    const content = bothSides(read(enRun, jaRun, taught));
    const length = lengthOf(enRun, jaRun);
    // The fitted odds expect much of a pair with many words; a name that both share tells short ones by itself.
    const plain = weightOfWords * content.words - weightOfLength * length - content.orphans - content.contrary;
    return Math.max(oddsOf(content, length) - weights.constant, plain);
  };
  return Object.assign(odds, { ofEvidence, ofMember });
}

function oddsOf({ words, bearing, found, orphans, contrary }: Content, length: number): number {
  const amount = Math.sqrt(bearing);
  return (
    weights.constant +
    (weights.sum * words * amount) / (bearing + 4) +
    weights.amount * amount +
    (weights.missing * (bearing - found)) / (bearing + 2) +
    weights.length * Math.min(6, length) +
    weights.orphan * Math.min(3, orphans) +
    weights.contrary * Math.min(3, contrary)
  );
}

/** A probability as the logarithm of its odds. */
export function logit(probability: number): number {
  return Math.log((probability + 1e-4) / (1.0001 - probability));
}

/** The probability of a logarithm of odds. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
