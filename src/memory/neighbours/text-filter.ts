/** Decides by what is stored of each text which entries of a block may be near a query. None that is near is lost. */
export interface TextFilter {
  /** Prepares for a block; the other functions are for the block that was prepared last. */
  enter(block: number): void;
  /** Whether an entry may be at a distance of `bound` at most. */
  mayBeNear(entry: number, bound: number): boolean;
  /** Visits the entries from `first` to `end` that may be. */
  scan(
    range: { readonly first: number; readonly end: number; readonly bound: number },
    visit: (entry: number) => void,
  ): void;
}
