/**
 * The number of UTF-16 units to insert, delete, change or swap with a neighbour that make one text out of another: optimal string
 * alignment (Boytsov 2011). With a limit the result is `limit + 1` for every greater distance, at a cost that grows with the limit.
 *
 * @example
 * editDistance("suply chain", "supply chain", 2) //=> 1
 * editDistance("DIST", "DSIT") //=> 1
 */
export function editDistance(first: string, second: string, limit = Math.max(first.length, second.length)): number {
  const columns = second.length + 1;
  let beforeLast = new Uint16Array(columns);
  let last = Uint16Array.from({ length: columns }, (_, index) => Math.min(index, limit + 1));
  let current = new Uint16Array(columns);
  for (let row = 1; row <= first.length; row += 1) {
    // Cells further from the diagonal than the limit cannot matter.
    const from = Math.max(1, row - limit);
    const to = Math.min(second.length, row + limit);
    current.fill(limit + 1);
    if (row <= limit) current[0] = row;
    let least = current[0]!;
    for (let column = from; column <= to; column += 1) {
      const same = first[row - 1] === second[column - 1];
      let cost = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      }
      current[column] = Math.min(cost, limit + 1);
      least = Math.min(least, current[column]!);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[second.length]!;
}
