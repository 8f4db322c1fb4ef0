/**
 * Fits the ranker's weights: `npm run fit -- FOLDER [--lexicon DICTIONARY] [--only short|long]`. FOLDER has the texts of `documents.ts`; their labels are
 * hashes in `labelled/`. First the figures by leaving out some parts in turn, by which the scores are made probabilities, then the
 * weights of all of them. `npm run fit -- blocks FOLDER [--write]` fits the weights of the alignment of blocks. `npm run fit -- seed FOLDER` learns the seed lexicon; `npm run fit -- label TEXTS PAIRS NAME` makes labels.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createLexicon, readLexiconFile } from "../../src/alignment";
import { decodeText } from "../../src/document";
import { createTokenizer, type Tokenizer } from "../../src/language";
import { collectPairs, type PairCandidate } from "../../src/terminology/pairing/collect-pairs";
import { manyBeads } from "../../src/terminology/pairing/store/bead-pairs";
import { formColumns } from "../../src/terminology/pairing/features/pair-values";
import { foldEn, foldJa } from "../../src/terminology/pairing/features/fold";
import { combineEvidence } from "../../src/terminology/bead-inputs";
import { joinLexicons, packageLexicon, wordLexicon } from "../../src/terminology/lexicons";
import {
  calibrate,
  rankerWeights,
  type Calibration,
  type FormWeights,
  type PairWeights,
  type RankWeights,
} from "../../src/terminology/ranking/model";
import { rankPairs } from "../../src/terminology/ranking/rank";
import type { WordLexicon } from "../../src/terminology/word-alignment";
import { fitBlocks } from "./blocks";
import { fitCalibration } from "./calibration";
import { readMaterials } from "./documents";
import { labelsOf } from "./labels";
import { showFigures, type Scored } from "./figures";
import { foldsOf, partOf, tierOf, type Material } from "./material";
import { makeLawTerms } from "./law-terms";
import { makeSeed } from "./seed";
import { fitForms, fitPairs, formsOf, type Forms, type Run } from "./train";

const folds = 5;

/** The same candidates without what their form says. */
function formless(pairs: readonly PairCandidate[]): PairCandidate[] {
  return pairs.map((pair) => ({
    ...pair,
    features: Array.from(pair.features, (value, column) =>
      column >= formColumns[0] && column < formColumns[1] ? 0 : value,
    ),
  }));
}

/** What the ranker may be given besides the documents, and the weights that are fitted for it. */
function lexicons(
  edict: string | undefined,
): readonly (readonly ["alone" | "helped", readonly (WordLexicon | undefined)[]])[] {
  const seed = packageLexicon();
  const dictionary =
    edict === undefined ? undefined : wordLexicon(createLexicon(readLexiconFile(decodeText(readFileSync(edict)).text)));
  // Helped weights have to serve with the seed lexicon alone and with a dictionary beside it, so they are fitted on both.
  return [
    ["alone", [undefined]],
    ["helped", dictionary === undefined ? [seed] : [seed, joinLexicons(seed, dictionary)]],
  ];
}

/** What is fitted under one name, and the materials that it is fitted on. */
interface Task {
  readonly materials: readonly Material[];
  readonly given: boolean;
}

/** The candidates of a task's materials under each lexicon. */
function readAll(
  { materials, given }: Task,
  tokenizer: Tokenizer,
  weights: FormWeights,
  known: readonly (WordLexicon | undefined)[],
): Run[][] {
  return known.map((lexicon) =>
    materials.map((material): Run => {
      const options = { tokenizer, weights, lexicon };
      if (!given) return { material, pairs: collectPairs(material.beads, options) };
      return { material, pairs: formless(collectPairs(material.beads, { ...options, candidates: material.terms })) };
    }),
  );
}

function scoreRun({ material, pairs }: Run, weights: PairWeights, fold: ReadonlySet<string>): Scored[] {
  const chances = rankPairs(pairs, weights);
  return pairs.flatMap((pair, index) => {
    const { ja, en, evidence } = pair;
    if (!fold.has(partOf(pair, material) ?? "")) return [];
    return [{ ja, en, score: chances[index]!, evidence, right: tierOf(pair, material) !== null }];
  });
}

/** The score of a pair, by its links and what the text says. */
function combined(pair: Scored, calibration?: Calibration): Scored {
  const links = calibration === undefined ? pair.score : calibrate(pair.score, calibration);
  return { ...pair, score: combineEvidence([...pair.evidence, { kind: "links", score: links }]) };
}

