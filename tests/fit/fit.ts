/**
 * Fits the ranker's weights: `npm run fit -- EN JA GOLD.tsv`. GOLD has the columns ja, en, section, …, tier; only the beads of
 * its sections are learnt from. First the figures by leaving out one section in turn, then the weights of all of them.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { alignDocuments } from "../../src/alignment";
import { parseDocument } from "../../src/document";
import { createTokenizer } from "../../src/language";
import type { Bitext } from "../../src/model";
import { collectPairs, foldEn, foldJa, type PairCandidate } from "../../src/terminology/pairing/collect";
import { formColumns } from "../../src/terminology/pairing/pair-values";
import { readBeadWords, type BeadWords } from "../../src/terminology/pairing/bead-words";
import { beadInputs, combineEvidence, type BeadInput } from "../../src/terminology/bead-inputs";
import { englishFormValues, japaneseFormValues } from "../../src/terminology/pairing/form-features";
import { competitionValues } from "../../src/terminology/ranking/competition";
import { rankPairs } from "../../src/terminology/ranking/rank";
import { logOdds, rankerWeights, type FormWeights, type PairWeights } from "../../src/terminology/ranking/model";
import type { WordLexicon } from "../../src/terminology/word-alignment";
import { readGold, type GoldRow } from "../evaluation/terms";
import { measureTerms, type ScoredPair, type TermMetrics } from "../evaluation/term-metrics";
import { fitLogistic, type Example } from "./logistic";

/** Beads with the section that each stands in; null for those without gold. */
interface Material {
  readonly beads: readonly BeadInput[];
  readonly sections: readonly (string | null)[];
  readonly gold: readonly GoldRow[];
}

const penalties = { form: 1, pair: 4, final: 1 };

function materialOf(bitext: Bitext, beads: readonly BeadInput[], gold: readonly GoldRow[]): Material {
  const named = new Set(gold.map(({ section }) => section));
  const sections = bitext.beads
    .filter(({ en, ja }) => en.length > 0 && ja.length > 0)
    .map(({ address }) => [...address.section].reverse().find((section) => named.has(section)) ?? null);
  return { beads, sections, gold };
}

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
    for (const span of bead.jaSpans) {
      const text = foldJa(bead.texts.ja.slice(bead.ja[span.from]?.range[0], bead.ja[span.to - 1]?.range[1]));
      ja.push({ values: japaneseFormValues(bead.ja, span), label: known.ja.has(text) ? 1 : 0, weight: 1 });
    }
    for (const span of bead.enSpans) {
      const text = foldEn(bead.texts.en.slice(bead.en[span.from]?.range[0], bead.en[span.to - 1]?.range[1]));
      en.push({ values: englishFormValues(bead.en, span), label: known.en.has(text) ? 1 : 0, weight: 1 });
    }
  });
  return { ja: fitLogistic(ja, penalties.form), en: fitLogistic(en, penalties.form) };
}

/** Sections to be left out together: those with few gold pairs join the next one. */
function foldsOf({ gold }: Material): ReadonlySet<string>[] {
  const folds: Set<string>[] = [];
  let open = new Set<string>();
  for (const section of new Set(gold.map((row) => row.section))) {
    open.add(section);
    if (gold.filter((row) => open.has(row.section)).length < 15) continue;
    folds.push(open);
    open = new Set();
  }
  return open.size > 0 ? [...folds, open] : folds;
}

function sectionOf(pair: PairCandidate, { sections }: Material): string | null {
  for (const { bead } of pair.places) if (sections[bead] != null) return sections[bead];
  return null;
}

/** The same candidates without what their form says. */
function formless(pairs: readonly PairCandidate[]): PairCandidate[] {
  return pairs.map((pair) => ({
    ...pair,
    features: pair.features.map((value, column) => (column >= formColumns[0] && column < formColumns[1] ? 0 : value)),
  }));
}

