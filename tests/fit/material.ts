import type { Tokenizer } from "../../src/language";
import type { Bitext } from "../../src/model";
import { beadInputs, type BeadInput } from "../../src/terminology/bead-inputs";
import { readWords, wordReading } from "../../src/terminology/pairing/store/bead-words";
import type { PairCandidate } from "../../src/terminology/pairing/collect-pairs";
import { hashBead, hashEn, hashJa, hashPair, type Labels, type Tier } from "./labels";

/** A document to be learnt from: its beads, and for each the labelled part that it belongs to, or null. */
export interface Material {
  readonly name: string;
  readonly beads: readonly BeadInput[];
  readonly parts: readonly (string | null)[];
  readonly labels: Labels;
  /**
   * How an extended pair is learnt from: as a right one; or, where the labels list every general noun there is, as half a wrong one,
   * since the ranker is to put terms first.
   */
  readonly extended: "right" | "half wrong";
  /** How much a labelled pair counts. */
  readonly weight: number;
  /** The labelled terms, as they stand in the text. */
  readonly terms: { readonly ja: readonly string[]; readonly en: readonly string[] };
}

/** What is learnt from a bitext. */
export function materialOf(
  { name, extended, weight }: Pick<Material, "name" | "extended" | "weight">,
  bitext: Bitext,
  labels: Labels,
  tokenizer: Tokenizer,
): Material {
  const beads = beadInputs(bitext, tokenizer);
  const parts = beads.map(({ texts }) => labels.parts.get(hashBead(texts)) ?? null);
  const found = new Set(beads.map(({ texts }) => hashBead(texts)));
  const lost = [...labels.parts.keys()].filter((bead) => !found.has(bead)).length;
  if (lost > 0) console.log(`${name}: ${lost} of ${labels.parts.size} labelled segments are cut otherwise now.`);
  return { name, extended, weight, beads, parts, labels, terms: termsIn(beads, parts, labels, tokenizer) };
}

/** Every stretch of whole words whose hash is among the labels. */
function termsIn(
  beads: readonly BeadInput[],
  parts: readonly (string | null)[],
  labels: Labels,
  tokenizer: Tokenizer,
): Material["terms"] {
  const [ja, en] = [new Map<string, string>(), new Map<string, string>()];
  const reading = wordReading(tokenizer);
  beads.forEach(({ texts }, index) => {
    if (parts[index] === null) return;
    const words = readWords(texts, reading);
    for (const term of stretches(texts.ja, words.ja)) if (labels.ja.has(hashJa(term))) ja.set(hashJa(term), term);
    for (const term of stretches(texts.en, words.en)) if (labels.en.has(hashEn(term))) en.set(hashEn(term), term);
  });
  return { ja: [...ja.values()], en: [...en.values()] };
}

const longestStretch = 30;

function* stretches(
  text: string,
  tokens: readonly { readonly range: readonly [number, number] }[],
): Generator<string, void, undefined> {
  for (let from = 0; from < tokens.length; from += 1)
    for (let to = from; to < Math.min(tokens.length, from + longestStretch); to += 1)
      yield text.slice(tokens[from]!.range[0], tokens[to]!.range[1]);
}

/** The labelled part that a pair stands in. */
export function partOf(pair: PairCandidate, { parts }: Material): string | null {
  for (const { bead } of pair.places) if (parts[bead] != null) return parts[bead];
  return null;
}

/** What is learnt from a pair or a term of a tier, or of none. */
export function lessonOf(tier: Tier | null, { extended, weight }: Material): { label: 0 | 1; weight: number } {
  if (tier === "extended" && extended === "half wrong") return { label: 0, weight: weight / 2 };
  return { label: tier === null ? 0 : 1, weight };
}

/** The tier of a pair, or null if it is wrong. */
export function tierOf(pair: { readonly ja: string; readonly en: string }, { labels }: Material): Tier | null {
  const key = hashPair(pair);
  return labels.core.has(key) ? "core" : labels.pairs.has(key) ? "extended" : null;
}

/**
 * Parts to be left out together: one of `count` groups each, so that each group has about as many labelled segments. Parts of a
 * document that is read both short and long have one name, so that they are left out of both.
 */
export function foldsOf(materials: readonly Material[], count: number): ReadonlySet<string>[] {
  const sizes = new Map<string, number>();
  for (const { labels } of materials)
    for (const part of labels.parts.values()) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const folds = Array.from({ length: count }, () => ({ parts: new Set<string>(), size: 0 }));
  for (const [part, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const smallest = folds.reduce((least, fold) => (fold.size < least.size ? fold : least));
    smallest.parts.add(part);
    smallest.size += size;
  }
  return folds.map(({ parts }) => parts);
}
