import type { Language } from "../../model";
import { weightOfWords } from "../search/bead-costs";
import { lengthCost, type LengthModel } from "../search/length-model";
import type { Sides } from "../search/sides";
import { bothSides, type Content, type ContentReader, type Run } from "./block-content";
import { countCost, labelsAgree, standsAlone, type LabelAgreement } from "./block-costs";
import type { ListedBlock } from "./block-list";
import { evidence, member, pairWeights } from "./block-model";
import { blockAt } from "./block-pairs";

/** The blocks of both languages as indexes into their lists. */
export interface Runs {
  readonly en: Run;
  readonly ja: Run;
}

/**
 * Log odds that two runs of blocks are a pair. `isTaught` says that the search joined the pair, so that what it learnt from
 * the pair does not count for it.
 */
export interface BlockOdds {
  /** By words, lengths and labels; `certainty` is the log odds by the search that found the pair. */
  ofPair(runs: Runs, isTaught: boolean, certainty?: number): number;
  /** By words and lengths alone: 0 without evidence, below 0 if the evidence is against the pair. */
  ofEvidence(en: Run, ja: Run, isTaught: boolean): number;
  /** That the block `at` of the run in one language belongs to the pair, not only the others of its run. */
  ofMember(language: Language, at: number, runs: Runs, isTaught: boolean): number;
  /** Whether the counterpart is longer, in text and in segments, than the run would be without the block `at`. */
  isRequired(language: Language, at: number, runs: Runs): boolean;
}

/** What the odds are computed from. */
export interface BlockOddsInput {
  readonly sides: Sides;
  readonly english: readonly ListedBlock[];
  readonly japanese: readonly ListedBlock[];
  readonly content: ContentReader;
  readonly lengths: LengthModel;
}

const labelWeights: Readonly<Record<LabelAgreement, number>> = {
  same: 0,
  none: 0,
  one: pairWeights.labelOnOneSide,
  other: pairWeights.labelsDisagree,
};

/** Prepares the odds of pairs of blocks. */
export function blockOdds({ sides, english, japanese, content, lengths }: BlockOddsInput): BlockOdds {
  const lengthOf = (enRun: Run, jaRun: Run): number =>
    lengthCost(sum(sides.en.lengths, enRun), sum(sides.ja.lengths, jaRun), lengths);
  const segmentCountCost = ({ en, ja }: Runs): number => countCost(segmentsIn(english, en), segmentsIn(japanese, ja));

  const ofPair: BlockOdds["ofPair"] = ({ en, ja }, isTaught, certainty = pairWeights.certaintyWithoutSearch) => {
    const [first, other] = [blockAt(english, en[0]), blockAt(japanese, ja[0])];
    const label = first && other ? labelsAgree(first, other) : "none";
    const isMixed = (first?.block.kind === "heading") !== (other?.block.kind === "heading");
    const limit = pairWeights.maxCertainty;
    return (
      contentOdds(bothSides(content(en, ja, isTaught)), lengthOf(en, ja)) +
      labelWeights[label] +
      (isMixed ? pairWeights.headingWithOther : 0) +
      pairWeights.certainty * Math.min(limit, Math.max(-limit, certainty))
    );
  };

  const ofEvidence: BlockOdds["ofEvidence"] = (en, ja, isTaught) => {
    const found = bothSides(content(en, ja, isTaught));
    const length = lengthOf(en, ja);
    const plain = weightOfWords * found.words - evidence.lengthWeight * length - found.orphans - found.contrary;
    return Math.max(contentOdds(found, length) - pairWeights.constant, plain);
  };

  /** How much worse lengths and numbers of segments agree without a block. */
  const gainsOf = (language: Language, at: number, runs: Runs): { readonly length: number; readonly count: number } => {
    const rest: Runs = { ...runs, [language]: runs[language].filter((each) => each !== at) };
    return {
      length: lengthOf(rest.en, rest.ja) - lengthOf(runs.en, runs.ja),
      count: segmentCountCost(rest) - segmentCountCost(runs),
    };
  };

  const isRequired: BlockOdds["isRequired"] = (language, at, runs) => {
    const gains = gainsOf(language, at, runs);
    return gains.length > -0.3 && gains.count > 0;
  };

  const ofMember: BlockOdds["ofMember"] = (language, at, runs, isTaught) => {
    const alone: Runs = { ...runs, [language]: [at] };
    const own = content(alone.en, alone.ja, isTaught)[language];
    const block = (language === "en" ? english : japanese)[at];
    const gains = gainsOf(language, at, runs);
    // Only the words of this side are the member's own; those of the other side belong to all members together.
    const { words, bearing, found } = own;
    const odds = contentOdds({ ...own, words: 2 * words, bearing: 2 * bearing, found: 2 * found }, 0);
    const isEntry = block !== undefined && standsAlone(block);
    const penalty = isRequired(language, at, runs) ? member.requiredEntryPenalty : member.ownEntryPenalty;
    return (
      odds +
      Math.max(-member.maxLengthGain, Math.min(member.maxLengthGain, gains.length)) +
      member.sentenceCountWeight * gains.count -
      (isEntry ? penalty : 0)
    );
  };
  return { ofPair, ofEvidence, ofMember, isRequired };
}

/** The names of the fitted weights of content, in the order of `contentValues`. */
export const contentWeights = ["words", "amount", "missing", "length", "orphans", "contrary"] as const;

/** What the fitted weights are multiplied with; `npm run fit -- blocks` fits them on the same values. */
export function contentValues({ words, bearing, found, orphans, contrary }: Content, length: number): number[] {
  const amount = Math.sqrt(bearing);
  return [
    (words * amount) / (bearing + 4),
    amount,
    (bearing - found) / (bearing + 2),
    Math.min(pairWeights.maxLengthCost, length),
    Math.min(pairWeights.maxOrphans, orphans),
    Math.min(pairWeights.maxContrary, contrary),
  ];
}

function contentOdds(content: Content, length: number): number {
  const values = contentValues(content, length);
  return contentWeights.reduce(
    (total, name, index) => total + pairWeights[name] * (values[index] ?? 0),
    pairWeights.constant,
  );
}

function sum(values: Float64Array, run: Run): number {
  return run.reduce((total, at) => total + (values[at] ?? 0), 0);
}

/** Counts the segments of a run of blocks. */
export function segmentsIn(blocks: readonly ListedBlock[], run: Run): number {
  return run.reduce((total, at) => total + (blocks[at]?.block.segments.length ?? 0), 0);
}

/** Log odds of a probability; 0 and 1 are kept finite. */
export function logit(probability: number): number {
  return Math.log((probability + 1e-4) / (1.0001 - probability));
}

/** Probability of log odds. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
