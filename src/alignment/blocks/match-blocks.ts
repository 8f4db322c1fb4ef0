import type { Association, PairEvidence } from "../words/associations";
import { blockPairCost, blockShapes, labelsAgree, standsAlone } from "./block-costs";
import { blockOdds, logistic, logit, type BlockOdds } from "./block-odds";
import { isJoined, parted, type BlockPair } from "./block-pairs";
import { withDoubt } from "./ambiguous-pairs";
import { withoutBareRelabelling } from "./label-mismatches";
import { contentReader } from "./block-content";
import { pairsInOrder } from "./pairs-in-order";
import type { ListedBlock } from "./block-list";
import { blocksElsewhere } from "./moved-blocks";
import type { LengthModel } from "../search/length-model";
import { matchSides } from "../search/match-sides";
import { withShuffledLists } from "./reordered-lists";
import type { Sides } from "../search/sides";
import { group } from "../words/token-table";

/** Blocks with the segments of each: block b has those from `bounds[b]` to `bounds[b + 1]`. */
export interface BlockSide {
  readonly blocks: readonly ListedBlock[];
  readonly bounds: readonly number[];
}

/** Where the segments of each block begin, and the end. */
export function blockSide(blocks: readonly ListedBlock[]): BlockSide {
  const bounds = [0];
  for (const { block } of blocks) bounds.push((bounds.at(-1) ?? 0) + block.segments.length);
  return { blocks, bounds };
}

/**
 * Matches the blocks of two documents: in order first, by labels, kinds, lengths and words, and then what this leaves over or
 * pairs against all evidence, wherever it stands.
 */
export function matchBlocks(
  en: BlockSide,
  ja: BlockSide,
  segments: Sides,
  lengths: LengthModel,
): { readonly pairs: readonly BlockPair[]; readonly learnt: readonly Association[] } {
  const sides: Sides = { ...segments, en: group(segments.en, en.bounds), ja: group(segments.ja, ja.bounds) };
  const options = { shapes: blockShapes, pairCost: blockPairCost(en.blocks, ja.blocks) };
  const match = matchSides(sides, lengths, options);
  const read = contentReader(sides, match.learnt);
  const odds = blockOdds(sides, en.blocks, ja.blocks, read, lengths);
  const inOrder = pairsInOrder({ match, sides, en: en.blocks, ja: ja.blocks, read, odds, lengths });
  // Notes are sources, whose dates and addresses one language adds or leaves out: their order says more than their words.
  const isNotes = en.blocks[0]?.block.kind === "note";
  const earned = isNotes ? inOrder : earnedPairs(inOrder, en.blocks, ja.blocks, odds);
  const sorted = withShuffledLists(earned, { sides, segments, en, ja, lengths });
  return { pairs: withMoved(sorted, sides, en, ja, match.evidence, lengths), learnt: match.learnt };
}

/** What is less probable is no pair. A paragraph in its place is rather a free translation than one left out for another. */
const leastOfEntry = 0.5;
const leastOfText = 0.25;
/** What speaks for a heading and what is none at least. */
const leastOfMixed = 0.3;

/** The pairs that words and labels earn, less probable where others are as likely. */
function earnedPairs(
  pairs: readonly BlockPair[],
  en: readonly ListedBlock[],
  ja: readonly ListedBlock[],
  odds: BlockOdds,
): BlockPair[] {
  const earned = pairs.flatMap((pair) => (isMixed(pair, en, ja, odds) ? parted(pair) : earnedOf(pair, en, odds)));
  return withDoubt(withoutBareRelabelling(earned, en, ja, odds), en, ja, odds);
}

/** Whether a pair makes a heading the counterpart of what is none, without the same label or words that speak for it. */
function isMixed(
  { en: [first = -1], ja: [other = -1] }: BlockPair,
  en: readonly ListedBlock[],
  ja: readonly ListedBlock[],
  odds: BlockOdds,
): boolean {
  const [one, two] = [en[first], ja[other]];
  if (one === undefined || two === undefined) return false;
  if ((one.block.kind === "heading") === (two.block.kind === "heading")) return false;
  return labelsAgree(one, two) !== "same" && odds.ofEvidence([first], [other], true) < leastOfMixed;
}

/** What of a pair its words and labels earn: all, some members of a run, or nothing. */
function earnedOf(pair: BlockPair, blocks: readonly ListedBlock[], odds: BlockOdds): BlockPair[] {
  if (!isJoined(pair)) return [pair];
  for (const language of ["en", "ja"] as const) {
    if (pair[language].length < 2) continue;
    const values = pair[language].map((at) => odds.ofMember(language, at, pair.en, pair.ja, true));
    const least = Math.min(...values);
    if (least >= 0) continue;
    const at = values.indexOf(least);
    const left = { ...pair, [language]: pair[language].filter((_, index) => index !== at) };
    const out = parted({ en: [], ja: [], [language]: pair[language].slice(at, at + 1) });
    const rest = earnedOf(left, blocks, odds);
    return at === 0 ? [...out, ...rest] : [...rest, ...out];
  }
  const probability = logistic(odds(pair.en, pair.ja, true, logit(pair.probability)));
  const first = blocks[pair.en[0] ?? -1];
  const least = first !== undefined && standsAlone(first) ? leastOfEntry : leastOfText;
  return probability < least ? parted(pair) : [{ ...pair, probability }];
}

/** The pairs with the moved blocks put together: where the English stands. */
function withMoved(
  pairs: readonly BlockPair[],
  sides: Sides,
  en: BlockSide,
  ja: BlockSide,
  evidence: PairEvidence,
  lengths: LengthModel,
): BlockPair[] {
  const elsewhere = blocksElsewhere(pairs, sides, en.blocks, ja.blocks, evidence, lengths);
  if (elsewhere.size === 0) return [...pairs];
  const taken = new Set([...elsewhere.values()].map((counterpart) => counterpart.ja));
  return pairs.flatMap((pair): BlockPair[] => {
    const [first] = pair.en;
    const counterpart = first === undefined ? undefined : elsewhere.get(first);
    const left = pair.ja.filter((block) => !taken.has(block));
    const alone: BlockPair[] = left.length > 0 ? [{ en: [], ja: left, probability: 0, moved: false }] : [];
    if (counterpart !== undefined) {
      const { ja: elsewhereJa, probability } = counterpart;
      return [{ en: pair.en, ja: [elsewhereJa], probability, moved: true }, ...alone];
    }
    if (left.length === pair.ja.length) return [pair];
    return pair.en.length > 0 ? [{ en: pair.en, ja: [], probability: 0, moved: false }, ...alone] : alone;
  });
}
