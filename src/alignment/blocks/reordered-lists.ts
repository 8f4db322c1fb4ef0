import { assign, certain, longestRun, type UnitMatch } from "./assignment";
import { indexAssociations, type Association } from "../words/associations";
import { blockPairCost, blockShapes } from "./block-costs";
import { reordering } from "./block-model";
import { blockAt, indexesBetween, isJoined, pairsOfPath, parted, type BlockPair } from "./block-pairs";
import type { BlockScene } from "./block-scene";
import { learnFromBeads } from "../words/learn-associations";
import { isAlphabetical, siblingLists, type SiblingList } from "./sibling-lists";
import { sharpnessOf } from "../search/match-sides";
import { posteriors } from "../search/cheapest-path";
import { search } from "../search/search-part";
import { pick } from "../words/token-table";
import { unitSupport, unitTables } from "./unit-support";

/**
 * Pairs by content the lists that have another order in the other language, such as a glossary that each language sorts by its
 * own alphabet. The units are a term with its definition, a row of a table, an item or a section.
 */
export function reorderedLists(pairs: readonly BlockPair[], scene: BlockScene): BlockPair[] {
  const lists = { en: siblingLists(scene.english.blocks), ja: siblingLists(scene.japanese.blocks) };
  let result = [...pairs];
  const done: SiblingList[] = [];
  for (const en of lists.en) {
    if (done.some((outer) => contains(outer, en))) continue;
    const ja = counterpartOf(en, lists.ja, result);
    if (ja === undefined || !areOfSimilarSize(en, ja)) continue;
    const compared = en.units.length * ja.units.length;
    if (compared > reordering.maxComparedPairs || (compared > reordering.maxPairsOfSmallList && isSettled(en, result)))
      continue;
    const matched = matchUnits(en, ja, unitPartners(en, ja, result), scene);
    if (matched === null) continue;
    done.push(en);
    result =
      matched === "unclear" ? withUnclearOrder(result, en) : replaced(result, { en, ja, matches: matched }, scene);
  }
  return result;
}

/** Whether two lists can be one list in two orders. Lists of very different sizes were parsed in different ways. */
function areOfSimilarSize(en: SiblingList, ja: SiblingList): boolean {
  const [fewer = 0, more = 0] = [en.units.length, ja.units.length].sort((a, b) => a - b);
  return fewer >= reordering.minShareOfUnits * more;
}

/** Whether all blocks of a list have counterparts that are sure. */
function isSettled(list: SiblingList, pairs: readonly BlockPair[]): boolean {
  const [from, to] = spanOf(list);
  return pairs.every(
    (pair) =>
      !pair.en.some((at) => at >= from && at < to) ||
      (isJoined(pair) && pair.probability >= reordering.settledProbability),
  );
}

const spanOf = ({ units }: SiblingList): readonly [number, number] => [units[0]?.[0] ?? 0, units.at(-1)?.[1] ?? 0];

function contains(outer: SiblingList, inner: SiblingList): boolean {
  const [a, b] = [spanOf(outer), spanOf(inner)];
  return a[0] <= b[0] && b[1] <= a[1];
}

