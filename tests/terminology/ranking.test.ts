import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign } from "../../src/terminology/ranking/assignment";

/** The greatest sum over all one-to-one assignments, by trying each. */
function greatest(weights: readonly number[], rows: number, columns: number, row = 0, used = 0): number {
  if (row === rows) return 0;
  let best = greatest(weights, rows, columns, row + 1, used);
  for (let column = 0; column < columns; column += 1) {
    const weight = weights[row * columns + column]!;
    if (weight > 0 && (used & (1 << column)) === 0)
      best = Math.max(best, weight + greatest(weights, rows, columns, row + 1, used | (1 << column)));
  }
  return best;
}

describe("assign", () => {
  it("takes the best of the whole, not the best pair first", () => {
    expect([...assign([5, 4, 4, 1], 2, 2)]).toEqual([1, 0]);
  });

  it("leaves alone what has no weight", () => {
    expect([...assign([-1, 0, 0, 3], 2, 2)]).toEqual([-1, 1]);
  });

  it("finds the greatest sum, each column once", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 25, maxLength: 25 }),
        (rows, columns, values) => {
          const weights = values.slice(0, rows * columns);
          const chosen = assign(weights, rows, columns);
          const taken = [...chosen].filter((column) => column >= 0);
          expect(new Set(taken).size).toBe(taken.length);
          const sum = [...chosen].reduce(
            (total, column, row) => total + (column < 0 ? 0 : weights[row * columns + column]!),
            0,
          );
          expect(sum).toBe(greatest(weights, rows, columns));
        },
      ),
    );
  });
});
