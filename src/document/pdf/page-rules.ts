import { transformPoint, type Matrix } from "./matrix";
import type { Rule } from "./pdf-page";

/** How thick a line may be, in points; a higher box is a background. */
const maxThickness = 3;
/** The shortest line that can part something, in points. */
const minLength = 8;
/** More points make a drawing, not a line. */
const maxPoints = 12;
/** Operands of the segments of a path in pdf.js: moveTo, lineTo, curveTo, quadraticCurveTo, closePath. */
const operandCounts = [2, 2, 6, 4, 0];

/** The straight lines of a painted path and the edges of its boxes. */
export function rulesOfPath(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  const rules: Rule[] = [];
  let points: (readonly [number, number])[] = [];
  let isCurved = false;
  const finish = (): void => {
    if (points.length > 1 && !isCurved) rules.push(...rulesOfBox(points));
    points = [];
    isCurved = false;
  };
  for (let index = 0; index < path.length;) {
    const segment = path[index] ?? 4;
    const count = operandCounts[segment] ?? 0;
    if (segment === 0) finish();
    if (count === 2) points.push(transformPoint(matrix, path[index + 1] ?? 0, path[index + 2] ?? 0));
    else if (count > 2) isCurved = true;
    index += count + 1;
  }
  finish();
  return rules;
}

function rulesOfBox(points: readonly (readonly [number, number])[]): Rule[] {
  if (points.length > maxPoints) return [];
  const left = Math.min(...points.map(([x]) => x));
  const right = Math.max(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const bottom = Math.max(...points.map(([, y]) => y));
  if (!Number.isFinite(right - left + bottom - top)) return [];
  if (bottom - top <= maxThickness)
    return right - left >= minLength ? [{ direction: "horizontal", left, right, top, bottom }] : [];
  if (right - left <= maxThickness)
    return bottom - top >= minLength ? [{ direction: "vertical", left, right, top, bottom }] : [];
  if (points.length < 4 || points.length > 5) return [];
  return [
    { direction: "horizontal", left, right, top, bottom: top },
    { direction: "horizontal", left, right, top: bottom, bottom },
    { direction: "vertical", left, right: left, top, bottom },
    { direction: "vertical", left: right, right, top, bottom },
  ];
}
