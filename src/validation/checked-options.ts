import { TaiyakuError } from "../model";
import { defaultOptions, type OptionSchema, type OptionSchemas, type OptionValues, type Rule } from "./define-rule";

/**
 * The options of a rule with defaults filled in.
 *
 * @throws TaiyakuError `invalid-argument` if an option is unknown or not of its form
 */
export function checkedOptions({ id, options }: Rule, given: object): OptionValues<OptionSchemas> {
  for (const [name, value] of Object.entries(given)) {
    const schema = options[name];
    if (schema === undefined) {
      const known = Object.keys(options);
      const list = known.length === 0 ? "The rule has no options." : `Options: ${known.join(", ")}.`;
      throw new TaiyakuError("invalid-argument", `Unknown option \`${name}\` of the rule \`${id}\`. ${list}`);
    }
    const expected = value === undefined ? null : faultOf(schema, value);
    if (expected !== null) {
      throw new TaiyakuError(
        "invalid-argument",
        `Expected the option \`${name}\` of the rule \`${id}\` to be ${expected}, got \`${JSON.stringify(value)}\`.`,
      );
    }
  }
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaultOptions(options), ...Object.fromEntries(set) };
}

/** What a value should be, null if it is. */
function faultOf(schema: OptionSchema, value: unknown): string | null {
  switch (schema.type) {
    case "choice":
      return schema.values.some((word) => word === value) ? null : schema.values.join(" or ");
    case "boolean":
      return typeof value === "boolean" ? null : "true or false";
    case "number":
      return typeof value === "number" && value > 0 ? null : "a positive number";
    case "texts":
      return Array.isArray(value) && value.every((each) => typeof each === "string") ? null : "a list of texts";
    case "records":
      return Array.isArray(value) && value.every((each) => typeof each === "object" && each !== null)
        ? null
        : `a list of objects with ${Object.keys(schema.fields).join(", ")}`;
  }
}