/** The list of the other side that most blocks of this one were paired with in order. */
function counterpartOf(
  en: SiblingList,
  lists: readonly SiblingList[],
  pairs: readonly BlockPair[],
): SiblingList | undefined {
  const [from, to] = spanOf(en);
  const blocks = pairs.flatMap((pair) => (pair.en.some((at) => at >= from && at < to) ? pair.ja : []));
  const shared = (list: SiblingList): number => {
    const [start, end] = spanOf(list);
    return blocks.filter((at) => at >= start && at < end).length / Math.sqrt(end - start);
  };
  const [best] = lists
    .filter(({ kind }) => kind === en.kind)
    .map((list) => ({ list, value: shared(list) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  return best?.list;
}

/** For each English unit the Japanese one that it was paired with in order. */
function unitPartners(en: SiblingList, ja: SiblingList, pairs: readonly BlockPair[]): ReadonlyMap<number, number> {
  const unitOf = ({ units }: SiblingList): ReadonlyMap<number, number> =>
    new Map(units.flatMap((unit, index) => indexesBetween(...unit).map((at) => [at, index] as const)));
  const [enUnits, jaUnits] = [unitOf(en), unitOf(ja)];
  const partners = new Map<number, number>();
  for (const pair of pairs) {
    const [i, j] = [pair.en[0], pair.ja[0]];
    const english = i === undefined ? undefined : enUnits.get(i);
    const japanese = j === undefined ? undefined : jaUnits.get(j);
    if (english !== undefined && japanese !== undefined && !partners.has(english)) partners.set(english, japanese);
  }
  return partners;
}

/**
 * The pairs of units by content; null if the lists stand in the same order; `unclear` if they may not, and too little is
 * certain to tell in which.
 */
function matchUnits(
  en: SiblingList,
  ja: SiblingList,
  inOrder: ReadonlyMap<number, number>,
  scene: BlockScene,
): UnitMatch[] | "unclear" | null {
  const headed = blockAt(scene.english.blocks, en.units[0]?.[0])?.block.kind === "table";
  let learnt: readonly Association[] = [];
  let matches: UnitMatch[] = [];
  let untaught: readonly (readonly number[])[] = [];
  const tables = {
    en: unitTables(en, scene.english, scene.sides.en, scene.segments.en),
    ja: unitTables(ja, scene.japanese, scene.sides.ja, scene.segments.ja),
  };
  for (let round = 0; round < reordering.rounds; round += 1) {
    const support = unitSupport({ ...tables, learnt, headed }, scene);
    if (round === 0) {
      untaught = support;
      // The heads of two tables go together in any order of their rows.
      const sure = certain(support).filter(([i, j]) => !headed || i > 0 || j > 0);
      const [[i, j] = [-1, -1]] = sure;
      // What one language sorts by its alphabet the other seldom leaves in that order.
      const sorted = isAlphabetical(en, scene.english.blocks);
      if (sure.length === 0) return sorted ? "unclear" : null;
      if (sure.length === 1 && inOrder.get(i) === j) return null;
      if (sure.length === 1 && !sorted) return "unclear";
      if (sure.length > 1 && !isShuffled(sure, inOrder)) return null;
    }
    matches = assign(support);
    learnt = learnFromBeads(
      tables.en.whole,
      tables.ja.whole,
      matches
        .filter(({ probability }) => probability >= reordering.minProbabilityToLearn)
        .map((each) => [each.en, each.en + 1, each.ja, each.ja + 1]),
    );
  }
  const inOrderPairs = [...inOrder].map(([i, j]) => ({ en: i, ja: j }));
  return totalSupport(matches, untaught) > totalSupport(inOrderPairs, untaught) ? matches : null;
}

/** The support of some pairs of units together, each up to a limit. */
function totalSupport(
  pairs: readonly { readonly en: number; readonly ja: number }[],
  support: readonly (readonly number[])[],
): number {
  const limit = reordering.maxSupportOfUnit;
  return pairs.reduce((sum, { en, ja }) => sum + Math.max(-limit, Math.min(limit, support[en]?.[ja] ?? 0)), 0);
}

/** Whether many certain pairs are outside the longest run in order, or differ from the pairs found in order. */
function isShuffled(pairs: readonly [number, number][], inOrder: ReadonlyMap<number, number>): boolean {
  const crossed = pairs.length - longestRun(pairs.map(([, j]) => j)).size;
  const missed = pairs.filter(([i, j]) => inOrder.get(i) !== j).length;
  return (
    pairs.length >= 2 &&
    (crossed > reordering.maxCrossedShare * pairs.length || missed > reordering.maxMissedShare * pairs.length)
  );
}

/** Caps the score of the pairs of a list whose order is unclear. */
function withUnclearOrder(pairs: readonly BlockPair[], list: SiblingList): BlockPair[] {
  const [from, to] = spanOf(list);
  return pairs.map((pair) =>
    pair.en.some((at) => at >= from && at < to)
      ? { ...pair, probability: Math.min(reordering.scoreLimitOfUnclearOrder, pair.probability) }
      : pair,
  );
}

/** Two lists with the units that belong together. */
interface MatchedLists {
  readonly en: SiblingList;
  readonly ja: SiblingList;
  readonly matches: readonly UnitMatch[];
}

/** Replaces the pairs of two lists by those of their matched units, each at its English place. */
function replaced(pairs: readonly BlockPair[], { en, ja, matches }: MatchedLists, scene: BlockScene): BlockPair[] {
  const within = (list: SiblingList) => {
    const [from, to] = spanOf(list);
    return (at: number): boolean => at >= from && at < to;
  };
  const [inEn, inJa] = [within(en), within(ja)];
  const inOrder = longestRun(matches.map((match) => match.ja));
  const partner = new Map(matches.map((match, at) => [match.en, { ...match, moved: !inOrder.has(at) }]));
  const taken = new Set(matches.map((match) => match.ja));
  const own: BlockPair[] = en.units.flatMap((unit, at): BlockPair[] => {
    const found = partner.get(at);
    if (found === undefined) return parted({ en: indexesBetween(...unit), ja: [] });
    return unitPairs(unit, ja.units[found.ja] ?? [0, 0], found, scene);
  });
  const alone = ja.units.flatMap((unit, at) => (taken.has(at) ? [] : parted({ en: [], ja: indexesBetween(...unit) })));
  let inserted = false;
  return pairs.flatMap((pair): BlockPair[] => {
    if (!pair.en.some(inEn) && !pair.ja.some(inJa)) return [pair];
    const outside = parted({ en: pair.en.filter((at) => !inEn(at)), ja: pair.ja.filter((at) => !inJa(at)) });
    if (inserted || !pair.en.some(inEn)) return outside;
    inserted = true;
    return [...outside, ...own, ...alone];
  });
}

/** Pairs the blocks of two units in order. */
function unitPairs(
  en: readonly [number, number],
  ja: readonly [number, number],
  { probability, moved }: { readonly probability: number; readonly moved: boolean },
  { sides, english, japanese, lengths }: BlockScene,
): BlockPair[] {
  const [enIndexes, jaIndexes] = [indexesBetween(...en), indexesBetween(...ja)];
  const [enTable, jaTable] = [pick(sides.en, enIndexes), pick(sides.ja, jaIndexes)];
  const associations = indexAssociations(sides.known, sides.enWords, sides.jaWords);
  const pairCost = blockPairCost(english.blocks.slice(...en), japanese.blocks.slice(...ja));
  const found = search(enTable, jaTable, associations, lengths, blockShapes, pairCost);
  const inner = posteriors(found.path, found.corridor, found.costs, blockShapes, sharpnessOf(sides));
  return pairsOfPath(found.path, inner).map((pair) => ({
    en: pair.en.map((at) => enIndexes[at] ?? 0),
    ja: pair.ja.map((at) => jaIndexes[at] ?? 0),
    probability: isJoined(pair) ? pair.probability * probability : 0,
    moved: moved && isJoined(pair),
  }));
}
