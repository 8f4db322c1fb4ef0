import { labelsAgree } from "./block-costs";
import type { ListedBlock } from "./block-list";
import type { BlockOdds } from "./block-odds";
import { isJoined, parted, type BlockPair } from "./block-pairs";

/** So much evidence must its words and lengths give for a pair whose labels disagree for no reason that the list shows. */
const leastEvidence = 0.3;
/** What one pair may say for the others of its run. */
const most = 3;
/** So many pairs counted on alike to the end of a list are a list that is numbered otherwise. */
const ownNumbering = 3;

interface Step {
  readonly pair: BlockPair;
  /** How far the Japanese label is behind the English; null for what bears no label on one side. */
  readonly difference: number | null;
  /** How far it should be behind by what stands before it on one side only. */
  readonly due: number;
  /** What the labels of both sides may count as, and the greater of the pair's own. */
  readonly ordinals: readonly number[];
  readonly greatest: number;
}

/**
 * The pairs without those whose labels disagree while their neighbours' agree and whose words do not speak for them: two items
 * of which either was left out on one side, rather than one with another label.
 */
export function withoutBareRelabelling(
  pairs: readonly BlockPair[],
  en: readonly ListedBlock[],
  ja: readonly ListedBlock[],
  odds: BlockOdds,
): BlockPair[] {
  const result: BlockPair[] = [];
  let list: Step[] = [];
  let due = 0;
  let difference = 0;
  const close = (): void => {
    result.push(...listWithout(list, odds));
    list = [];
    due = 0;
    difference = 0;
  };
  for (const pair of pairs) {
    const [first, other] = [en[pair.en[0] ?? -1], ja[pair.ja[0] ?? -1]];
    if ((first ?? other)?.block.kind === "heading") {
      close();
      result.push(pair);
      continue;
    }
    const known = first && other ? differenceOf(first, other, difference) : null;
    if (known !== null) difference = known;
    const own = [first, other].filter((each) => each !== undefined && each.ordinals.length > 0);
    list.push({
      pair,
      difference: known,
      due,
      ordinals: [
        ...pair.en.flatMap((at) => en[at]?.ordinals ?? []),
        ...pair.ja.flatMap((at) => ja[at]?.ordinals ?? []),
      ],
      greatest: Math.max(0, ...own.map((each) => Math.min(...(each?.ordinals ?? [])))),
    });
    const labelled = (places: readonly number[], blocks: readonly ListedBlock[]): number =>
      places.filter((at) => (blocks[at]?.ordinals.length ?? 0) > 0).length;
    due += labelled(pair.en, en) - labelled(pair.ja, ja);
  }
  close();
  return result;
}

function differenceOf(en: ListedBlock, ja: ListedBlock, before: number): number | null {
  const agreement = labelsAgree(en, ja);
  if (agreement === "same") return 0;
  if (agreement !== "other") return null;
  const differences = en.ordinals.flatMap((a) => ja.ordinals.map((b) => a - b));
  return differences.includes(before) ? before : (differences[0] ?? 0);
}

function listWithout(list: readonly Step[], odds: BlockOdds): BlockPair[] {
  const result: BlockPair[] = [];
  const ordinals = new Set(list.flatMap((step) => step.ordinals));
  // Items left out on one side leave the labels of both together without a hole; a label that was changed mostly leaves one.
  const leavesHole = (greatest: number): boolean => {
    for (let at = Math.min(...ordinals); at < greatest; at += 1) if (!ordinals.has(at)) return true;
    return false;
  };
  for (let start = 0; start < list.length;) {
    const { difference = null, due = 0 } = list[start] ?? {};
    let end = start + 1;
    while (end < list.length && [difference, null].includes(list[end]?.difference ?? null)) end += 1;
    const run = list.slice(start, end);
    const labelled = run.filter((step) => step.difference !== null);
    const isExplained =
      difference === null ||
      difference === 0 ||
      difference === due ||
      (end === list.length && labelled.length >= ownNumbering);
    const evidence = labelled.map(({ pair }) => odds.ofEvidence(pair.en, pair.ja, true));
    const kept = isExplained || evidence.reduce((sum, each) => sum + Math.min(most, each), 0) >= leastEvidence;
    for (const { pair, difference: own, greatest } of run) {
      const bare =
        !kept &&
        own !== null &&
        isJoined(pair) &&
        !leavesHole(greatest) &&
        odds.ofEvidence(pair.en, pair.ja, true) < leastEvidence;
      result.push(...(bare ? parted(pair) : [pair]));
    }
    start = end;
  }
  return result;
}
