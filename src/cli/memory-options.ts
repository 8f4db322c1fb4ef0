import { canonicalTag } from "../language";
import { TaiyakuError, type Direction } from "../model";

/** The options of the commands that search memories. */
export interface MemoryValues {
  readonly memory?: readonly string[] | undefined;
  readonly "on-defect"?: "fail" | "skip" | "repair" | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A score of an option; undefined where it was not given. */
export function readScore(name: string, value: string | undefined): number | undefined {
  return readNumber(value, (number) => number >= 0 && number <= 1, `${name} to be a number from 0 to 1, such as 0.7`);
}

/** A count of an option, from 1; undefined where it was not given. */
export function readCount(name: string, value: string | undefined): number | undefined {
  return readNumber(
    value,
    (number) => Number.isSafeInteger(number) && number >= 1,
    `${name} to be a whole number from 1`,
  );
}

function readNumber(
  value: string | undefined,
  fits: (number: number) => boolean,
  expected: string,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() !== "" && fits(number)) return number;
  throw new TaiyakuError("invalid-argument", `Expected ${expected}, got \`${value}\`.`);
}

/** `--from ja --to en`: both or neither. */
export function readDirection(from: string | undefined, to: string | undefined): Direction | undefined {
  if (from === undefined && to === undefined) return undefined;
  const source = from === undefined ? null : canonicalTag(from);
  const target = to === undefined ? null : canonicalTag(to);
  if (source === null || target === null) {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected --from and --to, each with a language, such as: --from ja --to en",
    );
  }
  return { source, target };
}

/** Leaves out what is undefined, as exact optional properties want it. */
export function given<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>;
  };
}
