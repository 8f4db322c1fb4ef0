import { scoreOdds, type Calibration } from "../../src/terminology/ranking/model";

/** Of pairs scored 0.9 or more 19 in 20 are to be right; other documents are a little harder than those that this is fitted on. */
const shareOfSure = 0.97;

/**
 * Platt's scaling (1999) of scores that were given to pairs which the weights had not seen: the slope and the shift of the log odds.
 * `sure` is where `shareOfSure` of all pairs above are right.
 */
export function fitCalibration(scored: readonly { readonly score: number; readonly right: boolean }[]): Calibration {
  let [slope, shift] = [1, 0];
  const odds = scored.map(({ score }) => scoreOdds(score));
  for (let round = 0; round < 300; round += 1) {
    const gradient = [0, 0];
    const hessian = [1e-6, 0, 1e-6];
    scored.forEach(({ right }, index) => {
      const value = odds[index]!;
      const chance = 1 / (1 + Math.exp(-(slope * value + shift)));
      const error = (right ? 1 : 0) - chance;
      const weight = Math.max(1e-6, chance * (1 - chance));
      gradient[0]! += error * value;
      gradient[1]! += error;
      hessian[0]! += weight * value * value;
      hessian[1]! += weight * value;
      hessian[2]! += weight;
    });
    const [a = 0, b = 0, c = 0] = hessian;
    const determinant = a * c - b * b;
    const step = [
      (c * gradient[0]! - b * gradient[1]!) / determinant,
      (a * gradient[1]! - b * gradient[0]!) / determinant,
    ];
    slope += 0.5 * step[0]!;
    shift += 0.5 * step[1]!;
    if (Math.abs(step[0]!) + Math.abs(step[1]!) < 1e-6) break;
  }
  const line = scored
    .map(({ right }, index) => ({ right, value: slope * odds[index]! + shift }))
    .sort((a, b) => b.value - a.value);
  let sure = Infinity;
  let count = 0;
  line.forEach(({ right, value }, index) => {
    if (right) count += 1;
    // Ties belong together, and the first few say nothing.
    const last = line[index + 1]?.value !== value;
    if (last && value >= Math.log(9) && index >= 9 && count / (index + 1) >= shareOfSure) sure = value;
  });
  // Where no value is sure enough, the highest is as far off as can be told.
  if (sure === Infinity) sure = Math.max(Math.log(9), line[0]?.value ?? 0);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return { slope: round(slope), shift: round(shift), sure: round(sure) };
}
