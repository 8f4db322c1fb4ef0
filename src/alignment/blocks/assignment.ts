import { assignment } from "./block-model";

/** A pair of units, by their places in their lists. */
export interface UnitMatch {
  readonly en: number;
  readonly ja: number;
  readonly probability: number;
}

/** Finds the pairs of which each unit is the other's best by far. */
export function certain(support: readonly (readonly number[])[]): [number, number][] {
  const columns = transposed(support);
  return support.flatMap((row, i): [number, number][] => {
    const j = row.indexOf(greatest(row, -1));
    const column = columns[j] ?? [];
    const value = row[j] ?? 0;
    const next = Math.max(greatest(row, j), greatest(column, i));
    return value >= assignment.minSupportOfCertain && value - next >= assignment.minMarginOfCertain ? [[i, j]] : [];
  });
}

function greatest(values: readonly number[], but: number): number {
  return values.reduce((most, value, at) => (at === but ? most : Math.max(most, value)), -Infinity);
}

/** Pairs units, the best first. A probability says that neither unit has a better counterpart or lacks one. */
export function assign(support: readonly (readonly number[])[]): UnitMatch[] {
  const matches: UnitMatch[] = [];
  const left = { en: new Set(support.keys()), ja: new Set((support[0] ?? []).keys()) };
  for (let round = 0; round < assignment.maxRounds; round += 1) {
    // Paired units no longer compete, so that others may become certain in the next round.
    const columns = new Map([...left.ja].map((j) => [j, logSum([...left.en].map((i) => support[i]?.[j] ?? 0))]));
    const found: UnitMatch[] = [];
    for (const i of left.en) {
      const row = logSum([...left.ja].map((j) => support[i]?.[j] ?? 0));
      for (const j of left.ja) {
        const value = support[i]?.[j] ?? 0;
        const probability = Math.exp(value - Math.max(row, columns.get(j) ?? 0));
        if (probability > 0.5) found.push({ en: i, ja: j, probability });
      }
    }
    if (found.length === 0) break;
    for (const match of found) {
      left.en.delete(match.en);
      left.ja.delete(match.ja);
      matches.push(match);
    }
  }
  const [[i, another], [j, other]] = [[...left.en], [...left.ja]];
  // One unit left over on each side is rather a pair than two units without counterpart.
  if (i !== undefined && j !== undefined && another === undefined && other === undefined)
    if ((support[i]?.[j] ?? 0) > assignment.minSupportOfLast)
      matches.push({ en: i, ja: j, probability: assignment.probabilityOfLast });
  return matches.sort((a, b) => a.en - b.en);
}

/** The logarithm of the sum of exponentials, with that of having no counterpart. */
function logSum(values: readonly number[]): number {
  const most = Math.max(assignment.oddsOfNoCounterpart, greatest(values, -1));
  return (
    most +
    Math.log(
      values.reduce((sum, value) => sum + Math.exp(value - most), Math.exp(assignment.oddsOfNoCounterpart - most)),
    )
  );
}

function transposed(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}

/** Finds the indexes of a longest increasing subsequence. */
export function longestRun(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at);
  return run;
}
