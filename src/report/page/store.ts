import type { Decision } from "../../glossary";
import type { PageData } from "../page-data";
import { decisionsWith } from "../decision-rows";
import {
  isSameVerdict,
  keyOfPair,
  rowsByPair,
  statusOf,
  verdictOfRows,
  type Verdict,
  type VerdictStatus,
} from "../verdicts";
import { readKept, writeKept, type Kept } from "./saved-state";

/** The decisions, with undo. */
export interface Store {
  readonly verdictOf: (pair: number) => Verdict;
  readonly statusOf: (pair: number) => VerdictStatus;
  /** Changes the verdict on a pair and keeps it in the browser. */
  readonly decide: (pair: number, verdict: Verdict) => void;
  /** Takes the last change back; gives the pair, or null if there is none. */
  readonly undo: () => number | null;
  /** Calls back with the pairs that changed. */
  readonly onChange: (listener: (pairs: readonly number[]) => void) => void;
  /** All decisions, those from before and those made here. */
  readonly decisions: () => Decision[];
  /** How many pairs are decided otherwise here than in the file. */
  readonly changed: () => number;
  /** How many of them were decided on another state of the file, so that somebody should look. */
  readonly outdated: number;
  /** Forgets what was decided here. */
  readonly forget: () => void;
  /** False where the browser keeps nothing; then only a download does. */
  readonly isKept: () => boolean;
}

/** The decisions of the file with those that the browser kept over them. */
export function createStore({ key, pairs, decisions }: PageData): Store {
  const rows = rowsByPair(decisions);
  const before = pairs.map((pair) => verdictOfRows(rows.get(keyOfPair(pair)) ?? []));
  const changes = new Map<number, Verdict>();
  const history: [pair: number, former: Verdict | undefined][] = [];
  const listeners: ((pairs: readonly number[]) => void)[] = [];
  let kept = true;

  const verdictOf = (pair: number): Verdict => changes.get(pair) ?? before[pair] ?? {};
  const notify = (changed: readonly number[]): void => listeners.forEach((listener) => listener(changed));
  const put = (number: number, verdict: Verdict | undefined): void => {
    const pair = pairs[number];
    if (pair === undefined) return;
    if (verdict === undefined || isSameVerdict(pair, verdict, before[number] ?? {})) changes.delete(number);
    else changes.set(number, verdict);
  };
  const load = (): number => {
    changes.clear();
    let outdated = 0;
    const stored = readKept(key);
    for (const [number, pair] of pairs.entries()) {
      const found = stored.get(keyOfPair(pair));
      if (found === undefined) continue;
      put(number, found.verdict);
      if (changes.has(number) && !isSameVerdict(pair, found.base, before[number] ?? {})) outdated += 1;
    }
    // A decision that was downloaded here and came back in the file is no change.
    if (JSON.stringify(decisionsWith(decisions, pairs, changes)) !== JSON.stringify(decisions)) return outdated;
    changes.clear();
    return 0;
  };
  const keep = (): void => {
    const entries = [...changes].flatMap(([number, verdict]): [string, Kept][] => {
      const pair = pairs[number];
      return pair === undefined ? [] : [[keyOfPair(pair), { verdict, base: before[number] ?? {} }]];
    });
    kept = writeKept(key, new Map(entries));
  };
  const outdated = load();
  // Another tab with the same documents.
  addEventListener("storage", (event) => {
    if (event.key !== null && !event.key.endsWith(key)) return;
    const former = [...changes.keys()];
    load();
    notify([...new Set([...former, ...changes.keys()])]);
  });

  return {
    verdictOf,
    statusOf: (pair) => statusOf(verdictOf(pair)),
    decide: (pair, verdict) => {
      history.push([pair, changes.get(pair)]);
      put(pair, verdict);
      keep();
      notify([pair]);
    },
    undo: () => {
      const last = history.pop();
      if (last === undefined) return null;
      put(...last);
      keep();
      notify([last[0]]);
      return last[0];
    },
    onChange: (listener) => void listeners.push(listener),
    decisions: () => decisionsWith(decisions, pairs, changes),
    changed: () => changes.size,
    outdated,
    forget: () => {
      const former = [...changes.keys()];
      changes.clear();
      history.length = 0;
      keep();
      notify(former);
    },
    isKept: () => kept,
  };
}
