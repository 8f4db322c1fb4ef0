import { presenceOdds, absenceOdds, type Association } from "../words/associations";
import type { Sides } from "../search/sides";
import type { TokenTable } from "../words/token-table";

/** What the words of a run of blocks say of its being the counterpart of another. */
export interface Content {
  /** The logarithm of the odds by which the other run explains them. */
  readonly words: number;
  /** How many words have a counterpart somewhere in the other document, and how many of them have it here. */
  readonly bearing: number;
  readonly found: number;
  /** Numbers and names whose counterpart stands nowhere in the other document: what bears them was rather left out there. */
  readonly orphans: number;
  /** Numbers and names that have a counterpart somewhere, but not here. */
  readonly contrary: number;
}

/** A run of blocks by their places: `[start, end)`. */
export type Run = readonly number[];

/** Reads the content of pairs of runs. A pair that has `taught` is weighed without what it taught. */
export type ContentReader = (en: Run, ja: Run, taught: boolean) => { readonly en: Content; readonly ja: Content };

/** Both sides together. */
export function bothSides({ en, ja }: ReturnType<ContentReader>): Content {
  return {
    words: en.words + ja.words,
    bearing: en.bearing + ja.bearing,
    found: en.found + ja.found,
    orphans: en.orphans + ja.orphans,
    contrary: en.contrary + ja.contrary,
  };
}

/**
 * Weighs the words of pairs of blocks. What was learnt from a pair about its own words would confirm it, right or wrong, so it
 * is left out: a leave-one-out estimate.
 */
export function contentReader(sides: Sides, learnt: readonly Association[]): ContentReader {
  const byEn = new Map<number, Association[]>();
  const byJa = new Map<number, Association[]>();
  for (const list of [sides.known, learnt])
    for (const association of list) {
      push(byEn, association.en, association);
      push(byJa, association.ja, association);
    }
  return (enRun, jaRun, taught) => {
    const en = tokensOf(sides.en, enRun);
    const ja = tokensOf(sides.ja, jaRun);
    const ofJa = weigh(ja, byJa, sides.en, sides.jaShared, {
      counterpart: (association) => association.en,
      here: en,
      strength: (association, own) => strengthOf(association, own && taught, "ja"),
    });
    const ofEn = weigh(en, byEn, sides.ja, sides.enShared, {
      counterpart: (association) => association.ja,
      here: ja,
      strength: (association, own) => strengthOf(association, own && taught, "en"),
    });
    return { en: ofEn, ja: ofJa };
  };
}

interface View {
  counterpart(association: Association): number;
  readonly here: ReadonlySet<number>;
  strength(association: Association, own: boolean): number;
}

function weigh(
  tokens: ReadonlySet<number>,
  index: ReadonlyMap<number, readonly Association[]>,
  other: TokenTable,
  shared: Uint8Array,
  view: View,
): Content {
  let [words, bearing, found, orphans, contrary] = [0, 0, 0, 0, 0];
  const count = Math.max(other.population, 12);
  for (const token of tokens) {
    const entries = index.get(token);
    if (entries === undefined) {
      orphans += shared[token] ?? 0;
      continue;
    }
    let missing = 1;
    let chance = 1;
    let gain = 0;
    for (const entry of entries) {
      const counterpart = view.counterpart(entry);
      const own = view.here.has(counterpart);
      const strength = view.strength(entry, own);
      if (strength <= 0) continue;
      const usual = Math.min(0.95, ((other.frequencies[counterpart] ?? 0) + 0.3) / count);
      missing = Math.min(missing, 1 - strength);
      chance *= 1 - usual;
      if (own) gain = Math.max(gain, presenceOdds(strength, usual));
    }
    if (missing < 1) bearing += 1;
    if (gain > 0) found += 1;
    else contrary += shared[token] ?? 0;
    words += gain > 0 ? gain : absenceOdds(missing, chance);
  }
  return { words, bearing, found, orphans, contrary };
}

/** Two words must have met twice in other pairs than the one in question. */
function strengthOf({ counts, enGivenJa, jaGivenEn }: Association, own: boolean, side: "en" | "ja"): number {
  const strength = side === "ja" ? enGivenJa : jaGivenEn;
  if (counts === undefined || !own) return strength;
  return counts.together < 3 ? 0 : (strength * counts[side] - 1) / Math.max(1, counts[side] - 1);
}

function tokensOf(table: TokenTable, run: Run): Set<number> {
  const tokens = new Set<number>();
  for (const block of run)
    for (let at = table.starts[block] ?? 0; at < (table.starts[block + 1] ?? 0); at += 1)
      tokens.add(table.tokens[at] ?? 0);
  return tokens;
}

function push(map: Map<number, Association[]>, key: number, value: Association): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
