/** A pair as it was found, with its probability. */
export interface ScoredPair {
  readonly ja: string;
  readonly en: string;
  readonly score: number;
  /** Other notations of the same entry. */
  readonly variants?: { readonly ja: readonly string[]; readonly en: readonly string[] } | undefined;
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

/** The keys of an entry in all its notations. */
function keysOf({ ja, en, variants }: ScoredPair): string[] {
  return [ja, ...(variants?.ja ?? [])].flatMap((one) =>
    [en, ...(variants?.en ?? [])].map((other) => keyOf({ ja: one, en: other })),
  );
}

/** Measures a ranked list against gold. An entry is right if one of its notations is; it covers all gold pairs that are notations of it. Pairs that differ in case or spaces only are one. */
export function measureTerms(found: readonly ScoredPair[], gold: readonly GoldPair[]): TermMetrics {
  const all = new Set(gold.map(keyOf));
  const core = new Set(gold.filter((pair) => pair.core).map(keyOf));
  const seen = new Set<string>();
  const ranked = [...found]
    .sort((a, b) => b.score - a.score)
    .filter((pair) => !seen.has(keyOf(pair)) && seen.add(keyOf(pair)));
  let right = 0;
  let rightCore = 0;
  const covered = new Set<string>();
  let r80 = 0;
  ranked.forEach((pair, index) => {
    const keys = keysOf(pair);
    if (keys.some((key) => all.has(key))) right += 1;
    for (const key of keys) if (all.has(key)) covered.add(key);
    rightCore = [...covered].filter((key) => core.has(key)).length;
    if (right / (index + 1) >= 0.8) r80 = rightCore / core.size;
  });
  const precisionOf = (count: number): number => {
    const first = ranked.slice(0, count);
    return first.filter((pair) => keysOf(pair).some((key) => all.has(key))).length / Math.max(1, first.length);
  };
  const edges = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];
  return {
    found: ranked.length,
    japanese: recognition(ranked, gold),
    pairs: {
      precision: right / Math.max(1, ranked.length),
      coreRecall: rightCore / core.size,
      recall: covered.size / all.size,
    },
    r80,
    first100: precisionOf(100),
    first300: precisionOf(300),
    bands: edges.map((from, index) => {
      const band = ranked.filter(({ score }) => score >= from && score < (edges[index - 1] ?? 2));
      return {
        from,
        pairs: band.length,
        right: band.filter((pair) => keysOf(pair).some((key) => all.has(key))).length,
      };
    }),
  };
}

function recognition(ranked: readonly ScoredPair[], gold: readonly GoldPair[]): { coreRecall: number; bestF1: number } {
  const all = new Set(gold.map(({ ja }) => foldJapanese(ja)));
  const core = new Set(gold.filter((pair) => pair.core).map(({ ja }) => foldJapanese(ja)));
  const seen = new Set<string>();
  let right = 0;
  let rightCore = 0;
  const covered = new Set<string>();
  let bestF1 = 0;
  for (const { ja, variants } of ranked) {
    const notations = [ja, ...(variants?.ja ?? [])].map(foldJapanese);
    if (seen.has(notations[0]!)) continue;
    seen.add(notations[0]!);
    if (notations.some((term) => all.has(term))) right += 1;
    for (const term of notations) if (core.has(term)) covered.add(term);
    rightCore = covered.size;
    const precision = right / seen.size;
    const recall = rightCore / core.size;
    if (precision + recall > 0) bestF1 = Math.max(bestF1, (2 * precision * recall) / (precision + recall));
  }
  return { coreRecall: rightCore / core.size, bestF1 };
}
