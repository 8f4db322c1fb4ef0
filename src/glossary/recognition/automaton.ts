/**
 * An Aho–Corasick automaton over UTF-16 units in typed arrays. States are numbered breadth first over the sorted keys, so the
 * children of a state are consecutive and need no pointers: `firstChild[s] … firstChild[s + 1]` with `label` beside.
 * Aho & Corasick, "Efficient string matching", CACM 18 (1975).
 */
export interface Automaton {
  readonly firstChild: Int32Array;
  readonly label: Uint16Array;
  readonly failure: Int32Array;
  /** The key that ends at a state, or -1. */
  readonly key: Int32Array;
  /** The nearest state by failure links at which a key ends, or 0. */
  readonly output: Int32Array;
  /** The root's children by unit, since most of a text is read at the root. */
  readonly root: Int32Array;
}

/** Builds the automaton of keys, which must be sorted by UTF-16 units, without repeats and not empty. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  let capacity = 1;
  for (const key of keys) capacity += key.length;
  const firstChild = new Int32Array(capacity + 1);
  const label = new Uint16Array(capacity);
  const key = new Int32Array(capacity).fill(-1);
  const parent = new Int32Array(capacity);
  // The keys that pass through a state are a stretch of the sorted list.
  const from = new Int32Array(capacity);
  const to = new Int32Array(capacity);
  to[0] = keys.length;
  let states = 1;
  let levelEnd = 1;
  let depth = 0;
  for (let state = 0; state < states; state += 1) {
    if (state === levelEnd) {
      levelEnd = states;
      depth += 1;
    }
    firstChild[state] = states;
    const last = to[state]!;
    let at = from[state]!;
    if (at < last && keys[at]!.length === depth) {
      key[state] = at;
      at += 1;
    }
    while (at < last) {
      const unit = keys[at]!.charCodeAt(depth);
      const end = endOfUnit(keys, at, last, depth, unit);
      label[states] = unit;
      parent[states] = state;
      from[states] = at;
      to[states] = end;
      states += 1;
      at = end;
    }
  }
  firstChild[states] = states;
  const root = new Int32Array(0x10000);
  for (let child = firstChild[0]!; child < firstChild[1]!; child += 1) root[label[child]!] = child;
  const automaton: Automaton = {
    firstChild: firstChild.slice(0, states + 1),
    label: label.slice(0, states),
    key: key.slice(0, states),
    failure: new Int32Array(states),
    output: new Int32Array(states),
    root,
  };
  linkFailures(automaton, parent, states);
  return automaton;
}

/** The end of the keys that have `unit` at `depth`; most states have one child, so the far end is tried first. */
function endOfUnit(keys: readonly string[], start: number, end: number, depth: number, unit: number): number {
  if (keys[end - 1]!.charCodeAt(depth) === unit) return end;
  let low = start + 1;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]!.charCodeAt(depth) === unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linkFailures(automaton: Automaton, parent: Int32Array, states: number): void {
  const { failure, output, key, label, firstChild } = automaton;
  // Breadth first, so that what a link leads to is linked already.
  for (let state = firstChild[1]!; state < states; state += 1) {
    const target = nextState(automaton, failure[parent[state]!]!, label[state]!);
    failure[state] = target;
    output[state] = key[target]! >= 0 ? target : output[target]!;
  }
}

/** The state after reading a unit in a state. */
export function nextState(automaton: Automaton, state: number, unit: number): number {
  const { firstChild, label, failure, root } = automaton;
  let current = state;
  while (current !== 0) {
    let low = firstChild[current]!;
    let high = firstChild[current + 1]!;
    while (high - low > 4) {
      const middle = (low + high) >>> 1;
      if (label[middle]! <= unit) low = middle;
      else high = middle;
    }
    for (; low < high; low += 1) if (label[low] === unit) return low;
    current = failure[current]!;
  }
  return root[unit]!;
}

/** Calls back with each key that stands in a text of units, and with where it ends. */
export function scan(
  automaton: Automaton,
  units: Uint16Array,
  length: number,
  found: (key: number, end: number) => void,
): void {
  const { key, output } = automaton;
  let state = 0;
  for (let index = 0; index < length; index += 1) {
    state = nextState(automaton, state, units[index]!);
    if (state === 0) continue;
    for (let at = key[state]! >= 0 ? state : output[state]!; at !== 0; at = output[at]!) found(key[at]!, index + 1);
  }
}
