/**
 * Fits the ranker's weights: `npm run fit -- EN JA GOLD.tsv [--lexicon DICTIONARY]`. GOLD has the columns ja, en, section, …, tier;
 * only the beads of its sections are learnt from. First the figures by leaving out one section in turn, by which the scores are
 * made probabilities, then the weights of all of them. `npm run fit -- seed FOLDER` learns the seed lexicon.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createLexicon, readLexiconFile } from "../../src/alignment";
import { decodeText } from "../../src/document";
import { createTokenizer } from "../../src/language";
import { collectPairs, type PairCandidate } from "../../src/terminology/pairing/collect";
import { englishForms } from "../../src/terminology/pairing/english-form";
import { foldEn, foldJa } from "../../src/terminology/pairing/fold";
import { japaneseForms } from "../../src/terminology/pairing/japanese-form";
import { formColumns } from "../../src/terminology/pairing/pair-values";
import { readBeadWords, wordReading, type BeadWords } from "../../src/terminology/pairing/bead-words";
import { beadInputs, combineEvidence } from "../../src/terminology/bead-inputs";
import { competitionValues } from "../../src/terminology/ranking/competition";
import { rankPairs } from "../../src/terminology/ranking/rank";
import { logOdds, rankerWeights, type FormWeights, type PairWeights } from "../../src/terminology/ranking/model";
import type { WordLexicon } from "../../src/terminology/word-alignment";
import { joinLexicons, wordLexicon } from "../../src/terminology/lexicons";
import { seedLexicon } from "../../src/terminology/seed/seed-lexicon";
import { calibrate } from "../../src/terminology/ranking/model";
import { fitCalibration } from "./calibration";
import { makeSeed } from "./seed";
import { readBitext, readGold } from "../evaluation/terms";
import { measureTerms, type ScoredPair } from "../evaluation/term-metrics";
import { fitLogistic, type Example } from "./logistic";
import { foldsOf, materialOf, sectionOf, type Material } from "./material";
import { isRight, list, precisionAtOne, show, sureOnes } from "./figures";

const penalties = { form: 1, pair: 4, final: 1 };

function fitForms(material: Material, words: readonly BeadWords[], without: ReadonlySet<string>): FormWeights {
  const known = { ja: new Set<string>(), en: new Set<string>() };
  for (const { ja, en, section } of material.gold) {
    if (without.has(section)) continue;
    known.ja.add(foldJa(ja));
    known.en.add(foldEn(en));
  }
  const ja: Example[] = [];
  const en: Example[] = [];
  words.forEach((bead, index) => {
    const section = material.sections[index];
    if (section === null || section === undefined || without.has(section)) return;
    const jaForm = japaneseForms(bead.ja);
    const enForm = englishForms(bead.en);
    for (const span of bead.jaSpans) {
      const text = foldJa(bead.texts.ja.slice(bead.ja[span.from]?.range[0], bead.ja[span.to - 1]?.range[1]));
      ja.push({ values: jaForm(span), label: known.ja.has(text) ? 1 : 0, weight: 1 });
    }
    for (const span of bead.enSpans) {
      const text = foldEn(bead.texts.en.slice(bead.en[span.from]?.range[0], bead.en[span.to - 1]?.range[1]));
      en.push({ values: enForm(span), label: known.en.has(text) ? 1 : 0, weight: 1 });
    }
  });
  return { ja: fitLogistic(ja, penalties.form), en: fitLogistic(en, penalties.form) };
}

/** The same candidates without what their form says. */
function formless(pairs: readonly PairCandidate[]): PairCandidate[] {
  return pairs.map((pair) => ({
    ...pair,
    features: Array.from(pair.features, (value, column) =>
      column >= formColumns[0] && column < formColumns[1] ? 0 : value,
    ),
  }));
}

function fitPairs(
  runs: readonly (readonly PairCandidate[])[],
  material: Material,
  without: ReadonlySet<string>,
): PairWeights {
  const right = new Set(material.gold.map(({ ja, en }) => `${foldJa(ja)}\t${foldEn(en)}`));
  const labelsOf = (pairs: readonly PairCandidate[]): (0 | 1 | null)[] =>
    pairs.map((pair) => {
      const section = sectionOf(pair, material);
      if (section === null || without.has(section)) return null;
      return right.has(`${foldJa(pair.ja)}\t${foldEn(pair.en)}`) ? 1 : 0;
    });
  const examples = (values: readonly ArrayLike<number>[], labels: readonly (0 | 1 | null)[]): Example[] =>
    values.flatMap((features, index) => {
      const label = labels[index];
      return label === null || label === undefined ? [] : [{ values: features, label, weight: 1 / runs.length }];
    });
  const labels = runs.map(labelsOf);
  const pair = fitLogistic(
    runs.flatMap((pairs, run) =>
      examples(
        pairs.map(({ features }) => features),
        labels[run]!,
      ),
    ),
    penalties.pair,
  );
  const final = fitLogistic(
    runs.flatMap((pairs, run) =>
      examples(
        competitionValues(
          pairs,
          pairs.map(({ features }) => logOdds(pair, features)),
        ),
        labels[run]!,
      ),
    ),
    penalties.final,
  );
  return { pair, final };
}

