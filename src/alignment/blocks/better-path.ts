import { countCost } from "./block-costs";
import { order } from "./block-model";
import { segmentsIn } from "./block-odds";
import { firstBlocks, type BlockPair } from "./block-pairs";
import type { BlockScene } from "./block-scene";

/**
 * Chooses the better of two paths between each two points that both go through. A label that jumps costs once, not once for
 * each item after it.
 *
 * @param taught the pairs of the path that the words were learnt from
 */
export function betterPath(taught: readonly BlockPair[], second: readonly BlockPair[], scene: BlockScene): BlockPair[] {
  const chosen: BlockPair[] = [];
  const known = new Set(taught.map(keyOf));
  let offset: LabelOffset = { heading: 0, item: 0 };
  for (const [first, other] of partsBetweenMeetings(taught, second)) {
    const isSame = first.length === other.length && first.every((pair, at) => keyOf(pair) === keyOf(other[at] ?? pair));
    const [left, right] = [worthOf(first, offset, known, scene), worthOf(other, offset, known, scene)];
    const takesFirst = isSame || left.value >= right.value - rounding;
    chosen.push(...(takesFirst ? first : other));
    offset = takesFirst ? left.offset : right.offset;
  }
  return chosen;
}

/** Sums in another order differ by rounding only: then the first path is taken. */
const rounding = 1e-9;

type PathPart = readonly BlockPair[];

/** Cuts two paths at the points that both go through. */
function partsBetweenMeetings(first: PathPart, second: PathPart): (readonly [PathPart, PathPart])[] {
  const parts: (readonly [PathPart, PathPart])[] = [];
  const pointsOf = (path: PathPart): (readonly [number, number])[] => {
    let [en, ja] = [0, 0];
    return path.map((pair) => [(en += pair.en.length), (ja += pair.ja.length)] as const);
  };
  const [firstPoints, secondPoints] = [pointsOf(first), pointsOf(second)];
  const placeInSecond = new Map(secondPoints.map(([en, ja], index) => [`${String(en)}:${String(ja)}`, index + 1]));
  let [fromFirst, fromSecond] = [0, 0];
  firstPoints.forEach(([en, ja], index) => {
    const end = placeInSecond.get(`${String(en)}:${String(ja)}`);
    if (end === undefined) return;
    parts.push([first.slice(fromFirst, index + 1), second.slice(fromSecond, end)]);
    [fromFirst, fromSecond] = [index + 1, end];
  });
  return parts;
}

/** How far the labels of the Japanese are after those of the English: of headings, and of the items below the last heading. */
interface LabelOffset {
  readonly heading: number;
  readonly item: number;
}

function worthOf(
  pairs: readonly BlockPair[],
  from: LabelOffset,
  taught: ReadonlySet<string>,
  scene: BlockScene,
): { readonly value: number; readonly offset: LabelOffset } {
  let value = 0;
  let offset = from;
  for (const pair of pairs) {
    value -= order.unequalRunCost * Math.abs(pair.en.length - pair.ja.length);
    const [first, other] = firstBlocks(pair, scene);
    if (first === undefined || other === undefined) continue;
    value += worthOfPair(pair, taught.has(keyOf(pair)), scene);
    const series = first.block.kind === "heading" ? "heading" : "item";
    const differences = first.ordinals.flatMap((a) => other.ordinals.map((b) => a - b));
    if (differences.length > 0 && !differences.includes(offset[series])) {
      value -= order.labelJumpCost;
      offset = { ...offset, [series]: differences[0] ?? 0 };
    }
    if (series === "heading") offset = { ...offset, item: 0 };
  }
  return { value, offset };
}

function worthOfPair(pair: BlockPair, isTaught: boolean, { english, japanese, odds }: BlockScene): number {
  const limit = order.maxPairOdds;
  let value = Math.max(-limit, Math.min(limit, order.pairBonus + odds.ofEvidence(pair.en, pair.ja, isTaught)));
  value -= countCost(segmentsIn(english.blocks, pair.en), segmentsIn(japanese.blocks, pair.ja));
  for (const language of ["en", "ja"] as const) {
    if (pair[language].length < 2) continue;
    for (const at of pair[language])
      value += Math.max(-limit, Math.min(0, odds.ofMember(language, at, pair, isTaught)));
  }
  return value;
}

function keyOf({ en, ja }: BlockPair): string {
  return `${en.join()}:${ja.join()}`;
}
