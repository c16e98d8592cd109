import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cholesky, choleskyInverse, choleskySolve } from './cholesky.ts';
import { luSolve } from './lu-solve.ts';

const square = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    values: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: n * n, maxLength: n * n }),
  }),
);

const product = (a: ArrayLike<number>, b: ArrayLike<number>, n: number, m: number): number[] =>
  Array.from({ length: n * m }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < n; k += 1) sum += a[Math.floor(at / m) * n + k]! * b[k * m + (at % m)]!;
    return sum;
  });

/** M M' + I is positive definite whatever M is. */
const definite = (m: readonly number[], n: number): Float64Array =>
  Float64Array.from(
    product(
      m,
      Array.from({ length: n * n }, (_, at) => m[(at % n) * n + Math.floor(at / n)]!),
      n,
      n,
    ),
    (value, at) => value + (Math.floor(at / n) === at % n ? 1 : 0),
  );

test('both solvers give back the right side, and agree', () => {
  fc.assert(
    fc.property(square, ({ n, values }) => {
      const matrix = definite(values, n);
      const right = Float64Array.from({ length: n }, (_, i) => 1 + i);
      const lower = cholesky(matrix, n)!;
      const solved = choleskySolve(lower, right);
      product(matrix, solved, n, 1).forEach((value, i) => expect(value).toBeCloseTo(right[i]!, 6));
      luSolve(matrix, right, n)!.forEach((value, i) => expect(value).toBeCloseTo(solved[i]!, 6));
      product(matrix, choleskyInverse(lower, n), n, n).forEach((value, at) =>
        expect(value).toBeCloseTo(Math.floor(at / n) === at % n ? 1 : 0, 6),
      );
    }),
  );
});

test('elimination exchanges rows where the diagonal is empty, for several right sides', () => {
  const solved = luSolve(Float64Array.of(0, 2, 3, 4), Float64Array.of(2, 4, 10, 11), 2)!;
  expect([...solved]).toEqual([2, 1, 1, 2].map((value) => expect.closeTo(value, 12)));
});

test.each([
  { why: 'zero', matrix: [0, 0, 0, 0] },
  { why: 'two equal rows', matrix: [1, 1, 1, 1] },
  { why: 'a row that is the other times 0.3', matrix: [1, 0.3, 0.3, 0.09] },
])('singular is said, not divided by: $why', ({ matrix }) => {
  expect(luSolve(Float64Array.from(matrix), Float64Array.of(1, 2), 2)).toBeNull();
  expect(cholesky(Float64Array.from(matrix), 2)).toBeNull();
});

test('a matrix with a negative direction is not positive definite', () => {
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  expect(cholesky(Float64Array.of(Number.NaN), 1)).toBeNull();
});
