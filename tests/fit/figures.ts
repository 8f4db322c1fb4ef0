import { foldEn, foldJa } from "../../src/terminology/pairing/fold";
import type { ScoredPair, TermMetrics } from "../evaluation/term-metrics";
import type { Material } from "./material";

/** Prints the figures of one run. */
export function show(name: string, metrics: TermMetrics): void {
  const round = (value: number): string => value.toFixed(3);
  console.log(
    `${name}: found ${metrics.found} · JA recall ${round(metrics.japanese.coreRecall)} F1 ${round(metrics.japanese.bestF1)} · ` +
      `pairs core recall ${round(metrics.pairs.coreRecall)} · R80 ${round(metrics.r80)} · first 100 ${round(metrics.first100)}`,
  );
  console.log("  " + metrics.bands.map(({ from, pairs, right }) => `${from}: ${right}/${pairs}`).join("  "));
}

/**
 * How many of the pairs scored 0.9 and more are right, counted twice: by the gold alone, and with names that stand in the same Latin
 * letters on both sides, which the gold does not care to list, left out of the count.
 */
export function sureOnes(scored: readonly ScoredPair[], { gold }: Material): string {
  const sure = scored.filter(({ score }) => score >= 0.9);
  const listed = new Set(gold.map(({ ja, en }) => `${foldJa(ja)}\t${foldEn(en)}`));
  const isListed = ({ ja, en }: ScoredPair): boolean => listed.has(`${foldJa(ja)}\t${foldEn(en)}`);
  const rest = sure.filter((pair) => isListed(pair) || !isIdentical(pair));
  const right = sure.filter(isListed).length;
  return `from 0.9: ${right}/${sure.length} by the gold, ${right}/${rest.length} without identical names`;
}

function isIdentical({ ja, en }: { readonly ja: string; readonly en: string }): boolean {
  return foldJa(ja).toLowerCase() === foldEn(en).replace(/\s/gu, "");
}

/** In the gold, or the same name in Latin letters on both sides, which the gold does not care to list. */
export function isRight({ ja, en }: { readonly ja: string; readonly en: string }, { gold }: Material): boolean {
  if (isIdentical({ ja, en })) return true;
  return gold.some((row) => foldJa(row.ja) === foldJa(ja) && foldEn(row.en) === foldEn(en));
}

/** How often the best partner of a Japanese gold term among the English ones is right. */
export function precisionAtOne(partners: readonly ScoredPair[], { gold }: Material): number {
  const right = new Set(gold.map(({ ja, en }) => `${foldJa(ja)}\t${foldEn(en)}`));
  const best = new Map<string, ScoredPair>();
  for (const pair of partners)
    if (pair.score > (best.get(foldJa(pair.ja))?.score ?? -1)) best.set(foldJa(pair.ja), pair);
  const terms = [...new Set(gold.map(({ ja }) => foldJa(ja)))];
  return terms.filter((ja) => right.has(`${ja}\t${foldEn(best.get(ja)?.en ?? "")}`)).length / terms.length;
}

/** The list by falling score, with a mark on what the gold lacks. */
export function list(scored: readonly ScoredPair[], { gold }: Material): void {
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
