import { TaiyakuError } from "../../model";

/** Longer patterns are refused. Time to match grows with the length of the pattern times that of the path. */
const maxPatternLength = 2000;

/** A state of the automaton: it moves on by itself to `free`, and to `next` by a character that `accepts` takes. */
interface State {
  readonly free: number[];
  accepts?: (character: string) => boolean;
  next?: number;
}

/** A test for paths. */
export type PathTest = (path: string) => boolean;

const isInName = (character: string): boolean => character !== "/";

/**
 * Compiles a pattern to a non-deterministic automaton (Thompson 1968), which reads a path once: unlike a regular expression it
 * never tries a part of the path again, whatever the pattern.
 *
 * @throws TaiyakuError `invalid-argument` for a pattern of more than 2,000 characters
 */
export function compilePattern(pattern: string): PathTest {
  const characters = [...pattern];
  if (characters.length > maxPatternLength)
    throw new TaiyakuError(
      "invalid-argument",
      `Expected a pattern of at most 2,000 characters, got one of ${characters.length}.`,
    );
  const states: State[] = [{ free: [] }];
  const accepting = addSequence(states, characters, 0);
  return (path) => matches(states, accepting, path);
}

function addState(states: State[]): number {
  states.push({ free: [] });
  return states.length - 1;
}

/** Adds a character that `accepts` takes after a state; gives the state after it. */
function addStep(states: State[], from: number, accepts: (character: string) => boolean): number {
  const [start, end] = [addState(states), addState(states)];
  states[from]!.free.push(start);
  Object.assign(states[start]!, { accepts, next: end });
  return end;
}

/** Adds any number of characters that `accepts` takes. */
function addLoop(states: State[], from: number, accepts: (character: string) => boolean): number {
  const loop = addState(states);
  states[from]!.free.push(loop);
  states[addStep(states, loop, accepts)]!.free.push(loop);
  const end = addState(states);
  states[loop]!.free.push(end);
  return end;
}

/** Adds any number of folders, each a name and a slash. */
function addFolders(states: State[], from: number): number {
  const folders = addState(states);
  states[from]!.free.push(folders);
  const named = addLoop(states, addStep(states, folders, isInName), isInName);
  states[addStep(states, named, (character) => character === "/")]!.free.push(folders);
  return folders;
}

/** Adds a part of a pattern after a state; gives the state after it. */
function addSequence(states: State[], pattern: readonly string[], from: number): number {
  const braces = closingBraces(pattern);
  let state = from;
  for (let at = 0; at < pattern.length;) {
    const close = braces.get(at);
    const [end, next] =
      close === undefined
        ? addSign(states, pattern, at, state)
        : [addChoices(states, pattern.slice(at + 1, close), state), close + 1];
    state = end;
    at = next;
  }
  return state;
}

/** Adds one sign of a pattern; gives the state after it and the offset after the sign. */
function addSign(states: State[], pattern: readonly string[], at: number, from: number): [state: number, next: number] {
  const sign = pattern[at]!;
  if (sign === "*") {
    let end = at;
    while (pattern[end] === "*") end += 1;
    const stars = end - at;
    if (stars === 2 && pattern[end] === "/") return [addFolders(states, from), end + 1];
    return [addLoop(states, from, stars === 1 ? isInName : () => true), end];
  }
  if (sign === "?") return [addStep(states, from, isInName), at + 1];
  const members = sign === "[" ? classAt(pattern, at) : undefined;
  if (members !== undefined) return [addStep(states, from, members.accepts), members.end];
  return [addStep(states, from, (character) => character === sign), at + 1];
}

function addChoices(states: State[], inner: readonly string[], from: number): number {
  const braces = closingBraces(inner);
  const end = addState(states);
  let start = 0;
  for (let at = 0; at <= inner.length; at += 1) {
    at = braces.get(at) ?? at;
    if (at < inner.length && inner[at] !== ",") continue;
    states[addSequence(states, inner.slice(start, at), from)]!.free.push(end);
    start = at + 1;
  }
  return end;
}

/** The offset of each opening brace that has a comma of its own, with that of its closing one. Other braces are themselves. */
function closingBraces(pattern: readonly string[]): Map<number, number> {
  const closing = new Map<number, number>();
  const open: { readonly at: number; hasComma: boolean }[] = [];
  for (const [at, sign] of pattern.entries()) {
    const last = open.at(-1);
    if (sign === "{") open.push({ at, hasComma: false });
    else if (sign === "," && last !== undefined) last.hasComma = true;
    else if (sign === "}" && last !== undefined) {
      open.pop();
      if (last.hasComma) closing.set(last.at, at);
    }
  }
  return closing;
}

/** A class such as `[a-z]` or `[!ab]` that opens at an offset, or undefined where none closes before the next slash. */
function classAt(
  pattern: readonly string[],
  at: number,
): { readonly accepts: (character: string) => boolean; readonly end: number } | undefined {
  const isNegated = pattern[at + 1] === "!" || pattern[at + 1] === "^";
  const first = at + (isNegated ? 2 : 1);
  // A bracket that comes first is a member.
  let close = pattern[first] === "]" ? first + 1 : first;
  while (close < pattern.length && pattern[close] !== "]" && pattern[close] !== "/") close += 1;
  if (pattern[close] !== "]") return undefined;
  const accepts = classTest(pattern.slice(first, close));
  return {
    accepts: isNegated ? (character) => character !== "/" && !accepts(character) : accepts,
    end: close + 1,
  };
}

function classTest(members: readonly string[]): (character: string) => boolean {
  const ranges: [from: string, to: string][] = [];
  for (let at = 0; at < members.length; at += 1) {
    const isRange = members[at + 1] === "-" && at + 2 < members.length;
    ranges.push([members[at]!, members[isRange ? at + 2 : at]!]);
    if (isRange) at += 2;
  }
  const codes = ranges.map(([from, to]) => [from.codePointAt(0)!, to.codePointAt(0)!] as const);
  return (character) => {
    const code = character.codePointAt(0)!;
    return codes.some(([from, to]) => from <= code && code <= to);
  };
}

function matches(states: readonly State[], accepting: number, path: string): boolean {
  let current = withFree(states, [0]);
  for (const character of path) {
    const next: number[] = [];
    for (const state of current) {
      const { accepts, next: target } = states[state]!;
      if (accepts?.(character) === true && target !== undefined) next.push(target);
    }
    if (next.length === 0) return false;
    current = withFree(states, next);
  }
  return current.has(accepting);
}

/** States with all that they move on to by themselves. */
function withFree(states: readonly State[], from: readonly number[]): Set<number> {
  const reached = new Set(from);
  for (const state of reached) for (const target of states[state]!.free) reached.add(target);
  return reached;
}
