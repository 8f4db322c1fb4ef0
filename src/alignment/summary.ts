import type { Bitext, Language } from "../model";

/** How much of a document pair found its counterpart. */
export interface AlignmentSummary {
  readonly segments: { readonly en: number; readonly ja: number };
  /** How many of them stand in a bead with both sides. */
  readonly aligned: { readonly en: number; readonly ja: number };
  /** Aligned segments of both sides as a share of all, 0 to 1; 1 for two empty documents. */
  readonly share: number;
}

/**
 * Counts what an alignment left without counterpart.
 *
 * @example
 * summarizeAlignment(bitext).share //=> 0.99
 */
export function summarizeAlignment(bitext: Pick<Bitext, "beads">): AlignmentSummary {
  const count = (language: Language, both: boolean): number =>
    bitext.beads.reduce(
      (sum, bead) => (both && (bead.en.length === 0 || bead.ja.length === 0) ? sum : sum + bead[language].length),
      0,
    );
  const segments = { en: count("en", false), ja: count("ja", false) };
  const aligned = { en: count("en", true), ja: count("ja", true) };
  const total = segments.en + segments.ja;
  return { segments, aligned, share: total === 0 ? 1 : (aligned.en + aligned.ja) / total };
}
