/** How long the translations of a document are. */
export interface LengthModel {
  /** Japanese characters for an English one. */
  readonly ratio: number;
  /** Variance of the difference per character. */
  readonly variance: number;
}

/** Of the pairs that Japanese reports and their English were measured on; a document of some length tells its own. */
const usual: LengthModel = { ratio: 0.42, variance: 2.6 };
/** As many characters as `usual` weighs against a document's own. */
const weightOfUsual = 500;

/**
 * The ratio of a document pair's own lengths, drawn towards the usual one where the documents are short.
 * After Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993), who found it a good predictor.
 */
export function documentLengths(en: Float64Array, ja: Float64Array): LengthModel {
  const total = (lengths: Float64Array): number => lengths.reduce((sum, length) => sum + length, 0);
  const ratio = (total(ja) + weightOfUsual * usual.ratio) / (total(en) + weightOfUsual);
  return { ratio: Math.min(1.5, Math.max(0.15, ratio)), variance: usual.variance };
}

/** Whether a long run of segments may stand against a single one at all, by what length it makes one expect. */
export function isPlausible(expected: number, length: number): boolean {
  return length <= 2.5 * expected + 10 && expected <= 2.5 * length + 10;
}

/** The cost, a negative logarithm of a probability up to a constant, of two lengths standing against each other. */
export function lengthCost(en: number, ja: number, { ratio, variance }: LengthModel): number {
  const expected = en * ratio;
  const difference = (ja - expected) ** 2 / (2 * variance * (0.5 * (ja + expected) + 1));
  // A translator may always say much more or much less: the tail is heavier than that of a normal distribution.
  return Math.min(difference, 4 + 0.5 * Math.sqrt(difference));
}
