/**
 * The cells of a table of English by Japanese positions that are looked at: for each English position i from 0 to `rows - 1`
 * the Japanese ones from `low[i]` to `high[i]`. Neither ever decreases. Time and memory grow with `cells`, not with the table.
 */
export interface Corridor {
  readonly rows: number;
  readonly columns: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The cell (i, j) is number `starts[i] + j - low[i]`. */
  readonly starts: Float64Array;
  readonly cells: number;
}

/** A point that a path goes through: so many English and Japanese segments are behind it. */
export type Point = readonly [en: number, ja: number];

/** Every cell. */
export function wholeTable(en: number, ja: number): Corridor {
  return corridorOf(en, ja, new Int32Array(en + 1), new Int32Array(en + 1).fill(ja));
}

/** The cells near a path from (0, 0) to (en, ja), up to `radius` to each side, and `radius / 2` rows before and after. */
export function alongPath(path: readonly Point[], en: number, ja: number, radius: number): Corridor {
  const low = new Int32Array(en + 1).fill(ja);
  const high = new Int32Array(en + 1);
  const reach = Math.ceil(radius / 2);
  const cover = (i: number, j: number): void => {
    for (let row = Math.max(0, i - reach); row <= Math.min(en, i + reach); row += 1) {
      low[row] = Math.max(0, Math.min(low[row] ?? 0, j - radius));
      high[row] = Math.min(ja, Math.max(high[row] ?? 0, j + radius));
    }
  };
  for (let index = 0; index < path.length; index += 1) {
    const [i, j] = path[index] ?? [0, 0];
    const [nextI, nextJ] = path[index + 1] ?? [i, j];
    // A long step is walked, so that no row is left without cells.
    for (let row = i; row <= nextI; row += 1)
      cover(row, nextI === i ? j : Math.round(j + ((nextJ - j) * (row - i)) / (nextI - i)));
    cover(nextI, nextJ);
  }
  for (let row = 1; row <= en; row += 1) high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0);
  for (let row = en - 1; row >= 0; row -= 1) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
  low[0] = 0;
  high[en] = ja;
  return corridorOf(en, ja, low, high);
}

function corridorOf(en: number, ja: number, low: Int32Array, high: Int32Array): Corridor {
  const starts = new Float64Array(en + 1);
  let cells = 0;
  for (let row = 0; row <= en; row += 1) {
    starts[row] = cells;
    cells += (high[row] ?? 0) - (low[row] ?? 0) + 1;
  }
  return { rows: en + 1, columns: ja + 1, low, high, starts, cells };
}
