import { TaiyakuError } from "./error";
import type { Language } from "./language";

/** An argument in a message: `` `x` (string) ``. */
function describe(value: unknown): string {
  const text = typeof value === "string" ? value.slice(0, 60) : String(value);
  return `\`${text}\` (${value === null ? "null" : typeof value})`;
}

/** Throws unless a value is a number from 0 to 1. */
export function expectScore(name: string, value: unknown): asserts value is number {
  if (typeof value === "number" && value >= 0 && value <= 1) return;
  throw new TaiyakuError(
    "invalid-argument",
    `Expected \`${name}\` to be a number from 0 to 1, got ${describe(value)}.`,
  );
}

/** Throws unless a value is one of the two languages. */
export function expectLanguage(name: string, value: unknown): asserts value is Language {
  if (value === "en" || value === "ja") return;
  throw new TaiyakuError("invalid-argument", `Expected \`${name}\` to be "en" or "ja", got ${describe(value)}.`);
}
