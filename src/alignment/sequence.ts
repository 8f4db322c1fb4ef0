/** A pair of two sequences' positions, or one position without a counterpart. */
export type SequencePair =
  readonly [en: number, ja: number] | readonly [en: number, ja: null] | readonly [en: null, ja: number];

/**
 * The best monotone matching of two sequences: the sum of the costs of what is matched, and of `skip` for each element that
 * is not, is least.
 */
export function matchSequences(
  enLength: number,
  jaLength: number,
  cost: (en: number, ja: number) => number,
  skip: number,
): SequencePair[] {
  const width = jaLength + 1;
  const best = new Float64Array((enLength + 1) * width);
  const costs = new Float64Array((enLength + 1) * width);
  for (let i = 0; i <= enLength; i += 1) {
    for (let j = 0; j <= jaLength; j += 1) {
      const cell = i * width + j;
      if (i === 0 || j === 0) {
        best[cell] = skip * (i + j);
        continue;
      }
      const matched = cost(i - 1, j - 1);
      costs[cell] = matched;
      best[cell] = Math.min(
        (best[cell - width - 1] ?? 0) + matched,
        (best[cell - width] ?? 0) + skip,
        (best[cell - 1] ?? 0) + skip,
      );
    }
  }
  const pairs: SequencePair[] = [];
  for (let i = enLength, j = jaLength; i > 0 || j > 0;) {
    const cell = i * width + j;
    const here = best[cell] ?? 0;
    if (i > 0 && j > 0 && here === (best[cell - width - 1] ?? 0) + (costs[cell] ?? 0)) pairs.push([--i, --j]);
    else if (i > 0 && here === (best[cell - width] ?? 0) + skip) pairs.push([--i, null]);
    else pairs.push([null, --j]);
  }
  return pairs.reverse();
}
