import weights from "./weights.json";

/** Weights of the forms of spans: the constant first, then one a feature. Empty: every form is as good. */
export interface FormWeights {
  readonly ja: readonly number[];
  readonly en: readonly number[];
}

/** The weights of a logistic model in two steps: a pair for itself, then beside its competitors. */
export interface PairWeights {
  readonly pair: readonly number[];
  readonly final: readonly number[];
}

/** Weights for terms that are looked for, with what makes their scores probabilities. */
export interface RankWeights extends PairWeights {
  readonly calibration: Calibration;
}

/** Weights for what the ranker may know. */
export interface ModeWeights {
  /** For texts in which most terms are met once. */
  readonly short: RankWeights;
  /** For texts in which they are met again and again, and where the nouns of a field are its terms. */
  readonly long: RankWeights;
  /** For terms that are given and only want partners. */
  readonly given: PairWeights;
}

/** A straight line over log odds, bent where the scores get sure. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
  /** The log odds, on the straight line, from which on 19 in 20 pairs are right: they are given 0.9. */
  readonly sure: number;
}

/** What `npm run fit` writes. */
export interface RankerWeights extends FormWeights {
  /** With nothing but the documents. */
  readonly alone: ModeWeights;
  /** With a lexicon. */
  readonly helped: ModeWeights;
}

export const rankerWeights: RankerWeights = weights;

/** The probability that a logistic model gives; a feature without a weight counts nothing. */
export function probability(weights: readonly number[], values: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-logOdds(weights, values)));
}

/** The logarithm of the odds, bounded so that no probability is 0 or 1. */
export function logOdds(weights: readonly number[], values: ArrayLike<number>): number {
  let sum = weights[0] ?? 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    // Most features of most pairs are 0.
    if (value !== 0) sum += (weights[index + 1] ?? 0) * value;
  }
  return Math.max(-12, Math.min(12, sum));
}

/** Up to here the line is straight: a probability of 0.5. */
const bend = 0;
const sureOdds = Math.log(9);

/** A score as a probability, by pairs whose weights were fitted without them. */
export function calibrate(score: number, { slope, shift, sure }: Calibration): number {
  const odds = slope * scoreOdds(score) + shift;
  return 1 / (1 + Math.exp(-bent(odds, sure)));
}

/** Log odds with those from `bend` to `sure` spread over what is below 0.9. */
function bent(odds: number, sure: number): number {
  if (odds <= bend || sure <= sureOdds) return odds;
  if (odds >= sure) return odds - sure + sureOdds;
  return bend + ((odds - bend) * (sureOdds - bend)) / (sure - bend);
}

/** The log odds of a score, bounded. */
export function scoreOdds(score: number): number {
  return Math.max(-7, Math.min(7, Math.log(score / (1 - score + 1e-9) + 1e-9)));
}
