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
  if (x < 6) {
    // 1/x + 1/(x + 1) + … + 1/(x + 5) with one division, by pairs of which both have the product x² + 5x + 0, 4 or 6.
    const first = x * (x + 5);
    const second = first + 4;
    const third = first + 6;
    shift = ((2 * x + 5) * (second * third + first * third + first * second)) / (first * second * third);
    value = x + 6;
  }
  const inverse = 1 / (value * value);
  const series = inverse * (1 / 12 - inverse * (1 / 120 - inverse / 252));
  return value * Math.exp(-0.5 / value - series - shift);
}
