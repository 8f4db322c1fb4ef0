/** A pair as it was found, with its probability. */
export interface ScoredPair {
  readonly ja: string;
  readonly en: string;
  readonly score: number;
}

/** A pair as a terminologist wrote it down; `core` belongs in the termbase, others are right and not required. */
export interface GoldPair {
  readonly ja: string;
  readonly en: string;
  readonly core: boolean;
}

/** The figures of one document. */
export interface TermMetrics {
  readonly found: number;
  readonly japanese: { readonly coreRecall: number; readonly bestF1: number };
  readonly pairs: { readonly precision: number; readonly coreRecall: number; readonly recall: number };
  /** Core recall at the longest prefix of the ranked list whose precision is at least .80. */
  readonly r80: number;
  readonly first100: number;
  readonly first300: number;
  /** Precision by score band: the lower end of the band, how many pairs, how many of them right. */
  readonly bands: readonly { readonly from: number; readonly pairs: number; readonly right: number }[];
}

export const foldJapanese = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");
export const foldEnglish = (text: string): string => text.replace(/\s+/gu, " ").replace(/’/gu, "'").toLowerCase();
const keyOf = ({ ja, en }: { ja: string; en: string }): string => `${foldJapanese(ja)}\t${foldEnglish(en)}`;

/** Measures a ranked list against gold. Pairs that differ in case or spaces only are one. */
export function measureTerms(found: readonly ScoredPair[], gold: readonly GoldPair[]): TermMetrics {
  const all = new Set(gold.map(keyOf));
  const core = new Set(gold.filter((pair) => pair.core).map(keyOf));
  const seen = new Set<string>();
  const ranked = [...found]
    .sort((a, b) => b.score - a.score)
    .filter((pair) => !seen.has(keyOf(pair)) && seen.add(keyOf(pair)));
  let right = 0;
  let rightCore = 0;
  let r80 = 0;
  ranked.forEach((pair, index) => {
    if (all.has(keyOf(pair))) right += 1;
    if (core.has(keyOf(pair))) rightCore += 1;
    if (right / (index + 1) >= 0.8) r80 = rightCore / core.size;
  });
  const precisionOf = (count: number): number => {
    const first = ranked.slice(0, count);
    return first.filter((pair) => all.has(keyOf(pair))).length / Math.max(1, first.length);
  };
  const edges = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];
  return {
    found: ranked.length,
    japanese: recognition(ranked, gold),
    pairs: {
      precision: right / Math.max(1, ranked.length),
      coreRecall: rightCore / core.size,
      recall: right / all.size,
    },
    r80,
    first100: precisionOf(100),
    first300: precisionOf(300),
    bands: edges.map((from, index) => {
      const band = ranked.filter(({ score }) => score >= from && score < (edges[index - 1] ?? 2));
      return { from, pairs: band.length, right: band.filter((pair) => all.has(keyOf(pair))).length };
    }),
  };
}

function recognition(ranked: readonly ScoredPair[], gold: readonly GoldPair[]): { coreRecall: number; bestF1: number } {
  const all = new Set(gold.map(({ ja }) => foldJapanese(ja)));
  const core = new Set(gold.filter((pair) => pair.core).map(({ ja }) => foldJapanese(ja)));
  const seen = new Set<string>();
  let right = 0;
  let rightCore = 0;
  let bestF1 = 0;
  for (const { ja } of ranked) {
    const folded = foldJapanese(ja);
    if (seen.has(folded)) continue;
    seen.add(folded);
    if (all.has(folded)) right += 1;
    if (core.has(folded)) rightCore += 1;
    const precision = right / seen.size;
    const recall = rightCore / core.size;
    if (precision + recall > 0) bestF1 = Math.max(bestF1, (2 * precision * recall) / (precision + recall));
  }
  return { coreRecall: rightCore / core.size, bestF1 };
}
