/**
 * e to the digamma function of x, for x > 0. After raising x above 6 by the recurrence, the asymptotic series of
 * Abramowitz and Stegun 6.3.18.
 *
 * @example
 * expDigamma(100) //=> about 99.5
 */
export function expDigamma(x: number): number {
  let shift = 0;
  let value = x;
  while (value < 6) {
    shift += 1 / value;
    value += 1;
  }
  const inverse = 1 / (value * value);
  const series = inverse * (1 / 12 - inverse * (1 / 120 - inverse / 252));
  return value * Math.exp(-0.5 / value - series - shift);
}
