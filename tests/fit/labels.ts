/**
 * Labels of texts that are not ours to ship: which pairs of terms a person found in which segments, as hashes. A text that is at hand
 * can be compared with them; nobody can read them without it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { foldEn, foldJa } from "../../src/terminology/pairing/features/fold";

/** The pairs of terms that a person found in labelled segments. */
export interface Labels {
  /** For each labelled segment the part of the document that it belongs to; parts are left out together. */
  readonly parts: ReadonlyMap<string, string>;
  /** The right pairs; what stands in a labelled segment and is not among them is wrong. */
  readonly pairs: ReadonlySet<string>;
  /** Those of them that belong in a termbase. */
  readonly core: ReadonlySet<string>;
  readonly ja: ReadonlyMap<string, Tier>;
  readonly en: ReadonlyMap<string, Tier>;
}

/** `core` belongs in a termbase; `extended` is right and need not be kept. */
export type Tier = "core" | "extended";

interface Pair {
  readonly ja: string;
  readonly en: string;
}

const hashes = new Map<string, string>();

function hash(text: string): string {
  const known = hashes.get(text) ?? createHash("sha256").update(text).digest("hex").slice(0, 12);
  hashes.set(text, known);
  return known;
}

export const hashJa = (term: string): string => hash(`ja ${foldJa(term)}`);
export const hashEn = (term: string): string => hash(`en ${foldEn(term)}`);
export const hashPair = ({ ja, en }: Pair): string => `${hashJa(ja)} ${hashEn(en)}`;
export const hashBead = ({ ja, en }: Pair): string => hash(`${en}\n${ja}`);

/** Reads labels: rows of bead, part, Japanese term, English term and tier; a bead without pairs has one row without terms. */
export function readLabels(url: URL): Labels {
  const parts = new Map<string, string>();
  const [pairs, core] = [new Set<string>(), new Set<string>()];
  const [ja, en] = [new Map<string, Tier>(), new Map<string, Tier>()];
  for (const line of readFileSync(url, "utf8").trim().split("\n").slice(1)) {
    const [bead = "", part = "", jaTerm = "", enTerm = "", tier = ""] = line.split("\t");
    parts.set(bead, part);
    if (jaTerm === "") continue;
    pairs.add(`${jaTerm} ${enTerm}`);
    if (tier === "core" || !ja.has(jaTerm)) ja.set(jaTerm, tier as Tier);
    if (tier === "core" || !en.has(enTerm)) en.set(enTerm, tier as Tier);
    if (tier === "core") core.add(`${jaTerm} ${enTerm}`);
  }
  return { parts, pairs, core, ja, en };
}

/** A labelled segment as a person wrote it down. */
export interface LabelledBead extends Pair {
  readonly part: string;
  readonly pairs: readonly (Pair & { readonly tier: string })[];
}

/** Labels as `readLabels` reads them. */
export function formatLabels(beads: readonly LabelledBead[]): string {
  const rows = beads.flatMap((bead) => {
    const start = `${hashBead(bead)}\t${bead.part}`;
    const pairs = bead.pairs.map(({ ja, en, tier }) => `${start}\t${hashJa(ja)}\t${hashEn(en)}\t${tier}`);
    return pairs.length === 0 ? [`${start}\t\t\t`] : pairs;
  });
  return ["bead\tpart\tja\ten\ttier", ...rows, ""].join("\n");
}

/**
 * Makes labels of two files: texts, a segment a paragraph of three lines (`#number`, English, Japanese), and the pairs that stand in
 * them, a table of bead, ja, en and tier.
 */
export function labelsOf(texts: string, annotations: string, part: string): string {
  const pairs = new Map<string, { ja: string; en: string; tier: string }[]>();
  for (const line of readFileSync(annotations, "utf8").trim().split("\n").slice(1)) {
    const [bead = "", ja = "", en = "", tier = ""] = line.split("\t");
    pairs.set(bead, [...(pairs.get(bead) ?? []), { ja, en, tier }]);
  }
  const blocks = readFileSync(texts, "utf8").split("\n\n");
  const beads = blocks.flatMap((block): LabelledBead[] => {
    const [number = "", en, ja] = block.replace(/^\n+/u, "").split("\n");
    return en === undefined || ja === undefined ? [] : [{ en, ja, part, pairs: pairs.get(number.slice(1)) ?? [] }];
  });
  return formatLabels(beads);
}
