import { labelsAgree, standsAlone } from "./block-costs";
import { support } from "./block-model";
import { logistic, logit } from "./block-odds";
import { blockAt, firstBlocks, isJoined, parted, type BlockPair } from "./block-pairs";
import type { BlockScene } from "./block-scene";

/** Keeps the pairs that their words and labels support, with the probability that these give; parts the others. */
export function supportedPairs(pairs: readonly BlockPair[], scene: BlockScene): BlockPair[] {
  return pairs.flatMap((pair) => (isMixed(pair, scene) ? parted(pair) : supportedPart(pair, scene)));
}

/** Whether a pair joins a heading with a block that is not one, without the same label or words that support it. */
function isMixed(pair: BlockPair, scene: BlockScene): boolean {
  const [english, japanese] = firstBlocks(pair, scene);
  if (english === undefined || japanese === undefined) return false;
  if ((english.block.kind === "heading") === (japanese.block.kind === "heading")) return false;
  if (labelsAgree(english, japanese) === "same") return false;
  return scene.odds.ofEvidence(pair.en.slice(0, 1), pair.ja.slice(0, 1), true) < support.minEvidenceOfMixedKinds;
}

/** The part of a pair that its words and labels support: all of it, some members of a run, or nothing. */
function supportedPart(pair: BlockPair, scene: BlockScene): BlockPair[] {
  if (!isJoined(pair)) return [pair];
  const { odds } = scene;
  for (const language of ["en", "ja"] as const) {
    if (pair[language].length < 2) continue;
    const values = pair[language].map((at) => odds.ofMember(language, at, pair, true));
    const least = Math.min(...values);
    if (least >= 0) continue;
    const at = values.indexOf(least);
    const left = { ...pair, [language]: pair[language].filter((_, index) => index !== at) };
    const out = parted({ en: [], ja: [], [language]: pair[language].slice(at, at + 1) });
    const rest = supportedPart(left, scene);
    return at === 0 ? [...out, ...rest] : [...rest, ...out];
  }
  const probability = logistic(odds.ofPair(pair, true, logit(pair.probability)));
  const first = blockAt(scene.english.blocks, pair.en[0]);
  const least =
    first !== undefined && standsAlone(first) ? support.minProbabilityOfEntry : support.minProbabilityOfText;
  return probability < least ? parted(pair) : [{ ...pair, probability }];
}
