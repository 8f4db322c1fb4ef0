import { assign, certain, longestRun, type UnitMatch } from "./assignment";
import { indexAssociations, type Association } from "../words/associations";
import { blockPairCost, blockShapes } from "./block-costs";
import { isJoined, pairsOfPath, parted, type BlockPair } from "./block-pairs";
import { learnFromBeads } from "../words/learn-associations";
import { isAlphabetical, siblingLists, type SiblingList } from "./sibling-lists";
import { sharpnessOf } from "../search/match-sides";
import { posteriors } from "../search/cheapest-path";
import { search } from "../search/search-part";
import { pick } from "../words/token-table";
import { unitSupport, unitTables, type Scene } from "../words/unit-support";

/** The comparison of everything with everything is left out beyond so many pairs, so that its cost stays bounded. */
const mostCompared = 400_000;
/** An order in which more than this share of the certain pairs cross is another order. */
const crossing = 0.2;
/** … and so is one by which more than this share of them were not found. */
const mostMissed = 0.34;
/** A list of more pairs than this is left as it is if all those found in order have at least this probability. */
const cheap = 2500;
const settled = 0.95;
/** What a pair in order is worth where the order is in doubt. */
const doubted = 0.6;
/** Of pairs with a probability from here on a list is taken to teach its words. */
const teaching = 0.8;
const rounds = 3;

/**
 * Puts right the lists that stand in another order in the other language, such as a glossary that either sorts by its own
 * alphabet: there order says nothing, and the units (a term with its definition, a row of a table) are paired by content alone.
 */
export function withShuffledLists(pairs: readonly BlockPair[], scene: Scene): BlockPair[] {
  const lists = { en: siblingLists(scene.en.blocks), ja: siblingLists(scene.ja.blocks) };
  let result = [...pairs];
  const done: SiblingList[] = [];
  for (const en of lists.en) {
    if (done.some((outer) => contains(outer, en))) continue;
    const ja = counterpartOf(en, lists.ja, result);
    if (ja === undefined) continue;
    const compared = en.units.length * ja.units.length;
    if (compared > mostCompared || (compared > cheap && isSettled(en, result))) continue;
    const matched = matchUnits(en, ja, unitPartners(en, ja, result), scene);
    if (matched === null) continue;
    done.push(en);
    result = matched !== "doubtful" ? replaced(result, en, ja, matched, scene) : unsure(result, en);
  }
  return result;
}

