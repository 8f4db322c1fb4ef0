/** Two tables of probabilities for one segment pair. */
export interface LinkPosteriors {
  readonly ja: number;
  readonly en: number;
  /** At `j * en + i`: that English word `i` has the Japanese word `j` for its source. */
  readonly english: Float64Array;
  /** At `j * en + i`: that Japanese word `j` has the English word `i` for its source. */
  readonly japanese: Float64Array;
}

/** From how high a mean of both directions a link is believed: by itself, beside another link, between two words without any. */
export interface LinkThresholds {
  readonly sure: number;
  readonly beside: number;
  readonly lonely: number;
}

/**
 * The links of a segment pair: those beyond doubt, then those beside a link that give a word its first one, then those of words
 * that have none. Growing along the diagonal as Och and Ney (2003) do, on probabilities instead of two sets of links.
 *
 * @returns positions `[ja, en]` from 0, in order
 */
export function symmetrise(
  { ja, en, english, japanese }: LinkPosteriors,
  { sure, beside, lonely }: LinkThresholds,
): [ja: number, en: number][] {
  const linked = new Uint8Array(ja * en);
  const jaLinked = new Uint8Array(ja);
  const enLinked = new Uint8Array(en);
  const open: number[] = [];
  const mean = (cell: number): number => (english[cell]! + japanese[cell]!) / 2;
  const link = (cell: number): void => {
    linked[cell] = 1;
    jaLinked[Math.floor(cell / en)] = 1;
    enLinked[cell % en] = 1;
  };
  for (let cell = 0; cell < ja * en; cell += 1) {
    const value = mean(cell);
    if (value >= sure) link(cell);
    else if (value >= Math.min(beside, lonely)) open.push(cell);
  }
  open.sort((a, b) => mean(b) - mean(a) || a - b);
  const isFree = (cell: number): boolean => jaLinked[Math.floor(cell / en)] === 0 || enLinked[cell % en] === 0;
  const hasNeighbour = (cell: number): boolean => {
    const j = Math.floor(cell / en);
    const i = cell % en;
    for (let row = Math.max(0, j - 1); row <= Math.min(ja - 1, j + 1); row += 1)
      for (let column = Math.max(0, i - 1); column <= Math.min(en - 1, i + 1); column += 1)
        if (linked[row * en + column] === 1) return true;
    return false;
  };
  let grown = true;
  while (grown) {
    grown = false;
    for (const cell of open) {
      if (linked[cell] === 1 || mean(cell) < beside || !isFree(cell) || !hasNeighbour(cell)) continue;
      link(cell);
      grown = true;
    }
  }
  for (const cell of open) {
    const alone = jaLinked[Math.floor(cell / en)] === 0 && enLinked[cell % en] === 0;
    if (alone && mean(cell) >= lonely) link(cell);
  }
  const links: [number, number][] = [];
  linked.forEach((flag, cell) => {
    if (flag === 1) links.push([Math.floor(cell / en), cell % en]);
  });
  return links;
}
