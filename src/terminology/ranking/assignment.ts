/**
 * The one-to-one assignment of rows to columns with the greatest sum of weights; a row or column may stay alone where no
 * weight is above 0. The Hungarian method with potentials, in O(rows² · columns) (Jonker and Volgenant 1987 give the form).
 *
 * @param weights row by row
 * @returns for each row its column, or -1
 * @example
 * assign([5, 4, 4, 1], 2, 2) //=> [1, 0]
 */
export function assign(weights: ArrayLike<number>, rows: number, columns: number): Int32Array {
  // Each row has a column of its own with weight 0 behind the others: to stay alone.
  const width = columns + rows;
  const cost = (row: number, column: number): number =>
    column < columns ? -Math.max(0, weights[row * columns + column]!) : 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);
  const way = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(width + 1).fill(Infinity);
    const used = new Uint8Array(width + 1);
    do {
      used[column] = 1;
      const current = rowOf[column]!;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= width; j += 1) {
        if (used[j] === 1) continue;
        const reduced = cost(current - 1, j - 1) - rowPotential[current]! - columnPotential[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= width; j += 1) {
        if (used[j] === 1) {
          rowPotential[rowOf[j]!]! += delta;
          columnPotential[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = way[column]!) rowOf[column] = rowOf[way[column]!]!;
  }
  const result = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column]!;
    if (row > 0 && weights[(row - 1) * columns + column - 1]! > 0) result[row - 1] = column - 1;
  }
  return result;
}
