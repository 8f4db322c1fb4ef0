import { version } from "../../package.json";
import { TaiyakuError } from "../model";
import { suggest } from "./arguments";
import { commandHelp, helpText } from "./help";
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
};

/** Runs the command line and gives the exit code; a user's mistake throws a `TaiyakuError`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  const beforeEnd = args.slice(0, args.includes("--") ? args.indexOf("--") : undefined);
  if (name === undefined) {
    io.stderr(helpText());
    return exitCodes.usage;
  }
  if (name === "help" || beforeEnd.includes("--help") || beforeEnd.includes("-h")) {
    io.stdout(helpText(name === "help" ? rest[0] : name));
    return exitCodes.ok;
  }
  if (name === "--version") {
    io.stdout(`${version}\n`);
    return exitCodes.ok;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const nearest = suggest(name, Object.keys(commandHelp));
    const hint = nearest === null ? "See taiyaku --help." : `Did you mean taiyaku ${nearest}?`;
    throw new TaiyakuError(
      "invalid-argument",
      `Unknown ${name.startsWith("-") ? "option" : "command"} ${name}. ${hint}`,
    );
  }
  const command = await load();
  return command(rest, io);
}
