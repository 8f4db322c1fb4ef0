/** A pair found in one bead, with ranges in the bead's texts. */
export interface FoundPair {
  readonly ja: string;
  readonly en: string;
  readonly kind: "definition" | "abbreviation" | "latin" | "heading";
  readonly score: number;
}

/** The joined texts of a bead. */
export interface BeadTexts {
  readonly en: string;
  readonly ja: string;
}
