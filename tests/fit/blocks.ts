/**
 * Fits the weights of pairs of blocks: `npm run fit -- blocks FOLDER [--write]`. FOLDER has sets with `gold-*.tsv`; keep the sets
 * that figures are measured on elsewhere. Prints the fitted weights beside those in use; `--write` puts them into
 * `src/alignment/blocks/block-model.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { bothSides } from "../../src/alignment/blocks/block-content";
import { labelsAgree } from "../../src/alignment/blocks/block-costs";
import { listBlocks, type ListedBlock } from "../../src/alignment/blocks/block-list";
import { contentValues, contentWeights, logit } from "../../src/alignment/blocks/block-odds";
import { firstBlocks, isJoined } from "../../src/alignment/blocks/block-pairs";
import { blockScene, blockSide, type BlockScene } from "../../src/alignment/blocks/block-scene";
import { pairsInOrder } from "../../src/alignment/blocks/pairs-in-order";
import { documentLengths, lengthCost } from "../../src/alignment/search/length-model";
import { readSides } from "../../src/alignment/search/sides";
import { flattenDocument, parseDocument } from "../../src/document";
import type { Language } from "../../src/model";
import { readGoldSets, type GoldDocument } from "../evaluation/alignment-gold";
import { randomNumbers } from "../evaluation/perturbation-edits";
import { fitLogistic, type Example } from "./logistic";

/** Each document is changed this often; a side loses this share of its blocks. */
const copies = 2;
const droppedShare = 0.12;
const maxBlocks = 400;
const penalty = 1;
const names = [...contentWeights, "labelOnOneSide", "labelsDisagree", "certainty"] as const;

/** Reads, fits, prints, and writes if asked to. */
export function fitBlocks(folder: string, write: boolean): void {
  const random = randomNumbers(7);
  const examples: Example[] = [];
  for (const { name, documents } of readGoldSets(folder)) {
    const before = examples.length;
    for (const document of documents)
      for (let copy = 0; copy < copies; copy += 1) examples.push(...examplesOf(document, random));
    console.log(`${name}: ${examples.length - before} pairs`);
  }
  const wrong = examples.filter(({ label }) => label === 0).length;
  const [constant = 0, ...weights] = [...fitLogistic(examples, penalty)];
  const fitted: Record<string, number> = { constant };
  names.forEach((name, index) => (fitted[name] = weights[index] ?? 0));
  const file = new URL("../../src/alignment/blocks/block-model.json", import.meta.url);
  const model = JSON.parse(readFileSync(file, "utf8")) as { pairOdds: Record<string, unknown> };
  for (const [name, weight] of Object.entries(fitted))
    console.log(`${name}: ${weight} (in use: ${String(model.pairOdds[name])})`);
  console.log(`${examples.length} pairs, ${wrong} of them wrong`);
  if (!write) return;
  const fit = {
    ...(model.pairOdds["fit"] as object),
    data: `${examples.length} pairs of blocks, ${wrong} of them wrong`,
  };
  const pairOdds = { ...model.pairOdds, ...fitted, fit };
  writeFileSync(file, `${JSON.stringify({ ...model, pairOdds }, null, 2)}\n`);
}

/** The pairs that the search in order finds in a copy without some blocks, right if both sides are of one gold block. */
function examplesOf(document: GoldDocument, random: () => number): Example[] {
  const count = Math.min(maxBlocks, Math.max(...document.enBlocks, 0) + 1);
  const sides = { en: sideOf(document, "en", count, random), ja: sideOf(document, "ja", count, random) };
  if (sides.en.blocks.length < 4 || sides.ja.blocks.length < 4) return [];
  const texts = (side: readonly ListedBlock[]): string[] =>
    side.flatMap(({ block }) => block.segments.map(({ text }) => text));
  const read = readSides(texts(sides.en.blocks), texts(sides.ja.blocks));
  const lengths = documentLengths(read.en.lengths, read.ja.lengths);
  const scene = blockScene(blockSide(sides.en.blocks), blockSide(sides.ja.blocks), read, lengths);
  return pairsInOrder([], scene)
    .filter(isJoined)
    .map((pair) => {
      const golds = new Set([...pair.en.map((at) => sides.en.golds[at]), ...pair.ja.map((at) => sides.ja.golds[at])]);
      return { values: valuesOf(pair, scene), label: golds.size === 1 ? 1 : 0, weight: 1 };
    });
}

function valuesOf(pair: ReturnType<typeof pairsInOrder>[number], scene: BlockScene): number[] {
  const { sides, lengths, content } = scene;
  const total = (language: Language): number =>
    pair[language].reduce((sum, at) => sum + (sides[language].lengths[at] ?? 0), 0);
  const [first, other] = firstBlocks(pair, scene);
  const label = first && other ? labelsAgree(first, other) : "none";
  return [
    ...contentValues(bothSides(content(pair.en, pair.ja, true)), lengthCost(total("en"), total("ja"), lengths)),
    label === "one" ? 1 : 0,
    label === "other" ? 1 : 0,
    Math.max(-8, Math.min(8, logit(pair.probability))),
  ];
}

/** The gold blocks that are left, as the blocks of one document, with the number of the gold block of each. */
function sideOf(
  document: GoldDocument,
  language: Language,
  count: number,
  random: () => number,
): { readonly blocks: ListedBlock[]; readonly golds: number[] } {
  const blocks: ListedBlock[] = [];
  const golds: number[] = [];
  for (let gold = 0; gold < count; gold += 1) {
    if (random() < droppedShare) continue;
    const text = document[language]
      .filter((_, at) => document[`${language}Blocks`][at] === gold)
      .join(language === "en" ? " " : "");
    if (text.trim() === "") continue;
    for (const block of listBlocks(flattenDocument(parseDocument(text, { language })), text)) {
      blocks.push(block);
      golds.push(gold);
    }
  }
  return { blocks, golds };
}
