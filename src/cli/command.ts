import type { Io } from "./io";

/** One option of a command. Parsing, help, completion and the README are derived from it. */
export interface OptionSpec {
  /** A switch is a `boolean`, false unless it is given; everything else is a `string`. */
  readonly type: "string" | "boolean";
  /** A letter, as in `-o`. */
  readonly short?: string;
  /** Whether the option may be repeated; its value is then a list. Default: false. */
  readonly multiple?: true;
  /** The value of an option that is not given. */
  readonly default?: string;
  /** The allowed words, or a placeholder for the help such as `FILE`; absent for a switch. */
  readonly value?: string | readonly string[];
  /** A phrase for the help, without a full stop. */
  readonly description: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type Text<Spec extends OptionSpec> = Spec["value"] extends readonly (infer Word)[] ? Word : string;

/** The parsed value of each option. */
export type ValuesOf<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name]["type"] extends "boolean"
    ? boolean
    : Specs[Name]["multiple"] extends true
      ? readonly Text<Specs[Name]>[] | undefined
      : Specs[Name]["default"] extends string
        ? Text<Specs[Name]>
        : Text<Specs[Name]> | undefined;
};

/** The arguments of a command: its options by name, and the other words in their order. */
export interface Parsed<Values> {
  readonly values: Values;
  readonly positionals: readonly string[];
}

/** Runs a command and gives its exit code. */
export type Runner<Values> = (parsed: Parsed<Values>, io: Io) => Promise<number>;

/** One way to call a command. */
export interface Usage {
  /** The words after the command, such as `EN JA`. */
  readonly positionals: string;
  /** Full sentences, one line of the help each. */
  readonly description: readonly string[];
}

/**
 * A command of the command line. The module that declares it imports nothing heavy: `load` does, so that a look-up does not
 * wait for code that only a build needs.
 */
export interface Command {
  /** `build`, or two words such as `memory info`. */
  readonly name: string;
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  readonly usages: readonly Usage[];
  readonly options: OptionSpecs;
  /** Command lines to begin with, the plainest first. */
  readonly examples: readonly string[];
  /** Remarks for the end of the help, one line each. */
  readonly notes?: readonly string[];
  /** Lines for the end of the help that are derived from lists elsewhere, which are loaded for the help only. */
  readonly loadNotes?: () => Promise<readonly string[]>;
  readonly load: () => Promise<Runner<never>>;
}

/** Checks that a command's code takes the options that the command declares. */
export function defineCommand<const Specs extends OptionSpecs>(
  command: Omit<Command, "options" | "load"> & {
    readonly options: Specs;
    readonly load: () => Promise<Runner<ValuesOf<Specs>>>;
  },
): Command {
  return command;
}
