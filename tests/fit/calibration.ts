import type { Calibration } from "../../src/terminology/ranking/model";

/**
 * Platt's scaling (1999) of scores that were given to pairs which the weights had not seen: the slope and the shift of the log odds.
 * Of pairs that score 0.9 or more 19 in 20 are to be right, so the shift is taken down until they are.
 */
export function fitCalibration(scored: readonly { readonly score: number; readonly right: boolean }[]): Calibration {
  let [slope, shift] = [1, 0];
  const odds = scored.map(({ score }) => Math.max(-7, Math.min(7, Math.log(score / (1 - score + 1e-9) + 1e-9))));
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
  const sureEnough = (): boolean => {
    const high = scored.filter((_, index) => slope * odds[index]! + shift >= Math.log(9));
    return high.length === 0 || high.filter(({ right }) => right).length / high.length >= 0.95;
  };
  while (!sureEnough()) shift -= 0.05;
  return { slope: Math.round(slope * 1000) / 1000, shift: Math.round(shift * 1000) / 1000 };
}
