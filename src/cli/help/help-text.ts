import type { Command, OptionSpec } from "../command";
import { commandsOfGroup, unknownCommand } from "../find-command";

const opening = `taiyaku: a glossary and a translation memory out of a Japanese translation and its English report

Usage
  taiyaku COMMAND [options]        taiyaku COMMAND --help describes one command

Commands
`;

const closing = `
Options of every command
  -h, --help       this text, or the help of one command
  -q, --quiet      errors and data only: no remarks, no progress
  --no-color       plain text; NO_COLOR and a pipe do the same. FORCE_COLOR colours it anyway
  --version        the version

  - is standard input. Data goes to standard output, everything else to standard error. Files are written whole or not at all.

Exit codes
  0   done
  1   nothing found (lookup, match, concordance, pretranslate), or findings (validate)
  2   wrong usage, or a file that cannot be read or written
  70  a bug in taiyaku
`;

/** The widest name of an option that has its description on the same line. */
const nameWidth = 28;

/**
 * The help of one command, or of all.
 *
 * @throws TaiyakuError `invalid-argument` for an unknown command
 */
export async function helpText(commands: readonly Command[], words: readonly string[] = []): Promise<string> {
  const [first] = words;
  if (first === undefined) return helpOfAll(commands);
  const exact = commands.filter(({ name }) => name === first || name === words.slice(0, 2).join(" "));
  const found = exact.length > 0 ? exact : commandsOfGroup(first, commands);
  if (found.length === 0) throw unknownCommand(first, commands);
  const completed = await Promise.all(found.map(withLoadedNotes));
  return `${completed.map(helpOfCommand).join("\n")}\nOptions of every command: --help, --quiet, --no-color\n`;
}

function helpOfAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}\n`);
  const examples = ["build", "lookup", "validate"].flatMap((name) => {
    const [example] = commands.find((command) => command.name === name)?.examples ?? [];
    return example === undefined ? [] : [`  ${example}\n`];
  });
  return `${opening}${rows.join("")}\nExamples\n${examples.join("")}${closing}`;
}

/** A command with the notes that are derived from lists elsewhere. */
export async function withLoadedNotes(command: Command): Promise<Command> {
  const { notes = [], loadNotes } = command;
  return loadNotes === undefined ? command : { ...command, notes: [...notes, ...(await loadNotes())] };
}

function helpOfCommand(command: Command): string {
  const examples = command.examples.map((line) => `  ${line}\n`).join("");
  return `Usage\n${usageText(command)}\nExamples\n${examples}`;
}

/** The ways to call a command, its options and its notes. */
export function usageText({ name, usages, options, notes = [] }: Command): string {
  const ways = usages.map(
    ({ positionals, description }) =>
      `  taiyaku ${name} ${positionals}\n${description.map((line) => `      ${line}\n`).join("")}`,
  );
  const rows = Object.entries(options).map(([option, spec]) => optionRow(option, spec));
  const optionBlock = rows.length > 0 ? `\nOptions\n${rows.join("")}` : "";
  const noteBlock = notes.length > 0 ? `\n${notes.map((line) => `  ${line}\n`).join("")}` : "";
  return ways.join("") + optionBlock + noteBlock;
}

function optionRow(name: string, { short, value, description, default: preset }: OptionSpec): string {
  const shown = value === undefined ? "" : ` ${typeof value === "string" ? value : value.join("|")}`;
  const flags = `${short === undefined ? "" : `-${short}, `}--${name}${shown}`;
  const text = preset === undefined ? description : `${description} (${preset})`;
  const gap = flags.length < nameWidth ? flags.padEnd(nameWidth) : `${flags}\n  ${" ".repeat(nameWidth)}`;
  return `  ${gap}${text}\n`;
}
