import type { AssociationIndex, PairEvidence, TokenEvidence } from "../words/associations";
import type { Corridor } from "./search-band";
import { isPlausible, type LengthModel } from "./length-model";
import { longRun } from "./bead-shapes";
import type { TokenTable } from "../words/token-table";

/**
 * How well the tokens of one segment are explained by a run of segments of the other side, for every cell of a corridor.
 * `japanese[k - 1]` at cell (i, j): Japanese segment j by the k English ones from i; `english[l - 1]` at (i, j): English
 * segment i by the l Japanese ones from j.
 */
export interface Gains {
  readonly japanese: readonly Float32Array[];
  readonly english: readonly Float32Array[];
}

/** Works the gains out. Sums over the segments of a bead are exact: a token is explained by the best of the whole run. */
export function corridorGains(
  en: TokenTable,
  ja: TokenTable,
  { associations, ofEn, ofJa, room }: PairEvidence,
  corridor: Corridor,
  lengths: LengthModel,
  mostEn: number,
  mostJa: number,
): Gains {
  const { low, high, starts } = corridor;
  const rowBases = Float64Array.from(low, (first, i) => (starts[i] ?? 0) - first);
  const columns = Float64Array.from({ length: corridor.columns }, (_, j) => j);
  const columnLow = new Int32Array(corridor.columns);
  const columnHigh = new Int32Array(corridor.columns);
  for (let j = 0, first = 0, last = 0; j < corridor.columns; j += 1) {
    while (first < en.count && (high[first] ?? 0) < j) first += 1;
    while (last < en.count && (low[last + 1] ?? 0) <= j) last += 1;
    columnLow[j] = first;
    columnHigh[j] = last;
  }
  return {
    japanese: explain({
      by: en,
      what: ja,
      index: associations.byEn,
      explained: associations.ja,
      evidence: ofJa,
      best: room.ja,
      most: mostEn,
      from: low,
      to: high,
      cells: corridor.cells,
      runBases: rowBases,
      segmentBases: columns,
      ratio: lengths.ratio,
    }),
    english: explain({
      by: ja,
      what: en,
      index: associations.byJa,
      explained: associations.en,
      evidence: ofEn,
      best: room.en,
      most: mostJa,
      from: columnLow,
      to: columnHigh,
      cells: corridor.cells,
      runBases: columns,
      segmentBases: rowBases,
      ratio: 1 / lengths.ratio,
    }),
  };
}

interface Explanation {
  /** The side whose runs explain, and the side whose segments are explained. */
  readonly by: TokenTable;
  readonly what: TokenTable;
  readonly index: AssociationIndex;
  /** For each association the token it explains. */
  readonly explained: Uint32Array;
  readonly evidence: TokenEvidence;
  /** For each token of the explained side the best gain that the run gives it; zeros, and left so. */
  readonly best: Float32Array;
  /** The longest run. */
  readonly most: number;
  /** For the first segment of a run the segments to be explained. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The cell of run r and segment s is number `runBases[r] + segmentBases[s]` of `cells`. */
  readonly cells: number;
  readonly runBases: Float64Array;
  readonly segmentBases: Float64Array;
  /** Characters of the explained side for one of the explaining side. */
  readonly ratio: number;
}

function explain({ by, what, index, explained, evidence, best, most, ...place }: Explanation): Float32Array[] {
  const { gains, absent } = evidence;
  const nothingFound = new Float32Array(what.count);
  for (let segment = 0; segment < what.count; segment += 1)
    for (let at = what.starts[segment] ?? 0; at < (what.starts[segment + 1] ?? 0); at += 1)
      nothingFound[segment] = (nothingFound[segment] ?? 0) + (absent[what.tokens[at] ?? 0] ?? 0);
  const result = Array.from({ length: most }, () => new Float32Array(place.cells));
  const touched: number[] = [];
  for (let run = 0; run < by.count; run += 1) {
    const to = Math.min(what.count - 1, place.to[run] ?? 0);
    const runBase = place.runBases[run] ?? 0;
    let expected = 0;
    for (let many = 1; many <= most && run + many <= by.count; many += 1) {
      addSegment(run + many - 1);
      expected += (by.lengths[run + many - 1] ?? 0) * place.ratio;
      const into = result[many - 1] ?? nothingFound;
      // A longer run finds more by chance, so what it finds counts less.
      const discount = Math.log(many);
      for (let segment = place.from[run] ?? 0; segment <= to; segment += 1) {
        if (many >= longRun && !isPlausible(expected, what.lengths[segment] ?? 0)) continue;
        let sum = nothingFound[segment] ?? 0;
        const end = what.starts[segment + 1] ?? 0;
        for (let at = what.starts[segment] ?? 0; at < end; at += 1) {
          const gain = best[what.tokens[at] ?? 0] ?? 0;
          if (gain > discount) sum += gain - discount;
        }
        into[runBase + (place.segmentBases[segment] ?? 0)] = sum;
      }
    }
    for (const token of touched) best[token] = 0;
    touched.length = 0;
  }
  return result;

  function addSegment(segment: number): void {
    for (let at = by.starts[segment] ?? 0; at < (by.starts[segment + 1] ?? 0); at += 1) {
      const token = by.tokens[at] ?? 0;
      const end = index.starts[token + 1] ?? 0;
      for (let entryAt = index.starts[token] ?? 0; entryAt < end; entryAt += 1) {
        const entry = index.entries[entryAt] ?? 0;
        const other = explained[entry] ?? 0;
        const gain = gains[entry] ?? 0;
        if (gain <= (best[other] ?? 0)) continue;
        best[other] = gain;
        touched.push(other);
      }
    }
  }
}
