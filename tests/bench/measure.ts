/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The median of ratios measured side by side, with the quarter and three-quarter points: machines are noisy. */
export function ratio(pairs: readonly (readonly [measured: number, baseline: number])[]): string {
  const ratios = pairs.map(([measured, baseline]) => measured / baseline).sort((a, b) => a - b);
  const at = (share: number): string => (ratios[Math.floor(share * (ratios.length - 1))] ?? 0).toFixed(2);
  return `${median(ratios).toFixed(2)} (${at(0.25)} to ${at(0.75)})`;
}
