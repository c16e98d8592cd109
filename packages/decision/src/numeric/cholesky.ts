/**
 * Lower triangle L with L L' = A, for symmetric positive definite A.
 *
 * @param matrix A, n x n, row after row; only its lower triangle is read
 * @returns L, n x n, row after row, zero above the diagonal; null when A is not positive definite to working precision
 * Cost: n^3 / 3 multiplications. Source: Golub & Van Loan (2013), Matrix Computations, algorithm 4.2.1.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i * n + k]! * lower[j * n + k]!;
      if (i !== j) lower[i * n + j] = sum / lower[j * n + j]!;
      // What is left of a diagonal after taking the rest away is rounding when it is a millionth of a millionth of it.
      else if (sum > 1e-14 * Math.abs(matrix[i * n + i]!)) lower[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  return lower;
}

/**
 * x with L L' x = b, for a lower triangle as `cholesky` gives it.
 * @param right b, of n numbers; left as it is
 */
export function choleskySolve(lower: Float64Array, right: ArrayLike<number>): Float64Array {
  const n = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= lower[i * n + k]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= lower[k * n + i]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  return x;
}

/** Inverse of A, n x n, row after row, from its lower triangle: the covariances when A is an information matrix. */
export function choleskyInverse(lower: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const unit = new Float64Array(n);
    unit[i] = 1;
    inverse.set(choleskySolve(lower, unit), i * n);
  }
  return inverse;
}
