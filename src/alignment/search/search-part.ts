import { pairEvidence, type Associations, type PairEvidence } from "../words/associations";
import { alongPath, wholeTable, type Corridor, type Point } from "./search-band";
import { beadCosts, type CostTable, type PairCost } from "./bead-costs";
import { corridorGains } from "./association-gains";
import type { LengthModel } from "./length-model";
import { cheapestPath } from "./cheapest-path";
import { fewShapes, type Shape } from "./bead-shapes";
import { halve, type TokenTable } from "../words/token-table";

/** Sides of up to this many cells together are compared in full. */
const smallTable = 30_000;
/** How far from the coarser path the finer one may stray. Nearly twice as far changed no figure. */
const radius = 6;

/** What a search found and what it looked at. */
export interface Found {
  readonly path: readonly Point[];
  readonly corridor: Corridor;
  readonly costs: CostTable;
}

/**
 * The best path through two documents. Long ones are first compared with their segments in pairs, pairs of pairs and so on;
 * each look tells the next where to look closer, so that time and memory grow with the documents' length and not with its
 * square. After Thompson and Koehn, "Vecalign" (2019).
 */
export function search(
  en: TokenTable,
  ja: TokenTable,
  associations: Associations,
  lengths: LengthModel,
  shapes: readonly Shape[],
  pairCost?: PairCost,
): Found {
  const corridor = corridorFor(en, ja, associations, lengths);
  return lookAt(corridor, en, ja, pairEvidence(associations, en, ja), lengths, shapes, pairCost);
}

/** The best path through parts of two documents, compared in full, with the evidence of the whole documents. */
export function searchPart(
  en: TokenTable,
  ja: TokenTable,
  evidence: PairEvidence,
  lengths: LengthModel,
  shapes: readonly Shape[],
): Found {
  return lookAt(corridorOfPart(en, ja), en, ja, evidence, lengths, shapes);
}

/** Parts are short; should one be very long, the way through it is taken to be straight. */
function corridorOfPart(en: TokenTable, ja: TokenTable): Corridor {
  if ((en.count + 1) * (ja.count + 1) <= 10 * smallTable) return wholeTable(en.count, ja.count);
  return alongPath(
    [
      [0, 0],
      [en.count, ja.count],
    ],
    en.count,
    ja.count,
    4 * radius,
  );
}

function corridorFor(en: TokenTable, ja: TokenTable, associations: Associations, lengths: LengthModel): Corridor {
  if ((en.count + 1) * (ja.count + 1) <= smallTable || en.count < 2 || ja.count < 2)
    return wholeTable(en.count, ja.count);
  const coarseEn = halve(en);
  const coarseJa = halve(ja);
  const coarse = corridorFor(coarseEn, coarseJa, associations, lengths);
  const evidence = pairEvidence(associations, coarseEn, coarseJa);
  const { path } = lookAt(coarse, coarseEn, coarseJa, evidence, lengths, fewShapes);
  const finer = path.map(([i, j]): Point => [Math.min(en.count, i * 2), Math.min(ja.count, j * 2)]);
  return alongPath(finer, en.count, ja.count, radius);
}

function lookAt(
  corridor: Corridor,
  en: TokenTable,
  ja: TokenTable,
  evidence: PairEvidence,
  lengths: LengthModel,
  shapes: readonly Shape[],
  pairCost?: PairCost,
): Found {
  const most = (count: (shape: Shape) => number): number => Math.max(...shapes.map(count));
  const mostEn = Math.min(
    en.count,
    most((shape) => shape.en),
  );
  const mostJa = Math.min(
    ja.count,
    most((shape) => shape.ja),
  );
  const gains = corridorGains(en, ja, evidence, corridor, lengths, mostEn, mostJa);
  const costs = beadCosts(en, ja, corridor, gains, lengths, shapes, pairCost);
  return { path: cheapestPath(corridor, costs, shapes), corridor, costs };
}
