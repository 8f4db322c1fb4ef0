import { version } from "../../package.json";
import { isTaiyakuError, TaiyakuError } from "../model";
import { helpText, unknownCommand } from "./help/help-text";
import { exitCodes, type Io } from "./io";

type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Loaded one by one, so that a look-up does not wait for what only a build needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import("./commands/build")).build,
  review: async () => (await import("./commands/review")).review,
  align: async () => (await import("./commands/align")).align,
  terms: async () => (await import("./commands/terms")).terms,
  lookup: async () => (await import("./commands/lookup")).lookup,
  convert: async () => (await import("./commands/convert")).convert,
  types: async () => (await import("./commands/types")).types,
  validate: async () => (await import("./commands/validate")).validate,
  match: async () => (await import("./commands/match")).runMatch,
  concordance: async () => (await import("./commands/concordance")).runConcordance,
  memory: async () => (await import("./commands/memory")).runMemory,
  pretranslate: async () => (await import("./commands/pretranslate")).runPretranslate,
  completion: async () => (await import("./commands/completion")).completion,
};

/** Runs the command line and gives the exit code; a user's mistake throws a `TaiyakuError`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { own, quiet, plain } = commonOptions(args);
  const [name, ...rest] = own;
  if (name === undefined) {
    io.stderr(helpText());
    return exitCodes.usage;
  }
  const beforeEnd = own.slice(0, own.includes("--") ? own.indexOf("--") : undefined);
  if (name === "help" || beforeEnd.includes("--help") || beforeEnd.includes("-h")) {
    const [first] = (name === "help" ? rest : own).filter((word) => !word.startsWith("-"));
    io.stdout(helpText(first));
    return exitCodes.ok;
  }
  if (/^(?:--version|-[vV]|version)$/u.test(name)) {
    io.stdout(`${version}\n`);
    return exitCodes.ok;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw unknownCommand(name);
  const command = await load();
  try {
    return await command(rest, adapt(io, quiet, plain));
  } catch (error) {
    throw withCommand(error, name);
  } finally {
    io.progress?.("");
  }
}

/** The options that every command has, wherever they stand before `--`. */
function commonOptions(args: readonly string[]): { own: string[]; quiet: boolean; plain: boolean } {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const isCommon = (word: string, at: number): boolean => at < end && /^(?:--quiet|-q|--no-color)$/u.test(word);
  const common = args.filter(isCommon);
  return {
    own: args.filter((word, at) => !isCommon(word, at)),
    quiet: common.some((word) => word !== "--no-color"),
    plain: common.includes("--no-color"),
  };
}

function adapt(io: Io, quiet: boolean, plain: boolean): Io {
  const { progress, ...others } = io;
  return {
    ...others,
    ...(quiet ? { quiet, stderr: () => undefined } : progress === undefined ? {} : { progress }),
    ...(plain ? { color: false } : {}),
  };
}

/**
 * An error in the words of the command: it points to the help of the command rather than to that of all, and what is too long
 * for a regular expression, a string or an array of JavaScript is a fault of the input.
 */
function withCommand(error: unknown, name: string): unknown {
  if (
    error instanceof RangeError &&
    /call stack|invalid (?:string|array) length|allocation failed/iu.test(error.message)
  ) {
    const message = "The input has a line or a text longer than can be worked on. Break it into shorter ones.";
    return new TaiyakuError("file", message, { cause: error });
  }
  if (!isTaiyakuError(error) || !error.message.endsWith("See taiyaku --help.")) return error;
  const message = error.message.replace(/See taiyaku --help\.$/u, `See taiyaku ${name} --help.`);
  return new TaiyakuError(error.code, message, { cause: error });
}
