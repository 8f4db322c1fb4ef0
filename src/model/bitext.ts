import type { Address } from "./address";
import type { Document, Segment } from "./document";
import type { Finding } from "./finding";

/** The role of a bead's text in its document. */
export type BeadKind = "heading" | "item" | "paragraph" | "table" | "definition" | "note" | "front" | "code";

/** Segments of the two languages that are translations of each other: 1-1, 1-2, 2-1 …; 1-0 and 0-1 have no counterpart. */
export interface Bead {
  /** The section's headings in English where there is one; the title's section is its own text. */
  readonly address: Address;
  /** Where the Japanese is in its own document, with its headings in Japanese; absent for a bead without Japanese. */
  readonly japaneseAddress?: Address;
  readonly kind: BeadKind;
  readonly en: readonly Segment[];
  readonly ja: readonly Segment[];
  /** How sure the match is, 0 to 1; 0 for a bead with one side only. */
  readonly score: number;
  /** Whether the Japanese is still English text, which does not belong in a memory. */
  readonly untranslated?: boolean;
  /** For a note: its label in each document, since documents number notes differently. */
  readonly labels?: { readonly en: string | null; readonly ja: string | null };
}

/** Two aligned documents: every segment of each is in exactly one bead. */
export interface Bitext {
  readonly en: Document;
  readonly ja: Document;
  /** In the order of the English document; beads without English follow the bead before them in the Japanese. */
  readonly beads: readonly Bead[];
  readonly findings: readonly Finding[];
}
