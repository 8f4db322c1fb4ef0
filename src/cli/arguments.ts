import { parseArgs, type ParseArgsConfig } from "node:util";
import { editDistance } from "../language/distance";
import { TaiyakuError } from "../model";
import type { OptionSpecs, Parsed } from "./command";

type NodeOptions = NonNullable<ParseArgsConfig["options"]>;
type Value = string | boolean | readonly string[] | undefined;

/**
 * Parses the arguments of a command by its options.
 *
 * @throws TaiyakuError `invalid-argument` for an unknown option, with the nearest known one, a missing value, or a word that
 *   the option does not allow
 */
export function parseArguments(args: readonly string[], specs: OptionSpecs): Parsed<Readonly<Record<string, Value>>> {
  const { values, positionals } = parseWords(args, specs);
  for (const [name, { value: allowed }] of Object.entries(specs)) {
    const given = values[name];
    if (typeof allowed === "object" && typeof given === "string") choose(`--${name}`, given, allowed);
  }
  return { values, positionals };
}

function parseWords(
  args: readonly string[],
  specs: OptionSpecs,
): { values: Record<string, Value>; positionals: string[] } {
  try {
    const parsed = parseArgs({ args: [...args], options: optionsOfNode(specs), allowPositionals: true, strict: true });
    return { values: parsed.values as Record<string, Value>, positionals: parsed.positionals };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const unknown = /Unknown option '(-{1,2}[^']*)'/u.exec(message)?.[1];
    if (unknown === undefined) throw new TaiyakuError("invalid-argument", inOurWords(message, args), { cause });
    const nearest = suggest(unknown.replace(/^-+/u, ""), [...Object.keys(specs), ...commonOptionNames]);
    const hint = nearest === null ? "See taiyaku --help." : `Did you mean --${nearest}?`;
    throw new TaiyakuError("invalid-argument", `Unknown option ${unknown}. ${hint}`, { cause });
  }
}

/** The options in the form of Node's parser. */
function optionsOfNode(specs: OptionSpecs): NodeOptions {
  return Object.fromEntries(
    Object.entries(specs).map(([name, { type, short, multiple, default: preset }]) => {
      const initial = type === "boolean" ? false : preset;
      return [
        name,
        {
          type,
          ...(short === undefined ? {} : { short }),
          ...(multiple === undefined ? {} : { multiple }),
          ...(initial === undefined ? {} : { default: initial }),
        },
      ];
    }),
  );
}

/** The options that every command has in addition to its own. */
export const commonOptionNames = ["help", "quiet", "no-color"] as const;

/** The message of Node's parser; the two that users meet are rewritten with a remedy. */
function inOurWords(message: string, args: readonly string[]): string {
  const name = /^Option '(?:-\w, )?(-{1,2}[\w-]+)/u.exec(message)?.[1];
  // The long name, since a short option takes its value without an equals sign.
  const long = /use '(--[\w-]+)=/u.exec(message)?.[1];
  if (name !== undefined && long !== undefined) {
    const value = args[args.indexOf(name) + 1] ?? "";
    return `Expected a value after ${name}, got the option \`${value}\`. If that is the value, write ${long}=${value}.`;
  }
  if (name !== undefined && message.includes("argument missing"))
    return `Expected a value after ${name}. See taiyaku --help.`;
  return message.split(/\n|(?<=\.)\s/u)[0] ?? message;
}

/** Checks that a value is an allowed word. */
export function choose<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  throw new TaiyakuError("invalid-argument", `Expected ${name} to be ${listed(allowed)}, got \`${value}\`.`);
}

/** `listed(["a", "b", "c"]) //=> "a, b or c"` */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")}${words.length > 1 ? " or " : ""}${words.at(-1) ?? ""}`;
}

/** The known word nearest to a misspelt one, or null. `suggest("bild", ["build", "align"]) //=> "build"` */
export function suggest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word.slice(0, 40), candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}
