import type { Severity } from "../model";
import type { PreparedUnit, Report, RuleContext } from "./types";

/** A field of a record option: a text, optional or required, or one of several words. */
export interface FieldSchema {
  readonly type: "text" | "choice";
  readonly required?: boolean;
  /** The words of a `choice`. */
  readonly values?: readonly string[];
  readonly description: string;
}

/** A plain description of one option of a rule. The JSON Schema and the checks of the configuration are made from it. */
export type OptionSchema =
  | {
      readonly type: "choice";
      readonly values: readonly string[];
      readonly default: string;
      readonly description: string;
    }
  | { readonly type: "boolean"; readonly default: boolean; readonly description: string }
  | { readonly type: "number"; readonly default: number; readonly description: string }
  | { readonly type: "texts"; readonly default: readonly string[]; readonly description: string }
  | {
      readonly type: "records";
      readonly fields: Readonly<Record<string, FieldSchema>>;
      readonly default: readonly Readonly<Record<string, string>>[];
      readonly description: string;
    };

/** The options of a rule by name. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

type OptionValue<Schema extends OptionSchema> = Schema extends { type: "choice"; values: readonly (infer Value)[] }
  ? Value
  : Schema extends { type: "boolean" }
    ? boolean
    : Schema extends { type: "number" }
      ? number
      : Schema extends { type: "texts" }
        ? readonly string[]
        : readonly Readonly<Record<string, string>>[];

/** The values of a rule's options, defaults filled in. */
export type OptionValues<Schemas extends OptionSchemas> = {
  readonly [Name in keyof Schemas]: OptionValue<Schemas[Name]>;
};

/** One rule: its name, what it finds, its default severity, its options, and the check itself. */
export interface Rule<Id extends string = string, Schemas extends OptionSchemas = OptionSchemas> {
  readonly id: Id;
  /** What the rule finds, as one sentence or a few, in Markdown. The README, the rule page and SARIF show it. */
  readonly description: string;
  readonly severity: Severity;
  readonly options: Schemas;
  /** Looks at all units once and returns the check of one unit. */
  create(context: RuleContext, options: OptionValues<Schemas>): (unit: PreparedUnit) => readonly Report[];
}

/**
 * Declares a rule. The types of its options follow from their schemas.
 *
 * @example
 * defineRule({ id: "toy", description: "A toy.", severity: "info", create: () => () => [] }).options //=> {}
 */
export function defineRule<
  const Id extends string,
  const Schemas extends OptionSchemas = Readonly<Record<string, never>>,
>(rule: Omit<Rule<Id, Schemas>, "options"> & { readonly options?: Schemas }): Rule<Id, Schemas> {
  return { ...rule, options: rule.options ?? ({} as Schemas) };
}

/** The default values of a rule's options. */
export function defaultOptions(schemas: OptionSchemas): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schema.default]));
}
