import { labelsAgree } from "./block-costs";
import type { ListedBlock } from "./block-list";
import { relabelling } from "./block-model";
import type { BlockOdds } from "./block-odds";
import { firstBlocks, isJoined, parted, type BlockPair } from "./block-pairs";
import type { BlockScene } from "./block-scene";

interface Step {
  readonly pair: BlockPair;
  /** English ordinal minus Japanese ordinal; null if a side has no label. */
  readonly difference: number | null;
  /** The difference to expect, from the labelled items before it that only one side has. */
  readonly expected: number;
  /** The ordinals that the labels of both sides may have, and the greater one of the pair's own. */
  readonly ordinals: readonly number[];
  readonly greatest: number;
}

/**
 * Parts the pairs whose labels disagree without a reason that their list shows, while neighbours agree and their words do not
 * support them: each is rather an item that one side lacks than one with another label.
 */
export function relabelledPairs(pairs: readonly BlockPair[], scene: BlockScene): BlockPair[] {
  const result: BlockPair[] = [];
  let list: Step[] = [];
  let expected = 0;
  let difference = 0;
  const closeList = (): void => {
    result.push(...withoutMismatches(list, scene.odds));
    list = [];
    expected = 0;
    difference = 0;
  };
  for (const pair of pairs) {
    const [first, other] = firstBlocks(pair, scene);
    if ((first ?? other)?.block.kind === "heading") {
      closeList();
      result.push(pair);
      continue;
    }
    const known = first && other ? differenceOf(first, other, difference) : null;
    if (known !== null) difference = known;
    const labelled = [first, other].flatMap((each) => (each === undefined || each.ordinals.length === 0 ? [] : [each]));
    list.push({
      pair,
      difference: known,
      expected,
      ordinals: [...blocksOf(pair.en, scene.english.blocks), ...blocksOf(pair.ja, scene.japanese.blocks)].flatMap(
        ({ ordinals }) => ordinals,
      ),
      greatest: Math.max(0, ...labelled.map(({ ordinals }) => Math.min(...ordinals))),
    });
    expected += countLabelled(pair.en, scene.english.blocks) - countLabelled(pair.ja, scene.japanese.blocks);
  }
  closeList();
  return result;
}

function blocksOf(run: readonly number[], blocks: readonly ListedBlock[]): ListedBlock[] {
  return run.flatMap((at) => blocks[at] ?? []);
}

function countLabelled(run: readonly number[], blocks: readonly ListedBlock[]): number {
  return blocksOf(run, blocks).filter(({ ordinals }) => ordinals.length > 0).length;
}

function differenceOf(en: ListedBlock, ja: ListedBlock, before: number): number | null {
  const agreement = labelsAgree(en, ja);
  if (agreement === "same") return 0;
  if (agreement !== "other") return null;
  const differences = en.ordinals.flatMap((a) => ja.ordinals.map((b) => a - b));
  return differences.includes(before) ? before : (differences[0] ?? 0);
}

function withoutMismatches(list: readonly Step[], odds: BlockOdds): BlockPair[] {
  const result: BlockPair[] = [];
  const ordinals = new Set(list.flatMap((step) => step.ordinals));
  const evidenceOf = ({ pair }: Step): number => odds.ofEvidence(pair.en, pair.ja, true);
  for (let start = 0; start < list.length;) {
    const { difference = null, expected = 0 } = list[start] ?? {};
    let end = start + 1;
    while (end < list.length && [difference, null].includes(list[end]?.difference ?? null)) end += 1;
    const run = list.slice(start, end);
    const labelled = run.filter((step) => step.difference !== null);
    const isExplained =
      difference === null ||
      difference === 0 ||
      difference === expected ||
      (end === list.length && labelled.length >= relabelling.minPairsOfOwnNumbering);
    const total = labelled.reduce((sum, step) => sum + Math.min(relabelling.maxEvidenceOfOnePair, evidenceOf(step)), 0);
    const isKept = isExplained || total >= relabelling.minEvidence;
    for (const step of run) {
      const isMismatch =
        !isKept &&
        step.difference !== null &&
        isJoined(step.pair) &&
        !leavesGap(ordinals, step.greatest) &&
        evidenceOf(step) < relabelling.minEvidence;
      result.push(...(isMismatch ? parted(step.pair) : [step.pair]));
    }
    start = end;
  }
  return result;
}

/** Whether the labels of both sides together skip a number. Items left out on one side leave no gap; a changed label mostly does. */
function leavesGap(ordinals: ReadonlySet<number>, greatest: number): boolean {
  for (let at = Math.min(...ordinals); at < greatest; at += 1) if (!ordinals.has(at)) return true;
  return false;
}
