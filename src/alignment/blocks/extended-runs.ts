import { otherLanguage, type Language } from "../../model";
import { labelsAgree } from "./block-costs";
import type { ListedBlock } from "./block-list";
import { extension } from "./block-model";
import { isJoined, parted, type BlockPair } from "./block-pairs";
import type { BlockScene } from "./block-scene";

/**
 * Extends pairs of one block with several by the unmatched blocks next to the run. The search compares runs of up to four
 * blocks; without this step an item that a translator wrote as one paragraph loses every sub-item from the fifth on.
 * An item with a label takes its sub-items only, any number of them.
 */
export function extendedRuns(pairs: readonly BlockPair[], scene: BlockScene): BlockPair[] {
  const result = [...pairs];
  for (let index = 0; index < result.length; index += 1) {
    const pair = result[index];
    if (pair === undefined || !isJoined(pair)) continue;
    for (const language of ["en", "ja"] as const) {
      if (pair[otherLanguage(language)].length !== 1) continue;
      const reach = unmatchedAround(result, index, language);
      if (reach.blocks.length + pair[language].length <= extension.maxRunOfSearch) continue;
      const run = extendRun(pair, language, reach.blocks, scene);
      if (run.length === pair[language].length) continue;
      const part = result.slice(reach.start, reach.end);
      const replaced = replaceRun(
        part,
        pair,
        { ...pair, [language]: run, probability: extension.probability },
        language,
      );
      result.splice(reach.start, part.length, ...replaced);
      index = result.findIndex((each) => each.en.includes(pair.en[0] ?? 0) && each.ja.includes(pair.ja[0] ?? 0));
      break;
    }
  }
  return result;
}

/** The unmatched blocks of a language in the gap around a pair, and the gap as a range of pairs. */
function unmatchedAround(
  pairs: readonly BlockPair[],
  index: number,
  language: Language,
): { readonly blocks: readonly number[]; readonly start: number; readonly end: number } {
  const isOpen = (at: number): boolean => {
    const pair = pairs[at];
    return pair !== undefined && !isJoined(pair);
  };
  let [start, end] = [index, index + 1];
  while (isOpen(start - 1)) start -= 1;
  while (isOpen(end)) end += 1;
  const gap = [...pairs.slice(start, index), ...pairs.slice(index + 1, end)];
  return { blocks: gap.flatMap((pair) => pair[language]), start, end };
}

/** Adds neighbours to the run, the best first, as long as the counterpart is too long for the run and the odds are even. */
function extendRun(pair: BlockPair, language: Language, unmatched: readonly number[], scene: BlockScene): number[] {
  const blocks = (language === "en" ? scene.english : scene.japanese).blocks;
  const other = (language === "en" ? scene.japanese : scene.english).blocks[pair[otherLanguage(language)][0] ?? 0];
  const available = new Set(unmatched.filter(admission(blocks, other, [...pair[language], ...unmatched])));
  const run = [...pair[language]];
  for (;;) {
    const neighbours = [(run[0] ?? 0) - 1, (run.at(-1) ?? 0) + 1].filter((at) => available.has(at));
    const [best] = neighbours
      .map((at) => ({ at, runs: { ...pair, [language]: [...run, at].sort((a, b) => a - b) } }))
      .filter(({ at, runs }) => scene.odds.isRequired(language, at, runs))
      .map(({ at, runs }) => ({ at, odds: scene.odds.ofMember(language, at, runs, true) }))
      .sort((a, b) => b.odds - a.odds);
    if (best === undefined || best.odds < 0) return run;
    available.delete(best.at);
    run.push(best.at);
    run.sort((a, b) => a - b);
  }
}

/** Which blocks may join a run: with a labelled counterpart the item with that label and its sub-items, else any text. */
function admission(
  blocks: readonly ListedBlock[],
  counterpart: ListedBlock | undefined,
  gap: readonly number[],
): (at: number) => boolean {
  const isText = (at: number): boolean => !["heading", "front"].includes(blocks[at]?.block.kind ?? "heading");
  if (counterpart === undefined || counterpart.ordinals.length === 0) return isText;
  const roots = gap.flatMap((at) => {
    const block = blocks[at];
    return block !== undefined && agree(block, counterpart) ? [block.block.address.item ?? ""] : [];
  });
  const root = roots.sort((a, b) => a.length - b.length)[0];
  return (at) => {
    const item = blocks[at]?.block.address.item ?? "";
    return isText(at) && root !== undefined && (item === root || item.startsWith(`${root}.`));
  };
}

function agree(block: ListedBlock, counterpart: ListedBlock): boolean {
  return labelsAgree(block, counterpart) === "same";
}

/** Puts the extended pair in place of the pair, and leaves the other unmatched blocks of the gap in order. */
function replaceRun(part: readonly BlockPair[], pair: BlockPair, extended: BlockPair, language: Language): BlockPair[] {
  const taken = new Set(extended[language]);
  return part.flatMap((each) => {
    if (each === pair) return [extended];
    return parted({ en: each.en, ja: each.ja, [language]: each[language].filter((at) => !taken.has(at)) });
  });
}
