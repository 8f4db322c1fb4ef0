import type { PairCandidate } from "../pairing/collect-pairs";
import { competitionValues } from "./competition";
import { logOdds, probability, type PairWeights } from "./model";

/** Pairs whose own log odds are less have no chance beside any competitor, and are none. */
export const leastOdds = -5;

/** For each pair the probability that it is right: first for itself, then beside its competitors. */
export function rankPairs(pairs: readonly PairCandidate[], weights: PairWeights): number[] {
  const odds = pairs.map(({ features }) => logOdds(weights.pair, features));
  const chances = odds.map((own) => 1 / (1 + Math.exp(-Math.min(own, leastOdds))));
  const live = pairs.flatMap((_, index) => (odds[index]! >= leastOdds ? [index] : []));
  const values = competitionValues(
    live.map((index) => pairs[index]!),
    live.map((index) => odds[index]!),
  );
  live.forEach((index, at) => {
    chances[index] = probability(weights.final, values[at]!);
  });
  return chances;
}
