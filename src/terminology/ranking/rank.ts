import type { PairCandidate } from "../pairing/collect";
import { competitionValues } from "./competition";
import { logOdds, probability, type PairWeights } from "./model";

/** For each pair the probability that it is right: first for itself, then beside its competitors. */
export function rankPairs(pairs: readonly PairCandidate[], weights: PairWeights): number[] {
  const odds = pairs.map(({ features }) => logOdds(weights.pair, features));
  return competitionValues(pairs, odds).map((values) => probability(weights.final, values));
}
