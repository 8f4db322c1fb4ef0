import type { PartOfSpeech, TermStatus } from "../../model";

/** The columns that are written, by the names of UTX 1.20. */
export const utxColumns = ["src", "tgt", "src:pos", "term status", "concept ID", "comment"] as const;

/** Columns that UTX defines and a glossary has no place for are reported by name; these are the ones that are read. */
export const readColumns: readonly string[] = [...utxColumns, "tgt:pos"];

export const fromStatus: Readonly<Record<TermStatus, string>> = {
  preferred: "approved",
  admitted: "non-standard",
  deprecated: "forbidden",
};

/** `provisional` is what nobody has approved yet: it may be used. `rejected` is of UTX 1.11. */
export const toStatus: Readonly<Record<string, TermStatus>> = {
  approved: "preferred",
  provisional: "admitted",
  "non-standard": "admitted",
  forbidden: "deprecated",
  rejected: "deprecated",
};

export const toPartOfSpeech: Readonly<Record<string, PartOfSpeech>> = {
  noun: "noun",
  propernoun: "noun",
  "proper noun": "noun",
  verb: "verb",
  adjective: "adjective",
  adverb: "adverb",
  other: "other",
};
