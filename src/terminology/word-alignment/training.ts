import { type Corpus } from "./corpus";
import { expDigamma } from "./digamma";
import {
  farthestJump,
  lexicalPosteriors,
  markovPosteriors,
  viewOf,
  type Direction,
  type DirectionModel,
  type TrainingSettings,
  type View,
} from "./hmm";

/**
 * Trains both directions side by side: first a lexical model that prefers the diagonal (Dyer, Chahuneau and Smith 2013), then a
 * hidden Markov model over jumps (Vogel, Ney and Tillmann 1996), both with a Dirichlet prior on translations by variational
 * Bayes (Riley and Gildea 2012), which keeps rare words from collecting whatever stands near them.
 * `prior` gives pseudo-counts for pairs of types, on top of `sparsity`.
 */
export function trainModels(
  corpus: Corpus,
  prior: Float64Array | null,
  settings: TrainingSettings,
): { en: DirectionModel; ja: DirectionModel } {
  const en = newModel(corpus, "en", prior);
  const ja = newModel(corpus, "ja", prior);
  const enCounts = newCounts(corpus, "en");
  const jaCounts = newCounts(corpus, "ja");
  for (let round = 0; round < settings.lexicalRounds + settings.hmmRounds; round += 1) {
    for (const counts of [enCounts, jaCounts]) {
      counts.translation.fill(0);
      counts.unsourced.fill(0);
      counts.jumps.fill(0);
    }
    const lexical = round < settings.lexicalRounds;
    for (let segment = 0; segment < corpus.size; segment += 1) {
      const enView = viewOf(corpus, segment, "en");
      const jaView = viewOf(corpus, segment, "ja");
      if (enView.length === 0 || enView.sources === 0) continue;
      const english = lexical
        ? lexicalPosteriors(corpus, en, enView, settings)
        : markovPosteriors(corpus, en, enView, settings, enCounts.jumps);
      addCounts(corpus, enView, english, enCounts);
      const japanese = lexical
        ? lexicalPosteriors(corpus, ja, jaView, settings)
        : markovPosteriors(corpus, ja, jaView, settings, jaCounts.jumps);
      addCounts(corpus, jaView, japanese, jaCounts);
    }
    maximise(corpus, en, enCounts, prior, settings);
    maximise(corpus, ja, jaCounts, prior, settings);
    if (!lexical) {
      normaliseJumps(en.jumps, enCounts.jumps);
      normaliseJumps(ja.jumps, jaCounts.jumps);
    }
  }
  return { en, ja };
}

function newModel(corpus: Corpus, direction: Direction, prior: Float64Array | null): DirectionModel {
  const translation = new Float64Array(corpus.pairs).fill(1);
  if (prior !== null) for (let pair = 0; pair < corpus.pairs; pair += 1) translation[pair] = 1 + 20 * prior[pair]!;
  return {
    direction,
    translation,
    unsourced: new Float64Array(corpus[direction].words.length).fill(1),
    jumps: new Float64Array(2 * farthestJump + 1).fill(1),
  };
}

function newCounts(corpus: Corpus, direction: Direction): Counts {
  return {
    translation: new Float64Array(corpus.pairs),
    unsourced: new Float64Array(corpus[direction].words.length),
    jumps: new Float64Array(2 * farthestJump + 1),
  };
}

interface Counts {
  readonly translation: Float64Array;
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

function addCounts(corpus: Corpus, view: View, posterior: Float64Array, counts: Counts): void {
  const width = view.sources + 1;
  for (let i = 0; i < view.length; i += 1) {
    for (let j = 0; j < view.sources; j += 1) {
      const pair = corpus.cells[view.start + j * view.sourceStep + i * view.step]!;
      counts.translation[pair] = counts.translation[pair]! + posterior[i * width + j]!;
    }
    const type = view.tokens[view.firstToken + i]!;
    counts.unsourced[type] = counts.unsourced[type]! + posterior[i * width + view.sources]!;
  }
}

function maximise(
  corpus: Corpus,
  model: DirectionModel,
  counts: Counts,
  prior: Float64Array | null,
  { sparsity }: TrainingSettings,
): void {
  const sourceOf = model.direction === "en" ? corpus.pairJa : corpus.pairEn;
  const types = (model.direction === "en" ? corpus.ja : corpus.en).words.length;
  const totals = new Float64Array(types);
  for (let pair = 0; pair < corpus.pairs; pair += 1) {
    const source = sourceOf[pair]!;
    totals[source] = totals[source]! + counts.translation[pair]! + sparsity + (prior ? prior[pair]! : 0);
  }
  for (let source = 0; source < types; source += 1) totals[source] = 1 / expDigamma(totals[source]!);
  for (let pair = 0; pair < corpus.pairs; pair += 1) {
    const count = counts.translation[pair]! + sparsity + (prior ? prior[pair]! : 0);
    model.translation[pair] = expDigamma(count) * totals[sourceOf[pair]!]!;
  }
  let total = 0;
  for (const count of counts.unsourced) total += count + 0.1;
  for (let type = 0; type < counts.unsourced.length; type += 1) {
    model.unsourced[type] = (counts.unsourced[type]! + 0.1) / total;
  }
}
