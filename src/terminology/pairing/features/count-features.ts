/** What the counts of a pair and of its two strings in the beads of a document say of it; each from 0 to 1. */
export const countFeatures = [
  "joint",
  "dice",
  "jointDice",
  "contradicted",
  "shareJa",
  "shareEn",
  "association",
  "meanScore",
  "often",
  "oftenSingleJa",
  "oftenSingleEn",
  "oftenTogether",
] as const;

/** How often the strings of a pair were met, in beads. */
export interface PairCounts {
  readonly joint: number;
  readonly ja: number;
  readonly en: number;
  readonly beads: number;
  /** The mean of the scores of its places. */
  readonly score: number;
  /** Whether a definition or the like gives the Japanese another partner. */
  readonly contradicted: boolean;
  /** Whether each side is a single word: in a long text a word met again and again may well be a term of its field. */
  readonly single: { readonly ja: boolean; readonly en: boolean };
}

/** The values of `countFeatures`, in their order. In a short document, where all is met once, they are mostly 0. */
export function countValues({ joint, ja, en, beads, score, contradicted, single }: PairCounts): number[] {
  const repeated = Math.min(1, Math.log(joint) / 2);
  const dice = Math.min(1, (2 * joint) / (ja + en));
  const often = Math.min(1, Math.log(joint) / 4);
  // The counts of a short text are of no account here: a word that a page has five times is not a term for that.
  const veryOften = Math.min(1, Math.max(0, Math.log(joint / 5)) / 3);
  return [
    repeated,
    dice,
    dice * repeated,
    contradicted ? 1 : 0,
    often * Math.min(1, joint / Math.max(1, ja)),
    often * Math.min(1, joint / Math.max(1, en)),
    joint > 1 ? Math.min(1, Math.log1p(logLikelihood(joint, ja, en, beads)) / 8) : 0,
    Math.max(0, Math.min(1, score / 4)),
    veryOften,
    single.ja ? veryOften : 0,
    single.en ? veryOften : 0,
    veryOften * dice,
  ];
}

/** The log-likelihood ratio of two strings standing together (Dunning 1993); 0 where they do so less than by chance. */
function logLikelihood(joint: number, ja: number, en: number, beads: number): number {
  const all = Math.max(beads, ja + en - joint);
  const table = [joint, ja - joint, en - joint, all - ja - en + joint];
  if (joint * all <= ja * en) return 0;
  const sums = [ja * en, ja * (all - en), (all - ja) * en, (all - ja) * (all - en)];
  return (
    2 * table.reduce((sum, value, cell) => sum + (value > 0 ? value * Math.log((value * all) / sums[cell]!) : 0), 0)
  );
}
