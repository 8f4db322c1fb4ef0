import { lengthOf, type Corpus } from "./corpus";

/** Which language is explained by the other: `en` means that each English word has one Japanese word as its source. */
export type Direction = "en" | "ja";

/** Translation and jump probabilities of one direction. */
export interface DirectionModel {
  readonly direction: Direction;
  /** For each pair of types the weight of the explained word given its source. */
  readonly translation: Float64Array;
  /** For each type of the explained language its weight given no source. */
  readonly unsourced: Float64Array;
  /** Weights of jumps from -farthestJump to +farthestJump. */
  readonly jumps: Float64Array;
}

export const farthestJump = 12;

/** The numbers that training is governed by. */
export interface TrainingSettings {
  readonly lexicalRounds: number;
  readonly hmmRounds: number;
  /** The Dirichlet prior of a pair of words that is known from nowhere; small, so that a word has few translations. */
  readonly sparsity: number;
  /** The share of words that have no source. */
  readonly unsourcedShare: number;
  /** Weight of the diagonal in the lexical rounds: how fast probability falls with relative distance. */
  readonly diagonal: number;
}

/** A segment pair seen in one direction: cell of source `j` and explained word `i` is `start + j * sourceStep + i * step`. */
export interface View {
  readonly start: number;
  readonly sources: number;
  readonly length: number;
  readonly sourceStep: number;
  readonly step: number;
  readonly firstToken: number;
  readonly tokens: Int32Array;
}

export function viewOf(corpus: Corpus, segment: number, direction: Direction): View {
  const ja = lengthOf(corpus.ja, segment);
  const en = lengthOf(corpus.en, segment);
  const explained = direction === "en" ? corpus.en : corpus.ja;
  return {
    start: corpus.cellStart[segment]!,
    sources: direction === "en" ? ja : en,
    length: direction === "en" ? en : ja,
    sourceStep: direction === "en" ? en : 1,
    step: direction === "en" ? 1 : en,
    firstToken: explained.start[segment]!,
    tokens: explained.tokens,
  };
}

let scratch = new Float64Array(1 << 16);
let forwardScratch = new Float64Array(1 << 16);
let backwardScratch = new Float64Array(1 << 16);

/** Rows of explained words with a probability for each source and, last, for none. */
export function lexicalPosteriors(
  corpus: Corpus,
  model: DirectionModel,
  view: View,
  settings: TrainingSettings,
): Float64Array {
  const width = view.sources + 1;
  if (scratch.length < width * view.length) scratch = new Float64Array(2 * width * view.length);
  for (let i = 0; i < view.length; i += 1) {
    const row = i * width;
    let total = 0;
    const place = (i + 0.5) / view.length;
    let weights = 0;
    for (let j = 0; j < view.sources; j += 1) {
      const weight = Math.exp(-settings.diagonal * Math.abs(place - (j + 0.5) / view.sources));
      weights += weight;
      const cell = view.start + j * view.sourceStep + i * view.step;
      const value = weight * model.translation[corpus.cells[cell]!]!;
      scratch[row + j] = value;
      total += value;
    }
    const share = (1 - settings.unsourcedShare) / weights;
    const none = settings.unsourcedShare * model.unsourced[view.tokens[view.firstToken + i]!]!;
    total = total * share + none;
    const scale = total > 0 ? share / total : 0;
    for (let j = 0; j < view.sources; j += 1) scratch[row + j] = scratch[row + j]! * scale;
    scratch[row + view.sources] = total > 0 ? none / total : 1;
  }
  return scratch;
}