function fitPairs(pairs: readonly PairCandidate[], material: Material, without: ReadonlySet<string>): PairWeights {
  const right = new Set(material.gold.map(({ ja, en }) => `${foldJa(ja)}\t${foldEn(en)}`));
  const labels = pairs.map(({ ja, en }): 0 | 1 => (right.has(`${foldJa(ja)}\t${foldEn(en)}`) ? 1 : 0));
  const used = pairs.map((pair) => {
    const section = sectionOf(pair, material);
    return section !== null && !without.has(section);
  });
  const examples = (values: readonly (readonly number[])[]): Example[] =>
    values.flatMap((features, index) => (used[index] ? [{ values: features, label: labels[index]!, weight: 1 }] : []));
  const pair = fitLogistic(examples(pairs.map(({ features }) => features)), penalties.pair);
  const odds = pairs.map(({ features }) => logOdds(pair, features));
  const final = fitLogistic(examples(competitionValues(pairs, odds)), penalties.final);
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

function show(name: string, metrics: TermMetrics): void {
  const round = (value: number): string => value.toFixed(3);
  console.log(
    `${name}: found ${metrics.found} · JA recall ${round(metrics.japanese.coreRecall)} F1 ${round(metrics.japanese.bestF1)} · ` +
      `pairs core recall ${round(metrics.pairs.coreRecall)} · R80 ${round(metrics.r80)} · first 100 ${round(metrics.first100)}`,
  );
  console.log("  " + metrics.bands.map(({ from, pairs, right }) => `${from}: ${right}/${pairs}`).join("  "));
}

async function main(): Promise<void> {
  const [enPath = "", jaPath = "", goldPath = ""] = process.argv.slice(2);
  const bitext = alignDocuments(
    parseDocument(readFileSync(enPath, "utf8")),
    parseDocument(readFileSync(jaPath, "utf8")),
  );
  const tokenizer = await createTokenizer();
  const material = materialOf(bitext, beadInputs(bitext, tokenizer), readGold(goldPath));
  const words = material.beads.map(({ texts }) => readBeadWords(texts, tokenizer, { ja: [], en: [] }));
  const folds = foldsOf(material);
  const fitAll = (without: ReadonlySet<string>, lexicon: WordLexicon | undefined) => {
    const forms = fitForms(material, words, without);
    const pairs = collectPairs(material.beads, { tokenizer, weights: forms, lexicon });
    const candidates = { ja: material.gold.map(({ ja }) => ja), en: material.gold.map(({ en }) => en) };
    const given = formless(collectPairs(material.beads, { tokenizer, weights: forms, lexicon, candidates }));
    const weights = { ...fitPairs(pairs, material, without), given: fitPairs(given, material, without) };
    return { forms, pairs, given, weights };
  };
  const fitted = { ...rankerWeights };
  let forms: FormWeights = { ja: [], en: [] };
  // The weights for use with a lexicon stay as they are: none is at hand that may ship.
  for (const [name, lexicon] of [["alone", undefined]] as const) {
    const scored: ScoredPair[] = [];
    const partners: ScoredPair[] = [];
    for (const fold of folds) {
      const { pairs, given, weights } = fitAll(fold, lexicon);
      scorePairs(given, weights.given).forEach((pair, index) => {
        if (fold.has(sectionOf(given[index]!, material) ?? "")) partners.push(pair);
      });
      scorePairs(pairs, weights).forEach((pair, index) => {
        if (fold.has(sectionOf(pairs[index]!, material) ?? "")) scored.push(pair);
      });
    }
    show(`${name}, sections left out`, measureTerms(scored, material.gold));
    console.log(`  P@1 ${precisionAtOne(partners, material).toFixed(3)}`);
    if (process.env["SHOW"]) list(scored, material);
    const all = fitAll(new Set(), lexicon);
    const inside = scorePairs(all.pairs, all.weights).filter((_, i) => sectionOf(all.pairs[i]!, material) !== null);
    show(`${name}, fitted on all`, measureTerms(inside, material.gold));
    fitted[name] = all.weights;
    forms = all.forms;
  }
  const output = { ...forms, ...fitted };
  writeFileSync(new URL("../../src/terminology/ranking/weights.json", import.meta.url), `${JSON.stringify(output)}\n`);
}

/** How often the best partner of a Japanese gold term among the English ones is right. */
function precisionAtOne(partners: readonly ScoredPair[], { gold }: Material): number {
  const right = new Set(gold.map(({ ja, en }) => `${foldJa(ja)}\t${foldEn(en)}`));
  const best = new Map<string, ScoredPair>();
  for (const pair of partners)
    if (pair.score > (best.get(foldJa(pair.ja))?.score ?? -1)) best.set(foldJa(pair.ja), pair);
  const terms = [...new Set(gold.map(({ ja }) => foldJa(ja)))];
  return terms.filter((ja) => right.has(`${ja}\t${foldEn(best.get(ja)?.en ?? "")}`)).length / terms.length;
}

/** The list by falling score, with a mark on what the gold lacks. */
function list(scored: readonly ScoredPair[], { gold }: Material): void {
  const keyOf = ({ ja, en }: { ja: string; en: string }): string => `${foldJa(ja)}\t${foldEn(en)}`;
  const right = new Set(gold.map(keyOf));
  const have = new Map(scored.map((pair) => [keyOf(pair), pair.score]));
  const core = gold.filter((pair) => pair.core);
  console.log(
    "no candidate:",
    core
      .filter((pair) => !have.has(keyOf(pair)))
      .map(({ ja, en }) => `${ja} = ${en}`)
      .join(" | "),
  );
  console.log(
    "low:",
    core
      .filter((pair) => (have.get(keyOf(pair)) ?? 1) < 0.3)
      .map((pair) => `${pair.ja} = ${pair.en} ${have.get(keyOf(pair))?.toFixed(3)}`)
      .join(" | "),
  );
  for (const pair of [...scored].sort((a, b) => b.score - a.score).slice(0, 250))
    console.log(right.has(keyOf(pair)) ? "  " : "X ", pair.score.toFixed(3), pair.ja, "=", pair.en);
}

await main();
