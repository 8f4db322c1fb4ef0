import type { Corpus } from "./corpus";
import { leavingTotals, spreadJumps } from "./jumps";
import { farthestJump, type DirectionModel, type Scratch, type TrainingSettings, type View } from "./view";

/** What is less likely than this beside the likeliest is not followed further. */
const negligible = 1e-5;
/** What is less than this is nothing: products of hundreds of such numbers would leave the range in which processors are fast. */
const vanishing = 1e-100;

/**
 * The chances of every source of every explained word under a hidden Markov model over jumps (Vogel, Ney and Tillmann 1996), by
 * the forward-backward algorithm: rows of explained words with a column for each source and, last, for none. A word without a
 * source keeps the place. The array is used again by the next call.
 *
 * @param jumpCounts the jumps that are made are added to these; null for none
 */
export function markovPosteriors(
  corpus: Corpus,
  model: DirectionModel,
  view: View,
  { unsourcedShare }: TrainingSettings,
  scratch: Scratch,
  jumpCounts: Float64Array | null,
): Float64Array {
  const { sources, length } = view;
  const width = sources + 1;
  const posterior = scratch.get("posterior", width * length);
  const emission = scratch.get("emission", sources * length);
  gather(corpus, model, view, 1 - unsourcedShare, emission);
  const { jumps } = model;
  const leaving = leavingTotals(jumps, sources, scratch.get("leaving", sources));
  for (let k = 0; k < sources; k += 1) leaving[k] = 1 / leaving[k]!;
  const sourced = scratch.get("sourced", sources * length);
  // What is at a place with a source of its own, or without one: nothing asks for the latter alone.
  const held = scratch.get("held", sources * length);
  const arrive = scratch.get("arrive", sources);
  const live = scratch.get("live", sources);
  const none = (i: number): number => unsourcedShare * model.unsourced[view.tokens[view.firstToken + i]!]!;
  for (let i = 0; i < length; i += 1) {
    const row = i * sources;
    const before = row - sources;
    if (i === 0) arrive.fill(1 / sources, 0, sources);
    else {
      for (let k = 0; k < sources; k += 1) {
        const mass = held[before + k]! * leaving[k]!;
        live[k] = mass < negligible ? 0 : mass;
      }
      spreadJumps(jumps, live, sources, 1, arrive);
    }
    const silent = none(i);
    let total = 0;
    for (let j = 0; j < sources; j += 1) {
      const stay = (i === 0 ? 1 / sources : held[before + j]!) * silent;
      const aligned = arrive[j]! * emission[row + j]!;
      sourced[row + j] = aligned;
      held[row + j] = stay;
      total += aligned + stay;
    }
    const scale = total > 0 ? 1 / total : 0;
    for (let j = 0; j < sources; j += 1) {
      let aligned = sourced[row + j]! * scale;
      let stay = held[row + j]! * scale;
      if (aligned < vanishing) aligned = 0;
      if (stay < vanishing) stay = 0;
      sourced[row + j] = aligned;
      held[row + j] = aligned + stay;
    }
  }
  // What follows does not depend on whether the word itself had a source, so one row of the way back is enough.
  const back = scratch.get("back", sources);
  const leave = scratch.get("leave", sources);
  back.fill(1, 0, sources);
  for (let i = length - 1; i >= 0; i -= 1) {
    normaliseRow(posterior, i * width, sourced, held, i * sources, back, sources);
    if (i === 0) break;
    const row = i * sources;
    const silent = none(i);
    let most = 0;
    for (let j = 0; j < sources; j += 1) {
      const emitted = emission[row + j]! * back[j]!;
      live[j] = emitted;
      if (emitted > most) most = emitted;
    }
    for (let j = 0; j < sources; j += 1) if (live[j]! <= negligible * most) live[j] = 0;
    spreadJumps(jumps, live, sources, -1, leave);
    let total = 0;
    for (let k = 0; k < sources; k += 1) {
      back[k] = leave[k]! * leaving[k]! + silent * back[k]!;
      total += back[k]!;
    }
    const scale = total > 0 ? sources / total : 0;
    for (let k = 0; k < sources; k += 1) {
      const value = back[k]! * scale;
      back[k] = value < vanishing ? 0 : value;
    }
  }
  if (jumpCounts !== null) countJumps(posterior, sources, length, jumpCounts);
  return posterior;
}

function gather(corpus: Corpus, model: DirectionModel, view: View, share: number, into: Float64Array): void {
  const { cells } = corpus;
  const { translation } = model;
  for (let i = 0; i < view.length; i += 1) {
    let cell = view.start + i * view.step;
    const row = i * view.sources;
    for (let j = 0; j < view.sources; j += 1, cell += view.sourceStep)
      into[row + j] = share * translation[cells[cell]!]!;
  }
}

function normaliseRow(
  posterior: Float64Array,
  at: number,
  sourced: Float64Array,
  held: Float64Array,
  row: number,
  back: Float64Array,
  sources: number,
): void {
  let total = 0;
  for (let j = 0; j < sources; j += 1) total += held[row + j]! * back[j]!;
  const scale = total > 0 ? 1 / total : 0;
  let sum = 0;
  for (let j = 0; j < sources; j += 1) {
    const value = sourced[row + j]! * back[j]! * scale;
    posterior[at + j] = value;
    sum += value;
  }
  posterior[at + sources] = Math.max(0, 1 - sum);
}

/** Jumps from the neighbouring posteriors: exact pairs would cost another cube, and only the shape matters. */
function countJumps(posterior: Float64Array, sources: number, length: number, counts: Float64Array): void {
  const width = sources + 1;
  for (let i = 1; i < length; i += 1) {
    for (let j = 0; j < sources; j += 1) {
      const here = posterior[i * width + j]!;
      if (here < 0.05) continue;
      for (let k = 0; k < sources; k += 1) {
        const before = posterior[(i - 1) * width + k]!;
        if (before < 0.01) continue;
        const distance = Math.max(-farthestJump, Math.min(farthestJump, j - k)) + farthestJump;
        counts[distance] = counts[distance]! + here * before;
      }
    }
  }
}
