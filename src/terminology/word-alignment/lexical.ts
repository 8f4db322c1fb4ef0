import type { Corpus } from "./corpus";
import type { DirectionModel, Scratch, TrainingSettings, View } from "./view";

/**
 * The chances of every source of every explained word under a lexical model that prefers the diagonal (Dyer, Chahuneau and Smith 2013):
 * rows of explained words with a column for each source and, last, for none. The array is used again by the next call.
 */
export function lexicalPosteriors(
  corpus: Corpus,
  model: DirectionModel,
  view: View,
  { diagonal, unsourcedShare }: TrainingSettings,
  scratch: Scratch,
): Float64Array {
  const { sources, length } = view;
  const width = sources + 1;
  const posterior = scratch.get("posterior", width * length);
  const { cells } = corpus;
  // The weight falls by one factor a place on both sides of the diagonal, so that no exponential is worked out for a cell.
  const factor = Math.exp(-diagonal / sources);
  for (let i = 0; i < length; i += 1) {
    const row = i * width;
    const place = ((i + 0.5) / length) * sources - 0.5;
    const under = Math.max(-1, Math.min(sources - 1, Math.floor(place)));
    let total = 0;
    let weights = 0;
    let cell = view.start + under * view.sourceStep + i * view.step;
    let weight = Math.exp((-diagonal * (place - under)) / sources);
    for (let j = under; j >= 0; j -= 1, cell -= view.sourceStep, weight *= factor) {
      const value = weight * model.translation[cells[cell]!]!;
      posterior[row + j] = value;
      weights += weight;
      total += value;
    }
    cell = view.start + (under + 1) * view.sourceStep + i * view.step;
    weight = Math.exp((-diagonal * (under + 1 - place)) / sources);
    for (let j = under + 1; j < sources; j += 1, cell += view.sourceStep, weight *= factor) {
      const value = weight * model.translation[cells[cell]!]!;
      posterior[row + j] = value;
      weights += weight;
      total += value;
    }
    const share = (1 - unsourcedShare) / weights;
    const none = unsourcedShare * model.unsourced[view.tokens[view.firstToken + i]!]!;
    total = total * share + none;
    const scale = total > 0 ? share / total : 0;
    for (let j = 0; j < sources; j += 1) posterior[row + j] = posterior[row + j]! * scale;
    posterior[row + sources] = total > 0 ? none / total : 1;
  }
  return posterior;
}
