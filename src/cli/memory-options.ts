import { canonicalTag } from "../language";
import { TaiyakuError, type Direction } from "../model";

/** Options that the commands on a memory share. */
export const memoryOptions = {
  memory: { type: "string", multiple: true, short: "m" },
  format: { type: "string", default: "text" },
  limit: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
} as const;

/** A number of an option; undefined where it was not given. */
export function readNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() !== "" && Number.isFinite(number)) return number;
  throw new TaiyakuError("invalid-argument", `Expected ${name} to be a number, got \`${value}\`.`);
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
