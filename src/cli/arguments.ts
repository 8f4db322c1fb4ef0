import { parseArgs, type ParseArgsConfig } from "node:util";
import { TaiyakuError } from "../model";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Parses a command's arguments; anything it does not know is an error that names the nearest thing it does. */
export function parseArguments<const O extends Options>(
  args: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const unknown = /Unknown option '(-{1,2}[^']*)'/u.exec(message)?.[1];
    if (unknown === undefined) throw new TaiyakuError("invalid-argument", inOurWords(message, args), { cause });
    const nearest = suggest(unknown.replace(/^-+/u, ""), [...Object.keys(options), ...commonOptionNames]);
    const hint = nearest === null ? "See taiyaku --help." : `Did you mean --${nearest}?`;
    throw new TaiyakuError("invalid-argument", `Unknown option ${unknown}. ${hint}`, { cause });
  }
}

/** What every command takes beside its own options. */
export const commonOptionNames = ["help", "quiet", "no-color"] as const;

/** The message of Node's own parser, the two that users meet said in a way that helps them. */
function inOurWords(message: string, args: readonly string[]): string {
  const name = /^Option '(?:-\w, )?(-{1,2}[\w-]+)/u.exec(message)?.[1];
  // The long name, since a short one takes its value without a sign between.
  const long = /use '(--[\w-]+)=/u.exec(message)?.[1];
  if (name !== undefined && long !== undefined) {
    const value = args[args.indexOf(name) + 1] ?? "";
    return `Expected a value after ${name}, got the option \`${value}\`. If that is the value, write ${long}=${value}.`;
  }
  if (name !== undefined && message.includes("argument missing"))
    return `Expected a value after ${name}. See taiyaku --help.`;
  return message.split(/\n|(?<=\.)\s/u)[0] ?? message;
}

/** One of a few words. */
export function choose<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  throw new TaiyakuError("invalid-argument", `Expected ${name} to be ${listed(allowed)}, got \`${value}\`.`);
}

/** `listed(["a", "b", "c"]) //=> "a, b or c"` */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")}${words.length > 1 ? " or " : ""}${words.at(-1) ?? ""}`;
}

/** The word that a misspelt one was most likely meant to be, or null. `suggest("bild", ["build", "align"]) //=> "build"` */
export function suggest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word.slice(0, 40), candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}

/** The count of letters that were added, left out, changed, or took each other's place (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
