import * as z from "zod";
import { TaiyakuError, type Language, type Severity } from "../model";
import { ruleIds, rules, type OptionSchema, type Rule, type RuleId, type RuleSettings } from "../validation";
import { suggest } from "./arguments";

/** What `taiyaku.config.json` may say of findings that are to be passed over: those that fit all that is given. */
export interface IgnoreSetting {
  readonly rule?: RuleId;
  /** A pattern such as `legacy/**`. */
  readonly file?: string;
  /** The unit's id. */
  readonly unit?: string;
  /** What the finding found (`actual`). */
  readonly text?: string;
}

/** The configuration file of a project. */
export interface Config {
  readonly glossary?: string | readonly string[];
  readonly from?: Language;
  readonly to?: Language;
  readonly rules?: RuleSettings;
  readonly ignore?: readonly IgnoreSetting[];
  readonly failOn?: Severity | "never";
  readonly baseline?: string;
}

const language = z.enum(["en", "ja"]);
const severity = z.enum(["error", "warning", "info"]);
const level = z.union([z.literal("off"), severity], { error: 'Expected "off", "error", "warning" or "info"' });

/** A rule's switch, with the options that only some rules have. */
function settingOf({ options }: Rule): z.ZodType {
  const fields = Object.entries(options).map(([name, option]) => [name, optionOf(option).exactOptional()] as const);
  return fields.length === 0
    ? level
    : z.union([level, z.tuple([severity, z.strictObject(Object.fromEntries(fields))])], {
        error: 'Expected "off", "error", "warning", "info", or a severity with known settings such as ["error", { … }]',
      });
}

function optionOf(option: OptionSchema): z.ZodType {
  switch (option.type) {
    case "choice":
      return z.enum(option.values).describe(option.description);
    case "boolean":
      return z.boolean().describe(option.description);
    case "number":
      return z.number().positive().describe(option.description);
    case "texts":
      return z.array(z.string()).describe(option.description);
    case "records":
      return z.array(z.strictObject(recordOf(option.fields))).describe(option.description);
  }
}

function recordOf(fields: Extract<OptionSchema, { readonly type: "records" }>["fields"]): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type, values = [], required, description }]) => {
      const value = (type === "choice" ? z.enum(values) : z.string()).describe(description);
      return [name, required === true ? value : value.exactOptional()];
    }),
  );
}

function schemaOf(list: readonly Rule[]) {
  return z.strictObject({
    $schema: z.string().exactOptional(),
    glossary: z
      .union([z.string(), z.array(z.string())], { error: "Expected the name of a file, or a list of them" })
      .exactOptional(),
    from: language.exactOptional(),
    to: language.exactOptional(),
    rules: z
      .strictObject(Object.fromEntries(list.map((rule) => [rule.id, settingOf(rule).exactOptional()])))
      .exactOptional(),
    ignore: z
      .array(
        z
          .strictObject({
            rule: z.enum(list.map(({ id }) => id)).exactOptional(),
            file: z.string().exactOptional(),
            unit: z.string().exactOptional(),
            text: z.string().exactOptional(),
          })
          .check(
            z.refine((one) => Object.keys(one).length > 0, "Expected a rule, file, unit or text to ignore, got none"),
          ),
      )
      .exactOptional(),
    failOn: z
      .union([severity, z.literal("never")], { error: 'Expected "error", "warning", "info" or "never"' })
      .exactOptional(),
    baseline: z.string().exactOptional(),
  });
}

const schema = schemaOf(rules);

/**
 * Checks a configuration file.
 *
 * @throws TaiyakuError `invalid-data` with the place of each fault
 */
export function parseConfig(text: string, file: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (cause) {
    // The message of the parser quotes the text, and the file may be a link that a stranger made.
    throw new TaiyakuError("invalid-data", `${file} is not JSON. Check its quotes, commas and brackets.`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data as unknown as Config;
  const message = z.prettifyError(result.error).replaceAll("✖ ", "");
  throw new TaiyakuError("invalid-data", `${file}: ${[message, ...hintsOf(result.error, value)].join("\n")}`);
}

/** What misspelt names were most likely meant to be. */
function hintsOf({ issues }: z.ZodError, value: unknown): string[] {
  const hint = (word: string, known: readonly string[]): string[] => {
    const nearest = suggest(word, known);
    return nearest === null ? [] : [`Did you mean \`${nearest}\` for \`${word}\`?`];
  };
  return issues.flatMap((issue): string[] => {
    if (issue.code === "unrecognized_keys") {
      const known = issue.path[0] === "rules" ? ruleIds : issue.path.length === 0 ? Object.keys(schema.shape) : [];
      return issue.keys.flatMap((key) => hint(key, known));
    }
    const [list, at, key] = issue.path;
    if (list !== "ignore" || key !== "rule" || typeof at !== "number") return [];
    const given = (value as { readonly ignore: readonly { readonly rule?: unknown }[] }).ignore[at]?.rule;
    return typeof given === "string" ? hint(given, ruleIds) : [];
  });
}

/** The JSON Schema of the configuration file, for editors. */
export function configJsonSchema(list: readonly Rule[] = rules): object {
  return {
    ...z.toJSONSchema(schemaOf(list), { io: "input" }),
    $id: "https://unpkg.com/taiyaku/glossary/config.schema.json",
    title: "taiyaku.config.json",
  };
}
