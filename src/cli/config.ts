import * as z from "zod";
import { TaiyakuError, type Language, type Severity } from "../model";
import { ruleIds, type RuleId, type RuleSettings } from "../validation/types";
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

/** A rule's switch, with the settings that only some rules have. */
const setting = (settings: z.ZodType | null) =>
  settings === null
    ? level
    : z.union([level, z.tuple([severity, settings])], {
        error: 'Expected "off", "error", "warning", "info", or a severity with known settings such as ["error", { … }]',
      });

const settings: Partial<Record<RuleId, z.ZodType>> = {
  "missing-term": z.strictObject({
    count: z.enum(["once", "each"]).exactOptional(),
    everydayWords: z.enum(["judge", "report"]).exactOptional(),
  }),
  "undefined-abbreviation": z.strictObject({ known: z.array(z.string()).exactOptional() }),
  "length-ratio": z.strictObject({ deviations: z.number().positive().exactOptional() }),
  number: z.strictObject({ words: z.boolean().exactOptional() }),
};

const schema = z.strictObject({
  $schema: z.string().exactOptional(),
  glossary: z
    .union([z.string(), z.array(z.string())], { error: "Expected the name of a file, or a list of them" })
    .exactOptional(),
  from: language.exactOptional(),
  to: language.exactOptional(),
  rules: z
    .strictObject(Object.fromEntries(ruleIds.map((id) => [id, setting(settings[id] ?? null).exactOptional()])))
    .exactOptional(),
  ignore: z
    .array(
      z
        .strictObject({
          rule: z.enum(ruleIds).exactOptional(),
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
  if (result.success) return result.data;
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
export function configJsonSchema(): object {
  return {
    ...z.toJSONSchema(schema, { io: "input" }),
    $id: "https://unpkg.com/taiyaku/glossary/config.schema.json",
    title: "taiyaku.config.json",
  };
}