function scorePairs(pairs: readonly PairCandidate[], weights: PairWeights): ScoredPair[] {
  const chances = rankPairs(pairs, weights);
  return pairs.map(({ ja, en, evidence }, index) => ({
    ja,
    en,
    score: combineEvidence([...evidence, { kind: "links", score: chances[index]! }]),
  }));
}

/** What the ranker may be given besides the documents, and the weights that are fitted for it. */
function lexicons(
  edict: string | undefined,
): readonly (readonly ["alone" | "helped", readonly (WordLexicon | undefined)[]])[] {
  const seed = seedLexicon();
  const dictionary =
    edict === undefined ? undefined : wordLexicon(createLexicon(readLexiconFile(decodeText(readFileSync(edict)).text)));
  // Helped weights have to serve with the seed lexicon alone and with a dictionary beside it, so they are fitted on both.
  return [
    ["alone", [undefined]],
    ["helped", dictionary === undefined ? [seed] : [seed, joinLexicons(seed, dictionary)]],
  ];
}

/** The ranker's material under one lexicon. */
interface Run {
  readonly pairs: readonly PairCandidate[];
  readonly given: readonly PairCandidate[];
}

async function main(): Promise<void> {
  if (process.argv[2] === "seed") return makeSeed(process.argv[3] ?? "out/seed");
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { lexicon: { type: "string" } } });
  const [enPath = "", jaPath = "", goldPath = ""] = positionals;
  const bitext = readBitext(enPath, jaPath);
  const tokenizer = await createTokenizer();
  const material = materialOf(bitext, beadInputs(bitext, tokenizer), readGold(goldPath));
  const reading = wordReading(tokenizer);
  const words = material.beads.map(({ texts }) => readBeadWords(texts, reading, { ja: [], en: [] }));
  const candidates = { ja: material.gold.map(({ ja }) => ja), en: material.gold.map(({ en }) => en) };
  const folds = foldsOf(material);
  const collect = (forms: FormWeights, lexicon: WordLexicon | undefined): Run => ({
    pairs: collectPairs(material.beads, { tokenizer, weights: forms, lexicon }),
    given: formless(collectPairs(material.beads, { tokenizer, weights: forms, lexicon, candidates })),
  });
  const fitted = { ...rankerWeights };
  const forms = fitForms(material, words, new Set());
  for (const [name, given] of lexicons(values.lexicon)) {
    const outOfFold: ScoredPair[][] = given.map(() => []);
    const partners: ScoredPair[][] = given.map(() => []);
    for (const fold of folds) {
      const own = fitForms(material, words, fold);
      const runs = given.map((lexicon) => collect(own, lexicon));
      const weights = fitRuns(runs, material, fold);
      runs.forEach((run, at) => {
        const inFold = (list: readonly PairCandidate[]) => (_: unknown, index: number) =>
          fold.has(sectionOf(list[index]!, material) ?? "");
        outOfFold[at]!.push(...scorePairs(run.pairs, weights).filter(inFold(run.pairs)));
        partners[at]!.push(...scorePairs(run.given, weights.given).filter(inFold(run.given)));
      });
    }
    const labelled = outOfFold.flat().map((pair) => ({ score: pair.score, right: isRight(pair, material) }));
    const calibration = fitCalibration(labelled);
    outOfFold.forEach((scored, at) => {
      const title = name === "alone" ? name : at === 0 ? "with the seed lexicon" : "with seed lexicon and dictionary";
      show(
        `${title}, sections left out`,
        measureTerms(
          scored.map((pair) => ({ ...pair, score: calibrate(pair.score, calibration) })),
          material.gold,
        ),
      );
      console.log(`  P@1 ${precisionAtOne(partners[at]!, material).toFixed(3)}`);
      const calibrated = scored.map((pair) => ({ ...pair, score: calibrate(pair.score, calibration) }));
      console.log(`  ${sureOnes(calibrated, material)}`);
      if (process.env["SHOW"]) list(scored, material);
    });
    const weights = fitRuns(
      given.map((lexicon) => collect(forms, lexicon)),
      material,
      new Set(),
    );
    fitted[name] = { ...weights, calibration };
  }
  const output = { ...forms, ...fitted };
  writeFileSync(new URL("../../src/terminology/ranking/weights.json", import.meta.url), `${JSON.stringify(output)}\n`);
}

/** Fits one set of weights on several runs over the same documents. */
function fitRuns(
  runs: readonly Run[],
  material: Material,
  without: ReadonlySet<string>,
): PairWeights & { given: PairWeights } {
  return {
    ...fitPairs(
      runs.map(({ pairs }) => pairs),
      material,
      without,
    ),
    given: fitPairs(
      runs.map(({ given }) => given),
      material,
      without,
    ),
  };
}

await main();
