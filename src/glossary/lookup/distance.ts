/**
 * How many units must be put in, taken out, changed or swapped with their neighbour to make one text of the other (optimal
 * string alignment); `limit + 1` as soon as it must be more than `limit`.
 *
 * @example
 * distanceWithin("suply chain", "supply chain", 2) //=> 1
 */
export function distanceWithin(one: string, other: string, limit: number): number {
  const columns = other.length + 1;
  let beforeLast = new Uint16Array(columns);
  let last = Uint16Array.from({ length: columns }, (_, index) => Math.min(index, limit + 1));
  let current = new Uint16Array(columns);
  for (let row = 1; row <= one.length; row += 1) {
    // Cells further than the limit from the diagonal cannot matter.
    const from = Math.max(1, row - limit);
    const to = Math.min(other.length, row + limit);
    current.fill(limit + 1);
    if (row <= limit) current[0] = row;
    let least = current[0]!;
    for (let column = from; column <= to; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      }
      current[column] = Math.min(cost, limit + 1);
      least = Math.min(least, current[column]!);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[other.length]!;
}
