/** Units that certainly go together: so much speaks for them, and so much more than for any other. */
const leastSupport = 3;
const leastMargin = 2;
/** What a unit without counterpart counts against its possible ones. */
const nothing = -1;

/** The last two units are a pair unless so much speaks against it, and so sure is that. */
const leastOfLast = -5;
const probabilityOfLast = 0.6;
/** The assignment goes on for so many rounds at most, each over all pairs that are left. */
const mostRounds = 12;

/** A pair of units, by their places in their lists. */
export interface UnitMatch {
  readonly en: number;
  readonly ja: number;
  readonly probability: number;
}

/** The pairs that each are the other's best by far. */
export function certain(support: readonly (readonly number[])[]): [number, number][] {
  const columns = transposed(support);
  return support.flatMap((row, i): [number, number][] => {
    const j = row.indexOf(greatest(row, -1));
    const column = columns[j] ?? [];
    const value = row[j] ?? 0;
    const next = Math.max(greatest(row, j), greatest(column, i));
    return value >= leastSupport && value - next >= leastMargin ? [[i, j]] : [];
  });
}

function greatest(values: readonly number[], but: number): number {
  return values.reduce((most, value, at) => (at === but ? most : Math.max(most, value)), -Infinity);
}

/** Pairs, best first, with the probability that either unit has no better and is not without counterpart. */
export function assign(support: readonly (readonly number[])[]): UnitMatch[] {
  const matches: UnitMatch[] = [];
  const left = { en: new Set(support.keys()), ja: new Set((support[0] ?? []).keys()) };
  for (let round = 0; round < mostRounds; round += 1) {
    // What is taken competes no longer, so that what remains may become certain in its turn.
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
  // What is left over on both sides is rather a pair than two that lack theirs.
  if (i !== undefined && j !== undefined && another === undefined && other === undefined)
    if ((support[i]?.[j] ?? 0) > leastOfLast) matches.push({ en: i, ja: j, probability: probabilityOfLast });
  return matches.sort((a, b) => a.en - b.en);
}

/** The logarithm of the sum of exponentials, with that of standing alone. */
function logSum(values: readonly number[]): number {
  const most = Math.max(nothing, greatest(values, -1));
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), Math.exp(nothing - most)));
}

function transposed(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}

/** The places of the longest increasing run of some numbers. */
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
