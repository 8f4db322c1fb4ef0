import { TaiyakuError } from "../model";
import { commonOptionNames, suggest } from "./arguments";
import type { Command } from "./command";

/** A command with the words of the command line that follow its name. */
export interface FoundCommand {
  readonly command: Command;
  readonly rest: readonly string[];
}

/**
 * The command that a command line names by its first word or its first two words.
 *
 * @throws TaiyakuError `invalid-argument` for an unknown command, with the nearest known one
 */
export function findCommand(words: readonly string[], commands: readonly Command[]): FoundCommand {
  const [first = "", second = ""] = words;
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(" ");
    const command = commands.find((candidate) => candidate.name === name);
    if (command !== undefined) return { command, rest: words.slice(length) };
  }
  const group = commandsOfGroup(first, commands);
  throw group.length > 0 ? unknownSubcommand(first, second, group) : unknownCommand(first, commands);
}

/** The commands of two words that begin with a word, such as `memory`. */
export function commandsOfGroup(word: string, commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ name }) => name.startsWith(`${word} `));
}

function unknownSubcommand(first: string, second: string, group: readonly Command[]): TaiyakuError {
  const names = group.map(({ name }) => name);
  const nearest = suggest(`${first} ${second}`, names);
  const hint = second === "" || nearest === null ? `See taiyaku ${first} --help.` : `Did you mean taiyaku ${nearest}?`;
  const listed = `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
  return new TaiyakuError("invalid-argument", `Expected ${listed}, got \`${second}\`. ${hint}`);
}

/** The error for an unknown command or option, with the nearest known one. */
export function unknownCommand(name: string, commands: readonly Command[]): TaiyakuError {
  const isOption = name.startsWith("-");
  const kind = isOption ? "option" : "command";
  // The comparison ignores case and includes the words that are no command: `taiyaku --Versoin`, `taiyaku Help`.
  const word = name.toLowerCase().replace(/^-+/u, "");
  const options = [...commonOptionNames, "version"].map((option) => `--${option}`);
  const firstWords = new Set(commands.map((command) => command.name.split(" ")[0] ?? ""));
  const nearest = suggest(isOption ? `--${word}` : word, isOption ? options : [...firstWords, "help", "--version"]);
  const hint = nearest === null ? "See taiyaku --help." : `Did you mean taiyaku ${nearest}?`;
  return new TaiyakuError("invalid-argument", `Unknown ${kind} ${name}. ${hint}`);
}
