import type { Language, Severity } from "../model";
import type { Tokenizer } from "../language";
import type { OptionValues } from "./define-rule";
import type { rules } from "./rules";

type RuleUnion = (typeof rules)[number];

/** The name of a rule. */
export type RuleId = RuleUnion["id"];

/** The options of each rule that has some. */
export type RuleOptions = {
  readonly [Id in RuleId]: OptionValues<Extract<RuleUnion, { readonly id: Id }>["options"]>;
};

/** A rule's switch: off, a severity, or a severity with the rule's own options. */
export type RuleSetting<Id extends RuleId = RuleId> = "off" | Severity | readonly [Severity, Partial<RuleOptions[Id]>];

/** Switches by rule; a rule without one has its own severity. */
export type RuleSettings = { readonly [Id in RuleId]?: RuleSetting<Id> };

/** Options of `validateTranslation` and `validateTranslations`. */
export interface ValidateOptions {
  /** The source's language. Default: as the unit says, else detected by its script. */
  readonly from?: Language;
  /** The target's language. Default: the other one. */
  readonly to?: Language;
  /** Switches and options of rules. Default: every rule with its own severity. */
  readonly rules?: RuleSettings;
  /**
   * Finds Japanese verbs and adjectives in kana in every conjugation. Default: not used; those with kanji or katakana are found
   * by their endings.
   */
  readonly tokenizer?: Tokenizer;
  /** Called after each unit with the number of checked units. Default: not called. */
  readonly onProgress?: (done: number, total: number) => void;
}
