import type { Evidence } from "../../src/model";
import { measureTerms, type ScoredPair } from "../evaluation/term-metrics";
import { hashEn, hashJa } from "./labels";
import type { Material } from "./material";

/** A pair that was scored by weights which had not seen it. */
export interface Scored extends ScoredPair {
  /** What the text itself says for it. */
  readonly evidence: readonly Evidence[];
  readonly right: boolean;
}

/** Prints the figures of one document under one lexicon. */
export function showFigures(
  title: string,
  { labels }: Material,
  found: readonly Scored[],
  partners: readonly Scored[] | undefined,
): void {
  const gold = [...labels.pairs].map((key) => {
    const [ja = "", en = ""] = key.split(" ");
    return { ja, en, core: labels.core.has(key) };
  });
  const metrics = measureTerms(
    found.map(({ ja, en, score }) => ({ ja: hashJa(ja), en: hashEn(en), score })),
    gold,
  );
  const round = (value: number): string => value.toFixed(3);
  console.log(
    `${title}: found ${metrics.found} · JA recall ${round(metrics.japanese.coreRecall)} F1 ${round(metrics.japanese.bestF1)} · ` +
      `pairs core recall ${round(metrics.pairs.coreRecall)} · R80 ${round(metrics.r80)} · first 100 ${round(metrics.first100)} · ` +
      `${partners === undefined ? "" : `P@1 ${round(precisionAtOne(partners, labels.ja))} · `}from 0.9 ${sureOnes(found)}`,
  );
  console.log("  " + metrics.bands.map(({ from, pairs, right }) => `${from}: ${right}/${pairs}`).join("  "));
}

/** How many of the pairs scored 0.9 and more are right. */
function sureOnes(found: readonly Scored[]): string {
  const sure = found.filter(({ score }) => score >= 0.9);
  return `${sure.filter(({ right }) => right).length}/${sure.length}`;
}

/** How often the best partner of a labelled Japanese term among the labelled English ones is right. */
function precisionAtOne(partners: readonly Scored[], terms: ReadonlyMap<string, unknown>): number {
  const best = new Map<string, Scored>();
  for (const pair of partners) {
    const key = hashJa(pair.ja);
    if (pair.score > (best.get(key)?.score ?? -1)) best.set(key, pair);
  }
  return [...best.values()].filter(({ right }) => right).length / Math.max(1, terms.size);
}
