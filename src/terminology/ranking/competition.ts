import type { CandidateSpan } from "../candidates/span";
import type { PairCandidate } from "../pairing/collect-pairs";
import { foldEn, foldJa } from "../pairing/features/fold";
import { assign } from "./assignment";

/** Pairs of a bead that are looked at together, the likeliest first: beyond these none matters. */
const mostInBead = 100;

/**
 * The competition of each pair, as columns: its log odds; its margin over the best rival of the Japanese term, of the English
 * term, over the best wider, narrower and contradicting pair; the share of its beads whose best assignment has it; whether its
 * Japanese term has a better pair; its log odds where they are positive. All are clamped or scaled to about -1 to 1.
 */
export function competitionValues(pairs: readonly PairCandidate[], odds: readonly number[]): number[][] {
  const jaKeys = pairs.map(({ ja }) => foldJa(ja));
  const enKeys = pairs.map(({ en }) => foldEn(en));
  const byJa = bestTwo(jaKeys, odds);
  const byEn = bestTwo(enKeys, odds);
  const around = pairs.map((): Around => ({ wider: none, narrower: none, conflict: none, assigned: 0, places: 0 }));
  for (const bead of groupByBead(pairs, odds)) lookAround(bead, odds, around);
  return pairs.map((_, index) => {
    const own = odds[index]!;
    const near = around[index]!;
    const ja = byJa.get(jaKeys[index]!);
    const en = byEn.get(enKeys[index]!);
    return [
      own / 6,
      margin(own, rivalOf(own, ja)),
      margin(own, rivalOf(own, en)),
      margin(own, near.wider),
      margin(own, near.narrower),
      margin(own, near.conflict),
      near.places === 0 ? 0 : near.assigned / near.places,
      ja !== undefined && ja[0] > own ? 1 : 0,
      Math.max(0, own) / 6,
    ];
  });
}

/** The best of those that share a term with a pair. */
function rivalOf(own: number, best: readonly [number, number] | undefined): number {
  return best === undefined ? none : best[0] > own ? best[0] : best[1];
}

function margin(own: number, other: number): number {
  return clamp((own - other) / 6, -1, 1);
}

const none = -12;

interface Around {
  wider: number;
  narrower: number;
  conflict: number;
  assigned: number;
  places: number;
}

interface InBead {
  readonly pair: number;
  readonly ja: CandidateSpan;
  readonly en: CandidateSpan;
}

function groupByBead(pairs: readonly PairCandidate[], odds: readonly number[]): InBead[][] {
  const beads = new Map<number, InBead[]>();
  pairs.forEach(({ places }, pair) => {
    for (const { bead, ja, en } of places) {
      const list = beads.get(bead);
      if (list === undefined) beads.set(bead, [{ pair, ja, en }]);
      else list.push({ pair, ja, en });
    }
  });
  return [...beads.values()].map((list) =>
    list.sort((a, b) => odds[b.pair]! - odds[a.pair]! || a.pair - b.pair).slice(0, mostInBead),
  );
}

/** The pairs of a bead, in falling order of their odds. */
function lookAround(bead: readonly InBead[], odds: readonly number[], around: Around[]): void {
  for (const one of bead) {
    const near = around[one.pair]!;
    near.places += 1;
    for (const other of bead) {
      const value = odds[other.pair]!;
      // Those behind it are no better.
      if (value <= near.wider && value <= near.narrower && value <= near.conflict) break;
      if (other.pair === one.pair) continue;
      const ja = relation(one.ja, other.ja);
      const en = relation(one.en, other.en);
      if (ja === "apart" && en === "apart") continue;
      if (ja === "inside" && en === "inside") near.wider = Math.max(near.wider, value);
      else if (ja === "around" && en === "around") near.narrower = Math.max(near.narrower, value);
      // The same term against two terms is what the margins are for.
      else if (ja !== "same" && en !== "same") near.conflict = Math.max(near.conflict, value);
    }
  }
  // Whatever is less likely than one in eight is left alone rather than assigned.
  const likely = bead.filter(({ pair }) => odds[pair]! > -2);
  const rows = indexSpans(likely.map(({ ja }) => ja));
  const columns = indexSpans(likely.map(({ en }) => en));
  const weights = new Float64Array(rows.count * columns.count);
  likely.forEach(({ pair }, index) => {
    const cell = rows.of[index]! * columns.count + columns.of[index]!;
    weights[cell] = Math.max(weights[cell]!, odds[pair]! + 2);
  });
  const chosen = assign(weights, rows.count, columns.count);
  likely.forEach(({ pair }, index) => {
    if (chosen[rows.of[index]!] === columns.of[index]!) around[pair]!.assigned += 1;
  });
}

function indexSpans(spans: readonly CandidateSpan[]): { readonly of: Int32Array; readonly count: number } {
  const known = new Map<number, number>();
  const of = Int32Array.from(spans, ({ from, to }) => {
    const key = from * 100_000 + to;
    const index = known.get(key) ?? known.size;
    known.set(key, index);
    return index;
  });
  return { of, count: known.size };
}

type Relation = "same" | "apart" | "inside" | "around" | "across";

function relation(a: CandidateSpan, b: CandidateSpan): Relation {
  if (a.from === b.from && a.to === b.to) return "same";
  if (a.to <= b.from || b.to <= a.from) return "apart";
  if (b.from <= a.from && a.to <= b.to) return "inside";
  if (a.from <= b.from && b.to <= a.to) return "around";
  return "across";
}

function bestTwo(keys: readonly string[], odds: readonly number[]): Map<string, [number, number]> {
  const best = new Map<string, [number, number]>();
  keys.forEach((key, index) => {
    const value = odds[index]!;
    const known = best.get(key);
    if (known === undefined) best.set(key, [value, none]);
    else if (value > known[0]) {
      known[1] = known[0];
      known[0] = value;
    } else if (value > known[1]) known[1] = value;
  });
  return best;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
