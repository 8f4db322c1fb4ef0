import type { Corpus } from "./corpus";
import { expDigamma } from "./digamma";
import { markovPosteriors } from "./hmm";
import { lexicalPosteriors } from "./lexical";
import { kinship, wordParts } from "./parts";
import {
  farthestJump,
  Scratch,
  viewOf,
  type Direction,
  type DirectionModel,
  type TrainingSettings,
  type View,
} from "./view";

/** Both directions of a trained aligner. */
export interface TrainedModels {
  readonly en: DirectionModel;
  readonly ja: DirectionModel;
}

/** Weights of some pairs of words; all others have none. */
export interface PairWeights {
  readonly pairs: Int32Array;
  readonly weights: Float32Array;
}

/** From this round on words borrow from their kin: before that nothing is known of any. */
const firstKinRound = 2;

/**
 * Trains both directions side by side: first the lexical model, then the hidden Markov model, both with a Dirichlet prior on
 * translations by variational Bayes (Riley and Gildea 2012), which keeps rare words from collecting whatever stands near them.
 * The prior of a pair is `sparsity`, what `prior` gives for it, and what its kin suggest.
 *
 * @param progress is told the share of the work that is done, 0 to 1
 */
export function trainModels(
  corpus: Corpus,
  prior: PairWeights,
  settings: TrainingSettings,
  progress?: (share: number) => void,
): TrainedModels {
  const en = newModel(corpus, "en", prior);
  const ja = newModel(corpus, "ja", prior);
  const enCounts = newCounts(corpus, "en");
  const jaCounts = newCounts(corpus, "ja");
  const scratch = new Scratch();
  const parts = settings.kin > 0 ? wordParts(corpus) : null;
  // What every pair is believed before it is counted.
  const beliefs = new Float32Array(corpus.pairs);
  setWeights(beliefs, prior);
  const rounds = settings.lexicalRounds + settings.hmmRounds;
  for (let round = 0; round < rounds; round += 1) {
    for (const counts of [enCounts, jaCounts]) {
      counts.translation.fill(0);
      counts.unsourced.fill(0);
      counts.jumps.fill(0);
    }
    for (const [model, counts] of [
      [en, enCounts],
      [ja, jaCounts],
    ] as const) {
      for (let segment = 0; segment < corpus.size; segment += 1) {
        const view = viewOf(corpus, segment, model.direction);
        if (view.length === 0 || view.sources === 0) continue;
        const posterior =
          round < settings.lexicalRounds
            ? lexicalPosteriors(corpus, model, view, settings, scratch)
            : markovPosteriors(corpus, model, view, settings, scratch, counts.jumps);
        addCounts(corpus, view, posterior, counts);
      }
    }
    if (parts !== null && round >= firstKinRound) {
      beliefs.fill(0);
      setWeights(beliefs, prior);
      kinship(corpus, parts, [enCounts.translation, jaCounts.translation], settings.kin, beliefs);
    }
    maximise(corpus, en, enCounts, beliefs, settings.sparsity);
    maximise(corpus, ja, jaCounts, beliefs, settings.sparsity);
    if (round >= settings.lexicalRounds) {
      normaliseJumps(en.jumps, enCounts.jumps);
      normaliseJumps(ja.jumps, jaCounts.jumps);
    }
    progress?.((round + 1) / rounds);
  }
  return { en, ja };
}

function setWeights(into: Float32Array, { pairs, weights }: PairWeights): void {
  for (let index = 0; index < pairs.length; index += 1) into[pairs[index]!] = weights[index]!;
}

function newModel(corpus: Corpus, direction: Direction, { pairs, weights }: PairWeights): DirectionModel {
  const translation = new Float32Array(corpus.pairs).fill(1);
  for (let index = 0; index < pairs.length; index += 1) translation[pairs[index]!] = 1 + 20 * weights[index]!;
  return {
    direction,
    translation,
    unsourced: new Float64Array(corpus[direction].words.length).fill(1),
    jumps: new Float64Array(2 * farthestJump + 1).fill(1),
  };
}

function newCounts(corpus: Corpus, direction: Direction): Counts {
  return {
    translation: new Float32Array(corpus.pairs),
    unsourced: new Float64Array(corpus[direction].words.length),
    jumps: new Float64Array(2 * farthestJump + 1),
  };
}

interface Counts {
  readonly translation: Float32Array;
  readonly unsourced: Float64Array;
  readonly jumps: Float64Array;
}

function normaliseJumps(jumps: Float64Array, counts: Float64Array): void {
  let total = 0;
  for (const count of counts) total += count + 1;
  for (let index = 0; index < jumps.length; index += 1) {
    const inner = index > 0 && index < jumps.length - 1;
    // The outermost buckets hold every farther jump; one of those is much rarer than the bucket.
    jumps[index] = ((counts[index]! + 1) / total) * (inner ? 1 : 0.1);
  }
}

function addCounts({ cells }: Corpus, view: View, posterior: Float64Array, counts: Counts): void {
  const { translation, unsourced } = counts;
  const width = view.sources + 1;
  for (let i = 0; i < view.length; i += 1) {
    let cell = view.start + i * view.step;
    const row = i * width;
    for (let j = 0; j < view.sources; j += 1, cell += view.sourceStep) {
      const pair = cells[cell]!;
      translation[pair] = translation[pair]! + posterior[row + j]!;
    }
    const type = view.tokens[view.firstToken + i]!;
    unsourced[type] = unsourced[type]! + posterior[row + view.sources]!;
  }
}

function maximise(
  corpus: Corpus,
  model: DirectionModel,
  counts: Counts,
  beliefs: Float32Array,
  sparsity: number,
): void {
  const { pairStart, pairEn } = corpus;
  const isEnglish = model.direction === "en";
  const words = corpus.ja.words.length;
  const totals = new Float64Array((isEnglish ? corpus.ja : corpus.en).words.length);
  for (let ja = 0; ja < words; ja += 1)
    for (let pair = pairStart[ja]!; pair < pairStart[ja + 1]!; pair += 1) {
      const source = isEnglish ? ja : pairEn[pair]!;
      totals[source] = totals[source]! + counts.translation[pair]! + sparsity + beliefs[pair]!;
    }
  for (let source = 0; source < totals.length; source += 1) totals[source] = 1 / expDigamma(totals[source]!);
  for (let ja = 0; ja < words; ja += 1)
    for (let pair = pairStart[ja]!; pair < pairStart[ja + 1]!; pair += 1) {
      const count = counts.translation[pair]! + sparsity + beliefs[pair]!;
      model.translation[pair] = expDigamma(count) * totals[isEnglish ? ja : pairEn[pair]!]!;
    }
  let total = 0;
  for (const count of counts.unsourced) total += count + 0.1;
  for (let type = 0; type < counts.unsourced.length; type += 1) {
    model.unsourced[type] = (counts.unsourced[type]! + 0.1) / total;
  }
}
