import { version } from "../../package.json";
import { isTaiyakuError, TaiyakuError } from "../model";
import { parseArguments } from "./arguments";
import { cleanLog, cleanStyled } from "./clean-text";
import type { Command, Runner } from "./command";
import { commands } from "./declarations";
import { findCommand } from "./find-command";
import { helpText } from "./help/help-text";
import { exitCodes, type Io, type ProcessIo } from "./io";

/**
 * Runs the command line and gives the exit code.
 *
 * @param known Default: the commands of the program.
 * @throws TaiyakuError for a mistake of the user
 */
export async function run(
  args: readonly string[],
  io: ProcessIo,
  known: readonly Command[] = commands,
): Promise<number> {
  const { own, quiet, plain } = commonOptions(args);
  const [name, ...rest] = own;
  if (name === undefined) {
    io.stderr(await helpText(known));
    return exitCodes.usage;
  }
  const beforeEnd = own.slice(0, own.includes("--") ? own.indexOf("--") : undefined);
  if (name === "help" || beforeEnd.includes("--help") || beforeEnd.includes("-h")) {
    io.stdout(await helpText(known, name === "help" ? plainWords(rest) : plainWords(own)));
    return exitCodes.ok;
  }
  if (/^(?:--version|-[vV]|version)$/u.test(name)) {
    io.stdout(`${version}\n`);
    return exitCodes.ok;
  }
  const { command, rest: words } = findCommand(own, known);
  return runCommand(command, words, adapt(io, quiet, plain));
}

async function runCommand(command: Command, words: readonly string[], io: Io): Promise<number> {
  try {
    const parsed = parseArguments(words, command.options);
    // `defineCommand` checks that the runner takes the values of these options.
    const runner = (await command.load()) as Runner<unknown>;
    return await runner(parsed, io);
  } catch (error) {
    throw withCommand(error, command.name);
  } finally {
    io.progress?.("");
  }
}

function plainWords(words: readonly string[]): string[] {
  return words.filter((word) => !word.startsWith("-"));
}

/** The options that every command has, wherever they occur before `--`. */
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

/** The streams of a command: the text for readers and for logs is made harmless in this one place. */
function adapt(io: ProcessIo, quiet: boolean, plain: boolean): Io {
  const { progress, ...others } = io;
  const color = io.color === true && !plain;
  return {
    ...others,
    color,
    print: (text) => {
      io.stdout(color ? cleanStyled(text) : cleanLog(text));
    },
    stderr: quiet
      ? () => undefined
      : (text) => {
          io.stderr(cleanLog(text));
        },
    ...(quiet
      ? { quiet }
      : progress === undefined
        ? {}
        : {
            progress: (text: string) => {
              progress(cleanLog(text));
            },
          }),
  };
}

/**
 * An error that points to the help of its command. A text that is too long for a regular expression, a string or an array of
 * JavaScript is a fault of the input.
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
