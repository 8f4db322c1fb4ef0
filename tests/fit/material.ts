import type { Bitext } from "../../src/model";
import type { BeadInput } from "../../src/terminology/bead-inputs";
import type { PairCandidate } from "../../src/terminology/pairing/collect";
import type { GoldRow } from "../evaluation/terms";

/** Beads with the section that each stands in; null for those without gold. */
export interface Material {
  readonly beads: readonly BeadInput[];
  readonly sections: readonly (string | null)[];
  readonly gold: readonly GoldRow[];
}

/** What is learnt from: the beads of a bitext with the sections that have gold. */
export function materialOf(bitext: Bitext, beads: readonly BeadInput[], gold: readonly GoldRow[]): Material {
  const named = new Set(gold.map(({ section }) => section));
  const sections = bitext.beads
    .filter(({ en, ja }) => en.length > 0 && ja.length > 0)
    .map(({ address }) => [...address.section].reverse().find((section) => named.has(section)) ?? null);
  return { beads, sections, gold };
}

/** Sections to be left out together: those with few gold pairs join the next one. */
export function foldsOf({ gold }: Material): ReadonlySet<string>[] {
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

/** The section with gold that a pair stands in. */
export function sectionOf(pair: PairCandidate, { sections }: Material): string | null {
  for (const { bead } of pair.places) if (sections[bead] != null) return sections[bead];
  return null;
}
