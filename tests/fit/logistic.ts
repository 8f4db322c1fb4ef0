/** One labelled example. */
export interface Example {
  readonly values: ArrayLike<number>;
  readonly label: 0 | 1;
  readonly weight: number;
}

/**
 * Logistic regression with an L2 penalty by Newton's method (iteratively reweighted least squares): exact, deterministic.
 * The constant, which comes first, is not penalised.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): number[] {
  const size = (examples[0]?.values.length ?? 0) + 1;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 15; round += 1) {
    const gradient = new Float64Array(size);
    const hessian = new Float64Array(size * size);
    const row = new Float64Array(size);
    for (const { values, label, weight } of examples) {
      row[0] = 1;
      let sum = weights[0]!;
      for (let index = 1; index < size; index += 1) {
        row[index] = values[index - 1]!;
        sum += weights[index]! * row[index]!;
      }
      const chance = 1 / (1 + Math.exp(-sum));
      const slope = weight * Math.max(1e-6, chance * (1 - chance));
      for (let a = 0; a < size; a += 1) {
        if (row[a] === 0) continue;
        gradient[a]! += weight * (label - chance) * row[a]!;
        for (let b = 0; b <= a; b += 1) hessian[a * size + b]! += slope * row[a]! * row[b]!;
      }
    }
    for (let index = 0; index < size; index += 1) {
      const strength = index === 0 ? 1e-6 : penalty;
      gradient[index]! -= strength * weights[index]!;
      hessian[index * size + index]! += strength;
    }
    const step = solve(hessian, gradient, size);
    let largest = 0;
    step.forEach((change, index) => {
      weights[index]! += change;
      largest = Math.max(largest, Math.abs(change));
    });
    if (largest < 1e-4) break;
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

/** Solves a symmetric positive definite system, given by its lower triangle, by Cholesky's method. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const lower = matrix.slice();
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = lower[a * size + b]!;
      for (let k = 0; k < b; k += 1) sum -= lower[a * size + k]! * lower[b * size + k]!;
      lower[a * size + b] = a === b ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[b * size + b]!;
    }
  }
  const result = right.slice();
  for (let a = 0; a < size; a += 1) {
    for (let k = 0; k < a; k += 1) result[a]! -= lower[a * size + k]! * result[k]!;
    result[a]! /= lower[a * size + a]!;
  }
  for (let a = size - 1; a >= 0; a -= 1) {
    for (let k = a + 1; k < size; k += 1) result[a]! -= lower[k * size + a]! * result[k]!;
    result[a]! /= lower[a * size + a]!;
  }
  return result;
}
