import { TaiyakuError, type Direction, type Glossary, type TranslationUnit, type Variant } from "../model";

/** Options of `match`. */
export interface MatchOptions {
  /**
   * Units whose raw score, or score for those that differ in numbers only, is at least this are given. From 0 to 1.
   * Default: 0.7. Penalties order matches and hide none. Of units that differ in numbers only, such as 第1条 to 第9999条,
   * the nearest 1,000 are looked at.
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

/** Checks what is looked for: a text, or one with inline codes. */
export function checkText(name: string, text: unknown): void {
  if (typeof text === "string" || (name !== "phrase" && Array.isArray(text))) return;
  throw invalid(name, name === "phrase" ? "a string" : "a string, or a list of strings and inline codes", text);
}

/** Checks a direction. */
export function checkDirection(direction: Direction | undefined): void {
  if (direction === undefined) return;
  const { source, target } = (direction ?? {}) as Partial<Direction>;
  if (typeof source === "string" && typeof target === "string" && source !== "" && target !== "") return;
  throw new TaiyakuError(
    "invalid-argument",
    `Expected \`direction\` to be such as { source: "ja", target: "en" }, got \`${JSON.stringify(direction)}\``,
  );
}

/**
 * Checks a unit that is to be stored.
 *
 * @throws TaiyakuError `invalid-argument` that names the part that is wrong
 */
export function checkUnit(unit: TranslationUnit): void {
  const { variants, properties } = ((unit as TranslationUnit | null) ?? {}) as Partial<TranslationUnit>;
  if (!Array.isArray(variants)) throw invalid("unit.variants", "a list", variants);
  if (variants.length === 0) {
    throw new TaiyakuError("invalid-argument", "Expected a unit with variants, got one without. Leave it out.");
  }
  if (!Array.isArray(properties)) throw invalid("unit.properties", "a list", properties);
  for (const [index, variant] of (variants as readonly (Variant | null)[]).entries()) {
    const { language, text, content } = (variant ?? {}) as Partial<Variant>;
    const name = `unit.variants[${index}]`;
    if (typeof language !== "string" || language.trim() === "") {
      throw invalid(`${name}.language`, "a language tag", language);
    }
    if (typeof text !== "string") throw invalid(`${name}.text`, "a string", text);
    if (content !== undefined && !Array.isArray(content)) throw invalid(`${name}.content`, "a list", content);
  }
}

/** Checks the options that are numbers, and texts. */
export function checkMatchOptions(options: MatchOptions): { readonly minimumScore: number; readonly limit: number } {
  const { minimumScore = 0.7 } = options;
  if (!(typeof minimumScore === "number" && minimumScore >= 0 && minimumScore <= 1)) {
    throw invalid("minimumScore", "a number from 0 to 1", minimumScore);
  }
  for (const [name, penalty] of Object.entries(options.penalties ?? {})) {
    if (!(penalty >= 0 && penalty <= 1)) throw invalid(`penalties.${name}`, "a number from 0 to 1", penalty);
  }
  for (const name of ["previous", "next"] as const) {
    const text: unknown = options[name];
    if (text !== undefined && typeof text !== "string") throw invalid(name, "a string", text);
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
