import type { GlossaryIndex, RecognizedTerm } from "../glossary";
import type { Quantity, Tokenizer } from "../language";
import type { CheckText, Fix, Glossary, Language, Range, Severity, StructureRemark } from "../model";

/** The names of the rules, in the order of their documentation. */
export const ruleIds = [
  "missing-term",
  "deprecated-term",
  "inconsistent-term",
  "undefined-abbreviation",
  "untranslated",
  "addition",
  "structure",
  "number",
  "bracket",
  "quote",
  "footnote",
  "inline-code",
  "url",
  "terminal-punctuation",
  "whitespace",
  "length-ratio",
  "repeated-word",
] as const;

/** The name of a rule. */
export type RuleId = (typeof ruleIds)[number];

/** Settings of `missing-term`. */
export interface MissingTermOptions {
  /**
   * How often a rendering must stand in the target: `once` for at least once; `each` for as often as the source term
   * stands in the source, for texts that repeat terms where other writers would use a pronoun. Default: `once`.
   */
  readonly count?: "once" | "each";
  /**
   * Everyday words (支援, `products`) whose rendering the document has in some places and lacks in at least as many, in three and
   * more. `judge` keeps silent on one that is rendered now so, now otherwise, as a word of several meanings is; it reports one
   * that has the same other word in most of these places, and one whose entry a person has worked on (an admitted or deprecated
   * term, a note, a definition, an example). `report` reports them all. Default: `judge`.
   */
  readonly everydayWords?: "judge" | "report";
}

/** Settings of `undefined-abbreviation`. */
export interface UndefinedAbbreviationOptions {
  /** Abbreviations that the readers know. Default: none beyond those that dictionaries list as words, such as `UN`. */
  readonly known?: readonly string[];
}

/** Settings of `length-ratio`. */
export interface LengthRatioOptions {
  /** How many robust standard deviations from the document's usual ratio are too many. Default: 5. */
  readonly deviations?: number;
}

/** Settings of `number`. */
export interface NumberOptions {
  /** Whether small numbers in words (三つ, `four`) are compared as well. Default: false. */
  readonly words?: boolean;
}

/** The settings that each rule takes. */
export interface RuleOptions {
  readonly "missing-term": MissingTermOptions;
  readonly "undefined-abbreviation": UndefinedAbbreviationOptions;
  readonly "length-ratio": LengthRatioOptions;
  readonly number: NumberOptions;
}

/** A rule's switch: off, a severity, or a severity with the rule's own settings. */
export type RuleSetting<Id extends RuleId = RuleId> =
  | "off"
  | Severity
  | readonly [Severity, Id extends keyof RuleOptions ? RuleOptions[Id] : Readonly<Record<string, never>>];

/** Switches by rule; rules without one have their own severity. */
export type RuleSettings = { readonly [Id in RuleId]?: RuleSetting<Id> };

/** Options of `validateTranslation` and `validateTranslations`. */
export interface ValidateOptions {
  /** The source's language. Default: what the unit says, else told by its script. */
  readonly from?: Language;
  /** The target's language. Default: the other one. */
  readonly to?: Language;
  /** Switches and settings of rules. Default: every rule with its own severity. */
  readonly rules?: RuleSettings;
  /**
   * Finds Japanese verbs and adjectives in kana in every conjugation. Default: none; those with kanji or katakana are found by
   * their endings.
   */
  readonly tokenizer?: Tokenizer;
  /** Called behind each unit with how many are done. Default: not called. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A text of a unit with what rules need of it, worked out when it is first asked for. */
export interface PreparedText extends Required<CheckText> {
  readonly language: Language;
  /** Terms of the glossary, deprecated ones too. */
  readonly terms: readonly RecognizedTerm[];
  readonly quantities: readonly Quantity[];
}

/** A unit as rules see it. */
export interface PreparedUnit {
  readonly id: string;
  readonly index: number;
  readonly source: PreparedText;
  readonly target: PreparedText;
  /** What the unit's place says. */
  readonly remarks: readonly StructureRemark[];
}

/** What a rule reports of a unit; the rest of a finding is filled in behind it. */
export interface Report {
  readonly message: string;
  /** Default: `target`. */
  readonly side?: "source" | "target";
  readonly range: Range;
  readonly actual?: string;
  readonly expected?: string;
  readonly fix?: Fix;
}

/** What all units together tell. */
export interface RuleContext {
  readonly units: readonly PreparedUnit[];
  readonly glossary: Glossary | null;
  readonly index: GlossaryIndex | null;
}

/** One rule: what it is called, how much it weighs, and what it finds in a unit. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Looks at all units once and gives what looks at one. */
  readonly create: (
    context: RuleContext,
    options: Readonly<Record<string, unknown>>,
  ) => (unit: PreparedUnit) => Report[];
}
