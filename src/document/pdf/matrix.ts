/** `[a, b, c, d, e, f]`: maps (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [a2, b2, c2, d2, e2, f2] = inner;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix out of six numbers of a file; the identity where one is missing. */
export function toMatrix(values: ArrayLike<unknown> | null | undefined): Matrix {
  const numbers = Array.from({ length: 6 }, (_, index) => Number(values?.[index]));
  return numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : identity;
}

/** From the coordinates of a page to points from the top left corner of the page as it is shown. */
export function pageMatrix(view: readonly number[], rotate: number): Matrix {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const turned = ((rotate % 360) + 360) % 360;
  if (turned === 90) return [0, 1, 1, 0, -bottom, -left];
  if (turned === 180) return [-1, 0, 0, 1, right, -bottom];
  if (turned === 270) return [0, -1, -1, 0, top, right];
  return [1, 0, 0, -1, -left, top];
}
