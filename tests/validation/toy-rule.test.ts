import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { configJsonSchema } from "../../src/cli/config";
import { rulePages, rules, ruleTable, validateTranslations, validationToSarif, type Rule } from "../../src/validation";
import { checkedOptions } from "../../src/validation/checked-options";
import { defineRule } from "../../src/validation/define-rule";
import { validateSchema } from "../glossary/generate";

/** A rule as a contributor writes it: one object. */
const shouting = defineRule({
  id: "shouting",
  description: "Exclamation marks in a row | at the end.",
  severity: "info",
  options: {
    most: { type: "number", default: 1, description: "How many marks are allowed." },
    words: { type: "texts", default: [], description: "Words that may be shouted." },
  },
  create(_context, { most, words }) {
    return ({ target }) =>
      target.text.endsWith("!".repeat(most + 1)) && !words.includes(target.text)
        ? [{ message: "Too loud.", range: [0, 1] }]
        : [];
  },
});
const list: readonly Rule[] = [...rules, shouting];

describe("a rule that is added to the list", () => {
  it("is in the configuration schema with its options", () => {
    const validate = new Ajv2020({ strict: false }).compile(configJsonSchema(list));
    expect(validate({ rules: { shouting: ["error", { most: 2 }] }, ignore: [{ rule: "shouting" }] })).toBe(true);
    expect(validate({ rules: { shouting: ["error", { most: "2" }] } })).toBe(false);
    expect(new Ajv2020({ strict: false }).compile(configJsonSchema())({ rules: { shouting: "off" } })).toBe(false);
  });

  it("is in the schema of the output, the README table, the rule page and SARIF", () => {
    const schema = JSON.stringify({ $defs: { finding: { properties: { ruleId: { enum: [] } } } } });
    expect(validateSchema(schema, ["shouting"])).toContain('"shouting"');
    expect(ruleTable(list)).toContain(
      "(glossary/rules.md#shouting) | info | Exclamation marks in a row \\| at the end.",
    );
    expect(rulePages(list)).toContain("## shouting\n");
    expect(rulePages(list)).toContain("* `most` (a number, default `1`): How many marks are allowed.");
    const sarif = validationToSarif([], "1.0.0", list) as {
      runs: { tool: { driver: { rules: { id: string; helpUri: string; help: { markdown: string } }[] } } }[];
    };
    expect(sarif.runs[0]?.tool.driver.rules.at(-1)).toMatchObject({
      id: "shouting",
      helpUri: "https://unpkg.com/taiyaku/glossary/rules.md#shouting",
      help: { markdown: expect.stringContaining("How many marks are allowed.") as string },
    });
  });

  it("gets its options with defaults filled in, and refuses others", () => {
    expect(checkedOptions(shouting, { most: 3 })).toEqual({ most: 3, words: [] });
    expect(() => checkedOptions(shouting, { most: 0 })).toThrow("positive number");
    expect(() => checkedOptions(shouting, { least: 1 })).toThrow("Options: most, words.");
  });
});

describe("options of the shipped rules", () => {
  it("are checked for callers from JavaScript", () => {
    const settings = { number: ["error", { words: "yes" }] } as never;
    expect(() => validateTranslations([], null, { rules: settings })).toThrow("true or false");
  });
});
