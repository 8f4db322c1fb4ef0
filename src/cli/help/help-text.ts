import { TaiyakuError } from "../../model";
import { commonOptionNames, suggest } from "../arguments";
import { commandHelp } from "./help";
import { commandExamples } from "./help-examples";

const opening = `taiyaku: a glossary and a translation memory out of a Japanese translation and its English report

Usage
  taiyaku COMMAND [options]        taiyaku COMMAND --help tells all of one command

Commands
`;

const closing = `
Options of every command
  -h, --help       this text, or that of one command
  -q, --quiet      errors and data only: no remarks, no progress
  --no-color       plain text; so do NO_COLOR and a pipe. FORCE_COLOR colours it anyway
  --version        the version

  - is standard input. Data goes to standard output, all else to standard error. Files are written whole or not at all.

Exit codes
  0   done
  1   nothing found (lookup, match, concordance, pretranslate), or findings (validate)
  2   wrong usage, or a file that cannot be read or written
  70  a fault of taiyaku
`;

/** What the two documents of a command are told apart by. */
const pairNote = `
EN and JA are told apart by .en. and .ja. in their names, else by their script, else by --english FILE --japanese FILE.
UTF-8, UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP are told by the bytes, or named with
--encoding NAME, or NAME,NAME for the two documents in their order.
`;

/** What a command does, on one line: the first sentence under its usage. */
export function summaryOf(command: string): string {
  const line = /^ {6}(\S.*)$/mu.exec(commandHelp[command] ?? "")?.[1] ?? "";
  return summaries[command] ?? line.replace(/\. .*|[.:]$/u, "");
}

/** Where the first sentence is not all. */
const summaries: Readonly<Record<string, string>> = {
  convert: "Converts a glossary: json csv tsv tbx utx omegat prh deepl google aws",
  memory: "Builds, describes and merges translation memories",
  match: "Finds the units of a memory that are like a text",
};

/**
 * The help of one command, or of all.
 *
 * @throws TaiyakuError `invalid-argument` for a command that there is not
 */
export function helpText(command?: string): string {
  if (command === undefined) {
    const width = Math.max(...Object.keys(commandHelp).map((name) => name.length)) + 2;
    const rows = Object.keys(commandHelp).map((name) => `  ${name.padEnd(width)}${summaryOf(name)}\n`);
    const examples = ["build", "lookup", "validate"].flatMap((name) => (commandExamples[name] ?? []).slice(0, 1));
    return `${opening}${rows.join("")}\nExamples\n${examples.map((line) => `  ${line}\n`).join("")}${closing}`;
  }
  const own = Object.hasOwn(commandHelp, command) ? commandHelp[command] : undefined;
  if (own === undefined) throw unknownCommand(command);
  const examples = commandExamples[command] ?? [];
  return (
    `Usage\n  ${own}` +
    (/\bEN JA\b/u.test(own) ? pairNote : "") +
    (examples.length > 0 ? `\nExamples\n${examples.map((line) => `  ${line}\n`).join("")}` : "") +
    "\nOptions of every command: --help, --quiet, --no-color\n"
  );
}

/** A command that there is not, with the one that was probably meant. */
export function unknownCommand(name: string): TaiyakuError {
  const kind = name.startsWith("-") ? "option" : "command";
  // In any case of letters, and with the options that stand alone: `taiyaku --Versoin`, `taiyaku Help`.
  const word = name.toLowerCase().replace(/^-+/u, "");
  const options = [...commonOptionNames, "version"].map((option) => `--${option}`);
  const known = name.startsWith("-") ? options : [...Object.keys(commandHelp), "help", "--version"];
  const nearest = suggest(name.startsWith("-") ? `--${word}` : word, known);
  const hint = nearest === null ? "See taiyaku --help." : `Did you mean taiyaku ${nearest}?`;
  return new TaiyakuError("invalid-argument", `Unknown ${kind} ${name}. ${hint}`);
}
