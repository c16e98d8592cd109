/**
 * X with A X = B by elimination with row exchanges, for a few dozen unknowns and any number of right sides.
 *
 * @param matrix A, n x n, row after row; left as it is
 * @param right B, n x m, row after row; left as it is
 * @returns X, n x m, row after row; null when A is singular to working precision
 * Source: Golub & Van Loan (2013), Matrix Computations, section 3.4.
 */
export function luSolve(matrix: Float64Array, right: Float64Array, n: number): Float64Array | null {
  const m = right.length / n;
  const a = matrix.slice();
  const x = right.slice();
  const scale = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < n; row += 1)
      if (Math.abs(a[row * n + column]!) > Math.abs(a[pivot * n + column]!)) pivot = row;
    if (!(Math.abs(a[pivot * n + column]!) > 1e-14 * scale)) return null;
    if (pivot !== column) {
      exchange(a, n, pivot, column);
      exchange(x, m, pivot, column);
    }
    for (let row = column + 1; row < n; row += 1) {
      const factor = a[row * n + column]! / a[column * n + column]!;
      if (factor === 0) continue;
      for (let k = column; k < n; k += 1) a[row * n + k]! -= factor * a[column * n + k]!;
      for (let k = 0; k < m; k += 1) x[row * m + k]! -= factor * x[column * m + k]!;
    }
  }
  for (let row = n - 1; row >= 0; row -= 1)
    for (let k = 0; k < m; k += 1) {
      let sum = x[row * m + k]!;
      for (let j = row + 1; j < n; j += 1) sum -= a[row * n + j]! * x[j * m + k]!;
      x[row * m + k] = sum / a[row * n + row]!;
    }
  return x;
}

function exchange(rows: Float64Array, width: number, one: number, other: number): void {
  const kept = rows.slice(one * width, one * width + width);
  rows.copyWithin(one * width, other * width, other * width + width);
  rows.set(kept, other * width);
}