/** For each lexicon and material the pairs of the parts that were left out in turn, with scores by the other parts. */
function leaveOut(
  task: Task,
  groups: readonly ReadonlySet<string>[],
  forms: readonly Forms[],
  tokenizer: Tokenizer,
  known: readonly (WordLexicon | undefined)[],
): Scored[][][] {
  const scored = known.map(() => task.materials.map((): Scored[] => []));
  for (const fold of groups) {
    const runs = readAll(task, tokenizer, fitForms(forms, fold), known);
    const weights = fitPairs(runs.flat(), fold, 1 / known.length);
    runs.forEach((own, at) => {
      own.forEach((run, index) => scored[at]![index]!.push(...scoreRun(run, weights, fold)));
    });
  }
  return scored;
}

/** Whether a pair says something of how sure links are: names in the same Latin letters do not, since some labels leave them out. */
function tells(pair: Scored, material: Material): boolean {
  if (pair.evidence.length > 0 || foldJa(pair.ja).toLowerCase() === foldEn(pair.en).replace(/\s/gu, "")) return false;
  return material.extended === "right" || tierOf(pair, material) !== "extended";
}

async function main(): Promise<void> {
  const [command = "", ...rest] = process.argv.slice(2);
  if (command === "law-terms") {
    makeLawTerms(rest[0]!);
    return;
  }
  if (command === "seed") {
    await makeSeed(rest[0] ?? "out/seed");
    return;
  }
  if (command === "blocks") return fitBlocks(rest[0] ?? ".", rest.includes("--write"));
  if (command === "label") {
    console.log(labelsOf(rest[0]!, rest[1]!, rest[2]!));
    return;
  }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lexicon: { type: "string" }, only: { type: "string" } },
  });
  const tokenizer = await createTokenizer();
  const materials = readMaterials(positionals[0] ?? "", tokenizer);
  const brief = materials.filter(({ beads }) => beads.length < manyBeads);
  // What long texts say of themselves counts more than what short ones do.
  const long = materials.map((one) => (brief.includes(one) ? one : { ...one, weight: 3 * one.weight }));
  const formsOfAll = brief.map((material) => formsOf(material, tokenizer));
  const groups = foldsOf(materials, folds);
  const forms = fitForms(formsOfAll, new Set());
  const fitted = { ...rankerWeights };
  for (const [name, known] of lexicons(values.lexicon)) {
    const partners =
      values.only === "long" ? [] : leaveOut({ materials: brief, given: true }, groups, formsOfAll, tokenizer, known);
    const rank = (task: Task): RankWeights => {
      // Of the scores of long texts only long texts can tell.
      const isJudged = (at: number): boolean => task.materials === brief || !brief.includes(task.materials[at]!);
      const found = leaveOut(task, groups, formsOfAll, tokenizer, known);
      const telling = found.flatMap((runs) =>
        runs.flatMap((scored, at) => (isJudged(at) ? scored.filter((pair) => tells(pair, task.materials[at]!)) : [])),
      );
      const calibration = fitCalibration(telling);
      found.forEach((runs, at) => {
        runs.forEach((scored, index) => {
          const calibrated = scored.map((pair) => combined(pair, calibration));
          const material = task.materials[index]!;
          const title = `${name}${at === 1 ? " and dictionary" : ""}, ${material.name}`;
          showFigures(
            title,
            material,
            calibrated,
            partners[at]?.[brief.findIndex((one) => one.name === material.name)]?.map((pair) => combined(pair)),
          );
        });
      });
      const runs = readAll(task, tokenizer, forms, known).flat();
      return { ...fitPairs(runs, new Set(), 1 / known.length), calibration };
    };
    if (values.only !== "long") {
      console.log(`\n${name}: texts in which a term is met once`);
      const givenRuns = readAll({ materials: brief, given: true }, tokenizer, forms, known).flat();
      const given = fitPairs(givenRuns, new Set(), 1 / known.length);
      fitted[name] = { ...fitted[name], short: rank({ materials: brief, given: false }), given };
    }
    if (values.only === "short") continue;
    console.log(`\n${name}: long texts`);
    fitted[name] = { ...fitted[name], long: rank({ materials: long, given: false }) };
  }
  const output = { ...fitted, ...forms };
  writeFileSync(new URL("../../src/terminology/ranking/weights.json", import.meta.url), `${JSON.stringify(output)}\n`);
}

await main();