/** The same under the hidden Markov model, by the forward-backward algorithm; a word without a source keeps the place. */
export function markovPosteriors(
  corpus: Corpus,
  model: DirectionModel,
  view: View,
  settings: TrainingSettings,
  jumpCounts: Float64Array | null,
): Float64Array {
  const { sources, length } = view;
  const width = sources + 1;
  const states = 2 * sources;
  if (scratch.length < width * length) scratch = new Float64Array(2 * width * length);
  if (forwardScratch.length < states * length) {
    forwardScratch = new Float64Array(2 * states * length);
    backwardScratch = new Float64Array(2 * states * length);
  }
  const forward = forwardScratch;
  const backward = backwardScratch;
  const jump = model.jumps;
  const p0 = settings.unsourcedShare;
  const transition = transitions(jump, sources);
  const emitted = new Float64Array(sources);
  const emission = (i: number, j: number): number =>
    model.translation[corpus.cells[view.start + j * view.sourceStep + i * view.step]!]!;
  for (let i = 0; i < length; i += 1) {
    const row = i * states;
    const none = p0 * model.unsourced[view.tokens[view.firstToken + i]!]!;
    let total = 0;
    for (let j = 0; j < sources; j += 1) {
      let arrive = 0;
      let stay = 0;
      if (i === 0) {
        arrive = 1 / sources;
        stay = 1 / sources;
      } else {
        const before = row - states;
        stay = forward[before + j]! + forward[before + sources + j]!;
        for (let k = 0; k < sources; k += 1) {
          const mass = forward[before + k]! + forward[before + sources + k]!;
          arrive += mass * transition[k * sources + j]!;
        }
      }
      const aligned = arrive * (1 - p0) * emission(i, j);
      forward[row + j] = aligned;
      forward[row + sources + j] = stay * none;
      total += aligned + stay * none;
    }
    const scale = total > 0 ? 1 / total : 0;
    for (let state = 0; state < states; state += 1) forward[row + state] = forward[row + state]! * scale;
  }
  const last = (length - 1) * states;
  for (let state = 0; state < states; state += 1) backward[last + state] = 1;
  for (let i = length - 2; i >= 0; i -= 1) {
    const row = i * states;
    const next = row + states;
    const none = p0 * model.unsourced[view.tokens[view.firstToken + i + 1]!]!;
    let total = 0;
    for (let j = 0; j < sources; j += 1) emitted[j] = (1 - p0) * emission(i + 1, j) * backward[next + j]!;
    for (let k = 0; k < sources; k += 1) {
      let leave = none * backward[next + sources + k]!;
      for (let j = 0; j < sources; j += 1) {
        leave += transition[k * sources + j]! * emitted[j]!;
      }
      backward[row + k] = leave;
      backward[row + sources + k] = leave;
      total += leave;
    }
    const scale = total > 0 ? 1 / total : 0;
    for (let state = 0; state < states; state += 1) backward[row + state] = backward[row + state]! * scale;
  }
  for (let i = 0; i < length; i += 1) {
    const row = i * states;
    let total = 0;
    for (let state = 0; state < states; state += 1) total += forward[row + state]! * backward[row + state]!;
    const scale = total > 0 ? 1 / total : 0;
    let sourced = 0;
    for (let j = 0; j < sources; j += 1) {
      const value = forward[row + j]! * backward[row + j]! * scale;
      scratch[i * width + j] = value;
      sourced += value;
    }
    scratch[i * width + sources] = Math.max(0, 1 - sourced);
  }
  if (jumpCounts !== null) {
    // Jumps from the neighbouring posteriors: exact pairs would cost another cube, and only the shape matters.
    for (let i = 1; i < length; i += 1) {
      for (let j = 0; j < sources; j += 1) {
        const here = scratch[i * width + j]!;
        if (here < 0.05) continue;
        for (let k = 0; k < sources; k += 1) {
          const both = here * scratch[(i - 1) * width + k]!;
          jumpCounts[bucket(j - k)] = jumpCounts[bucket(j - k)]! + both;
        }
      }
    }
  }
  return scratch;
}

function bucket(distance: number): number {
  return Math.max(-farthestJump, Math.min(farthestJump, distance)) + farthestJump;
}

/** The probabilities of the jumps from each place to each other of a segment, row by row. */
function transitions(jumps: Float64Array, sources: number): Float64Array {
  const table = new Float64Array(sources * sources);
  for (let k = 0; k < sources; k += 1) {
    let total = 0;
    for (let j = 0; j < sources; j += 1) total += jumps[bucket(j - k)]!;
    for (let j = 0; j < sources; j += 1) table[k * sources + j] = jumps[bucket(j - k)]! / total;
  }
  return table;
}

/** The posteriors of one segment pair: rows of explained words, a column for each source and, last, for none. A copy. */
export function posteriorsOf(
  corpus: Corpus,
  model: DirectionModel,
  segment: number,
  settings: TrainingSettings,
): Float64Array {
  const view = viewOf(corpus, segment, model.direction);
  if (view.length === 0 || view.sources === 0) return new Float64Array(0);
  const posterior =
    settings.hmmRounds > 0
      ? markovPosteriors(corpus, model, view, settings, null)
      : lexicalPosteriors(corpus, model, view, settings);
  return posterior.slice(0, (view.sources + 1) * view.length);
}
