import { TaiyakuError, type Direction, type Glossary } from "../model";

/** Options of `match`. */
export interface MatchOptions {
  /**
   * Units whose raw score, or score for those that differ in numbers only, is at least this are given. From 0 to 1.
   * Default: 0.7. Penalties order matches and hide none.
   */
  readonly minimumScore?: number;
  /** How many matches at most. Default: 5; `Infinity` for all. */
  readonly limit?: number;
  /** The segment before the query. With it, or `next`, an exact match with the same neighbours is a context match. */
  readonly previous?: string;
  readonly next?: string;
  /** From which language to which. Default: from that of the text, by its script. */
  readonly direction?: Direction;
  /** What to take off the score of units by the name they were added with, from 0 to 1. Default: nothing. */
  readonly penalties?: Readonly<Record<string, number>>;
  /** Whose terms to show in each match. */
  readonly glossary?: Glossary;
}

/** Options of `searchConcordance`. */
export interface ConcordanceOptions {
  /** The language to search in, and that of the translations shown. Default: that of the phrase, by its script. */
  readonly direction?: Direction;
  /** How many hits at most. Default: 20; `Infinity` for all. */
  readonly limit?: number;
  /** Whether `Ministry` and `ministry` differ. Default: false. */
  readonly matchCase?: boolean;
}

/** What is taken off the raw score. */
export const penalties = {
  /** Inline codes that differ: the text may be used, its codes may not. */
  inlineCodes: 0.02,
  /** Numbers that differ and were put into the target. */
  numbersSubstituted: 0.01,
  /** Numbers that differ, where the target has none that correspond. */
  numbersLeft: 0.05,
} as const;

/** Checks the options that are numbers. */
export function checkMatchOptions(options: MatchOptions): { readonly minimumScore: number; readonly limit: number } {
  const { minimumScore = 0.7 } = options;
  if (!(typeof minimumScore === "number" && minimumScore >= 0 && minimumScore <= 1)) {
    throw invalid("minimumScore", "a number from 0 to 1", minimumScore);
  }
  for (const [name, penalty] of Object.entries(options.penalties ?? {})) {
    if (!(penalty >= 0 && penalty <= 1)) throw invalid(`penalties.${name}`, "a number from 0 to 1", penalty);
  }
  return { minimumScore, limit: checkLimit(options.limit, 5) };
}

/** Checks how many results are wanted. */
export function checkLimit(limit: number | undefined, standard: number): number {
  const wanted = limit ?? standard;
  if (!(typeof wanted === "number" && wanted >= 1 && (Number.isInteger(wanted) || wanted === Infinity))) {
    throw invalid("limit", "a whole number from 1, or Infinity", wanted);
  }
  return wanted;
}

function invalid(name: string, expected: string, actual: unknown): TaiyakuError {
  return new TaiyakuError(
    "invalid-argument",
    `Expected \`${name}\` to be ${expected}, got \`${String(actual)}\` (${typeof actual})`,
  );
}
