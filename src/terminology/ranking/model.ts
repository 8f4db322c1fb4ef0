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

/** Weights for terms that are looked for, and for terms that are given and only want partners. */
export interface ModeWeights extends PairWeights {
  readonly given: PairWeights;
  /** Makes scores probabilities. */
  readonly calibration: Calibration;
}

/** A straight line over log odds. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
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
  for (let index = 0; index < values.length; index += 1) sum += (weights[index + 1] ?? 0) * values[index]!;
  return Math.max(-12, Math.min(12, sum));
}

/** A score as a probability, by pairs whose weights were fitted without them. */
export function calibrate(score: number, { slope, shift }: Calibration): number {
  const odds = Math.max(-7, Math.min(7, Math.log(score / (1 - score + 1e-9) + 1e-9)));
  return 1 / (1 + Math.exp(-(slope * odds + shift)));
}
