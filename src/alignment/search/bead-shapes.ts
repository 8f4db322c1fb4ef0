import type { Point } from "./search-band";

/** The shape of a bead: how many segments of each side, and how rare it is, as a negative natural logarithm. */
export interface Shape {
  readonly en: number;
  readonly ja: number;
  readonly cost: number;
}

const upTo = (most: number): Shape[] => {
  const shapes: Shape[] = [];
  for (let en = 1; en <= most; en += 1)
    for (let ja = 1; ja <= most; ja += 1) shapes.push({ en, ja, cost: costOf(en, ja) });
  return shapes;
};

/** Gale and Church counted 89 % 1-1, 9 % 1-2 and 2-1, 1 % 2-2; what they did not count is drawn on from there. */
function costOf(en: number, ja: number): number {
  if (en === 1 && ja === 1) return 0.12;
  const least = Math.min(en, ja);
  const most = Math.max(en, ja);
  return least === 1 ? 2.4 + 1.1 * (most - 2) : 5 + 1.5 * (least - 2) + 1.2 * (most - least);
}

/** What a segment without counterpart costs at first, and the limits of what a document may teach about it. */
const skipped = 4;
const cheapestSkip = 2.5;
const dearestSkip = 5.5;
/** With a lexicon it tells more that no counterpart is found: so much less it costs to leave a segment alone. */
const lessWithLexicon = 0.8;

const skips: readonly Shape[] = [
  { en: 1, ja: 0, cost: skipped },
  { en: 0, ja: 1, cost: skipped },
];

/** From so many segments on a run is only looked at where its length fits a single segment. */
export const longRun = 5;
/** The most segments of one side in a bead with a single one of the other. */
const largest = 8;

const manyToOne: readonly Shape[] = Array.from(
  { length: largest - longRun + 1 },
  (_, index) => index + longRun,
).flatMap((many) => [
  { en: many, ja: 1, cost: costOf(many, 1) },
  { en: 1, ja: many, cost: costOf(1, many) },
]);

/** The shapes of beads: up to 4-4, and up to eight segments against one. */
export const allShapes: readonly Shape[] = [...upTo(4).filter(({ en, ja }) => en + ja <= 8), ...skips, ...manyToOne];

/** The shapes where a lexicon is given. */
export const lexiconShapes: readonly Shape[] = allShapes.map((shape) =>
  shape.en === 0 || shape.ja === 0 ? { ...shape, cost: shape.cost - lessWithLexicon } : shape,
);

/** The shapes inside a pair of blocks: that the blocks go together makes it rarer that a segment has no counterpart. */
export const innerShapes: readonly Shape[] = allShapes.map((shape) =>
  shape.en === 0 || shape.ja === 0 ? { ...shape, cost: dearestSkip } : shape,
);

/** Shapes for a first look. */
export const fewShapes: readonly Shape[] = [
  ...upTo(2),
  { en: 1, ja: 3, cost: costOf(1, 3) },
  { en: 3, ja: 1, cost: costOf(3, 1) },
  ...skips,
];

/** Whether a shape takes more than four segments of a side. */
export function isLongRun({ en, ja }: Shape): boolean {
  return Math.max(en, ja) >= longRun;
}

/** Whether a path has beads with at least so many on a side. */
export function hasLongRun(path: readonly Point[], least: number): boolean {
  return path.some(([i, j], at) => {
    const [beforeI, beforeJ] = path[at - 1] ?? [i, j];
    return Math.max(i - beforeI, j - beforeJ) >= least;
  });
}

/** As many beads as the usual shares of shapes weigh against those of a document itself. */
const weightOfUsual = 40;
/** How far a document's own shares count: a first alignment is not all right. */
const trustInOwn = 0.5;

/**
 * The shapes with the costs that a first alignment of a document suggests: a translator who joins sentences does so throughout,
 * and with `skipsToo` one who leaves some out.
 */
export function shapesOf(path: readonly Point[], shapes: readonly Shape[], skipsToo: boolean): readonly Shape[] {
  const counts = new Map<string, number>();
  path.slice(1).forEach(([i, j], at) => {
    const [beforeI, beforeJ] = path[at] ?? [0, 0];
    const key = `${String(i - beforeI)}-${String(j - beforeJ)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const total = path.length - 1 + weightOfUsual;
  return shapes.map((shape) => {
    const usual = Math.exp(-shape.cost);
    const share = ((counts.get(`${String(shape.en)}-${String(shape.ja)}`) ?? 0) + weightOfUsual * usual) / total;
    const cost = shape.cost - trustInOwn * Math.log(share / usual);
    if (shape.en > 0 && shape.ja > 0) return { ...shape, cost: Math.max(0.05, cost) };
    if (!skipsToo) return shape;
    return { ...shape, cost: Math.min(dearestSkip, Math.max(cheapestSkip, cost)) };
  });
}