/** Whether all blocks of a list have found counterparts that leave no doubt. */
function isSettled(list: SiblingList, pairs: readonly BlockPair[]): boolean {
  const [from, to] = spanOf(list);
  return pairs.every(
    (pair) => !pair.en.some((at) => at >= from && at < to) || (isJoined(pair) && pair.probability >= settled),
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
    new Map(units.flatMap((unit, index) => placesOf(unit).map((at) => [at, index] as const)));
  const [enUnits, jaUnits] = [unitOf(en), unitOf(ja)];
  const partners = new Map<number, number>();
  for (const pair of pairs) {
    const [one, other] = [enUnits.get(pair.en[0] ?? -1), jaUnits.get(pair.ja[0] ?? -1)];
    if (one !== undefined && other !== undefined && !partners.has(one)) partners.set(one, other);
  }
  return partners;
}

/**
 * The pairs of units by content; null if the lists stand in the same order; `doubtful` if they may not, and too little is
 * certain to tell in which.
 */
function matchUnits(
  en: SiblingList,
  ja: SiblingList,
  inOrder: ReadonlyMap<number, number>,
  scene: Scene,
): UnitMatch[] | "doubtful" | null {
  const headed = scene.en.blocks[en.units[0]?.[0] ?? -1]?.block.kind === "table";
  let learnt: readonly Association[] = [];
  let matches: UnitMatch[] = [];
  const tables = {
    en: unitTables(en, scene.en, scene.sides.en, scene.segments.en),
    ja: unitTables(ja, scene.ja, scene.sides.ja, scene.segments.ja),
  };
  for (let round = 0; round < rounds; round += 1) {
    const support = unitSupport(tables.en, tables.ja, learnt, scene, headed);
    if (round === 0) {
      // The heads of two tables go together in any order of their rows.
      const sure = certain(support).filter(([i, j]) => !headed || i > 0 || j > 0);
      const [[i, j] = [-1, -1]] = sure;
      // What one language sorts by its alphabet the other seldom leaves in that order.
      const sorted = isAlphabetical(en, scene.en.blocks);
      if (sure.length === 0) return sorted ? "doubtful" : null;
      if (sure.length === 1 && inOrder.get(i) === j) return null;
      if (sure.length === 1 && !sorted) return "doubtful";
      if (sure.length > 1 && !isShuffled(sure, inOrder)) return null;
    }
    matches = assign(support);
    learnt = learnFromBeads(
      tables.en.whole,
      tables.ja.whole,
      matches
        .filter(({ probability }) => probability >= teaching)
        .map((each) => [each.en, each.en + 1, each.ja, each.ja + 1]),
    );
  }
  return matches;
}

/** Whether many of the certain pairs cross, all but those of the longest run in order, or are none of those found in order. */
function isShuffled(pairs: readonly [number, number][], inOrder: ReadonlyMap<number, number>): boolean {
  const crossed = pairs.length - longestRun(pairs.map(([, j]) => j)).size;
  const missed = pairs.filter(([i, j]) => inOrder.get(i) !== j).length;
  return pairs.length >= 2 && (crossed > crossing * pairs.length || missed > mostMissed * pairs.length);
}

/** The pairs with those of a list less probable whose order is in doubt. */
function unsure(pairs: readonly BlockPair[], list: SiblingList): BlockPair[] {
  const [from, to] = spanOf(list);
  return pairs.map((pair) =>
    pair.en.some((at) => at >= from && at < to) ? { ...pair, probability: Math.min(doubted, pair.probability) } : pair,
  );
}

/** The pairs with those of two lists by the units that go together, each at its English place. */
function replaced(
  pairs: readonly BlockPair[],
  en: SiblingList,
  ja: SiblingList,
  matches: readonly UnitMatch[],
  scene: Scene,
): BlockPair[] {
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
    if (found === undefined) return parted({ en: placesOf(unit), ja: [] });
    return unitPairs(unit, ja.units[found.ja] ?? [0, 0], found.probability, found.moved, scene);
  });
  const alone = ja.units.flatMap((unit, at) => (taken.has(at) ? [] : parted({ en: [], ja: placesOf(unit) })));
  let inserted = false;
  return pairs.flatMap((pair): BlockPair[] => {
    if (!pair.en.some(inEn) && !pair.ja.some(inJa)) return [pair];
    const outside = parted({ en: pair.en.filter((at) => !inEn(at)), ja: pair.ja.filter((at) => !inJa(at)) });
    if (inserted || !pair.en.some(inEn)) return outside;
    inserted = true;
    return [...outside, ...own, ...alone];
  });
}

/** The blocks of two units in their order. */
function unitPairs(
  en: readonly [number, number],
  ja: readonly [number, number],
  probability: number,
  moved: boolean,
  { sides, en: enSide, ja: jaSide, lengths }: Scene,
): BlockPair[] {
  const [enPlaces, jaPlaces] = [placesOf(en), placesOf(ja)];
  const [enTable, jaTable] = [pick(sides.en, enPlaces), pick(sides.ja, jaPlaces)];
  const associations = indexAssociations(sides.known, sides.enWords, sides.jaWords);
  const pairCost = blockPairCost(enSide.blocks.slice(...en), jaSide.blocks.slice(...ja));
  const found = search(enTable, jaTable, associations, lengths, blockShapes, pairCost);
  const inner = posteriors(found.path, found.corridor, found.costs, blockShapes, sharpnessOf(sides));
  return pairsOfPath(found.path, inner).map((pair) => ({
    en: pair.en.map((at) => enPlaces[at] ?? 0),
    ja: pair.ja.map((at) => jaPlaces[at] ?? 0),
    probability: isJoined(pair) ? pair.probability * probability : 0,
    moved: moved && isJoined(pair),
  }));
}

function placesOf([start, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
