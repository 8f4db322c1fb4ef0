/** A stretch of tokens `[from, to)` of one segment that could be a term. */
export interface CandidateSpan {
  readonly from: number;
  readonly to: number;
  /** How it is built, for the ranker. */
  readonly shape: CandidateShape;
}

/** `compound`: nouns alone; `joined`: nouns joined by の, 及び, of, for …; `clause`: a name with a verb or an adjective in it. */
export type CandidateShape = "compound" | "joined" | "clause";
