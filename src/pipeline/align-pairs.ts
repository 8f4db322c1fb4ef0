import { isTaiyakuError, TaiyakuError, type Bitext } from "../model";
import { alignPair, type AlignPairOptions } from "./align-pair";
import type { CompilePairsOptions } from "./compilation";
import { pairNames, type SourcePair } from "./pair-names";

/** Options of `alignPairs`. */
export interface AlignPairsOptions extends AlignPairOptions, Pick<CompilePairsOptions, "progress"> {}

/** An aligned pair with the name that its addresses have. */
export interface AlignedPair {
  readonly bitext: Bitext;
  readonly file: string;
}

/**
 * The alignment of each pair, with the name that its addresses have.
 *
 * @throws TaiyakuError `invalid-argument` if there is no pair, or one twice; else as `alignPair`, naming the pair
 */
export function alignPairs(
  pairs: readonly SourcePair[],
  { progress, ...options }: AlignPairsOptions = {},
): AlignedPair[] {
  if (pairs.length === 0) throw new TaiyakuError("invalid-argument", "Expected at least one pair, got none.");
  const names = pairNames(pairs);
  return pairs.map((pair, done) => {
    progress?.(done, pairs.length);
    const file = names[done]!;
    try {
      return { bitext: alignPair(pair.english, pair.japanese, options), file };
    } catch (error) {
      if (!isTaiyakuError(error)) throw error;
      const message = `Pair ${String(done + 1)} (${file}): ${error.message}`;
      throw new TaiyakuError(error.code, message, { cause: error });
    }
  });
}
