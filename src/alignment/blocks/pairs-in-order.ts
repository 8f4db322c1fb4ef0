import { blockPairCost, blockShapes, countCost } from "./block-costs";
import type { ListedBlock } from "./block-list";
import { logit, type BlockOdds } from "./block-odds";
import { isJoined, pairsOfPath, type BlockPair } from "./block-pairs";
import { bothSides, type ContentReader } from "./block-content";
import { weightOfWords } from "../search/bead-costs";
import type { LengthModel } from "../search/length-model";
import type { Match } from "../search/match-sides";
import { posteriors } from "../search/cheapest-path";
import { search } from "../search/search-part";
import type { Sides } from "../search/sides";
import { sharpnessOf } from "../search/match-sides";

/** Where the odds of a pair are below this, labels may have misled the search: nine of ten. */
const doubt = 2.2;
/** How far labels count in the second look. */
const trust = 0.15;
/** What a block without counterpart, a block more in a run, and a label that jumps cost where two ways are compared. */
const lone = 2;
const jump = 5;
/** What it is worth that two blocks have a counterpart at all: with less, short headings that only order pairs fell apart. */
const ofPair = 0.6;
/** The odds of one pair weigh no more than this. */
const most = 6;

/** What the second look needs of the first. */
export interface FirstLook {
  readonly match: Match;
  readonly sides: Sides;
  readonly en: readonly ListedBlock[];
  readonly ja: readonly ListedBlock[];
  readonly read: ContentReader;
  readonly odds: BlockOdds;
  readonly lengths: LengthModel;
}

/**
 * The pairs in order, where the first look leaves doubt compared with those of a second that hardly trusts labels and nothing
 * that the pairs themselves have taught. An item that was dropped with those behind it numbered anew makes every label of its
 * list disagree, for one reason: between the two ways a label that jumps costs once, not once for every item behind it.
 */
export function pairsInOrder(look: FirstLook): BlockPair[] {
  const first = pairsOfPath(look.match.path, look.match.probabilities);
  const isDoubtful = (pair: BlockPair): boolean =>
    isJoined(pair)
      ? pair.en.length + pair.ja.length > 2 || look.odds(pair.en, pair.ja, true, logit(pair.probability)) < doubt
      : [...pair.en.map((at) => look.en[at]), ...pair.ja.map((at) => look.ja[at])].some(
          (each) => each !== undefined && each.block.kind !== "front",
        );
  if (!first.some(isDoubtful)) return first;
  const second = lookAgain(look, first);
  return better(first, second, look);
}

function lookAgain({ match, sides, en, ja, read, lengths }: FirstLook, first: readonly BlockPair[]): BlockPair[] {
  const usual = blockPairCost(en, ja, trust);
  const taught = new Map<number, number>();
  for (const pair of first) {
    const [i, j] = [pair.en[0] ?? 0, pair.ja[0] ?? 0];
    if (pair.en.length !== 1 || pair.ja.length !== 1) continue;
    const [all, others] = [read(pair.en, pair.ja, false), read(pair.en, pair.ja, true)];
    const own = bothSides(all).words - bothSides(others).words;
    taught.set(i * ja.length + j, weightOfWords * own);
  }
  const pairCost: typeof usual = (i, j, enCount, jaCount) =>
    usual(i, j, enCount, jaCount) + (enCount === 1 && jaCount === 1 ? (taught.get(i * ja.length + j) ?? 0) : 0);
  const found = search(sides.en, sides.ja, match.evidence.associations, lengths, blockShapes, pairCost);
  return pairsOfPath(found.path, posteriors(found.path, found.corridor, found.costs, blockShapes, sharpnessOf(sides)));
}

/** Of two ways the better between each two points that both go through. */
function better(first: readonly BlockPair[], second: readonly BlockPair[], look: FirstLook): BlockPair[] {
  const chosen: BlockPair[] = [];
  const key = (pair: BlockPair): string => `${pair.en.join()}:${pair.ja.join()}`;
  const known = new Set(first.map(key));
  let offset: Offset = start;
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    const [fromA, fromB] = [a, b];
    const ends = { a: [0, 0], b: [0, 0] };
    do {
      // The side that is behind goes on, until both have come to the same point.
      const behind = (ends.a[0] ?? 0) + (ends.a[1] ?? 0) <= (ends.b[0] ?? 0) + (ends.b[1] ?? 0) && a < first.length;
      const pair = behind ? first[a] : second[b];
      if (behind) a += 1;
      else b += 1;
      const end = behind ? ends.a : ends.b;
      end[0] = (end[0] ?? 0) + (pair?.en.length ?? 0);
      end[1] = (end[1] ?? 0) + (pair?.ja.length ?? 0);
    } while ((ends.a[0] !== ends.b[0] || ends.a[1] !== ends.b[1]) && (a < first.length || b < second.length));
    const [one, other] = [first.slice(fromA, a), second.slice(fromB, b)];
    const same = one.length === other.length && one.every((pair, at) => key(pair) === key(other[at] ?? pair));
    const [left, right] = [worth(one, offset, look, known), worth(other, offset, look, known)];
    const take = same || left.value >= right.value;
    chosen.push(...(take ? one : other));
    offset = take ? left.offset : right.offset;
  }
  return chosen;
}

/** How far the labels of the Japanese are behind those of the English: of headings, and of the items below the last. */
interface Offset {
  readonly heading: number;
  readonly item: number;
}

const start: Offset = { heading: 0, item: 0 };

function worth(
  pairs: readonly BlockPair[],
  from: Offset,
  { en, ja, odds }: FirstLook,
  taught: ReadonlySet<string>,
): { readonly value: number; readonly offset: Offset } {
  let value = 0;
  let offset = from;
  for (const pair of pairs) {
    value -= lone * Math.abs(pair.en.length - pair.ja.length);
    const [first, other] = [en[pair.en[0] ?? -1], ja[pair.ja[0] ?? -1]];
    if (first === undefined || other === undefined) continue;
    const own = taught.has(`${pair.en.join()}:${pair.ja.join()}`);
    value += Math.max(-most, Math.min(most, ofPair + odds.ofEvidence(pair.en, pair.ja, own)));
    value -= countCost(segmentsOf(en, pair.en), segmentsOf(ja, pair.ja));
    for (const language of ["en", "ja"] as const)
      if (pair[language].length > 1)
        for (const at of pair[language])
          value += Math.max(-most, Math.min(0, odds.ofMember(language, at, pair.en, pair.ja, own)));
    const series = first.block.kind === "heading" ? "heading" : "item";
    const differences = first.ordinals.flatMap((a) => other.ordinals.map((b) => a - b));
    if (differences.length > 0 && !differences.includes(offset[series])) {
      value -= jump;
      offset = { ...offset, [series]: differences[0] ?? 0 };
    }
    if (series === "heading") offset = { ...offset, item: 0 };
  }
  return { value, offset };
}

function segmentsOf(blocks: readonly ListedBlock[], places: readonly number[]): number {
  return places.reduce((sum, at) => sum + (blocks[at]?.block.segments.length ?? 0), 0);
}
