import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAssignment } from './best-assignment.ts';

/** The best of all ways, tried one by one. */
function tried(worth: ArrayLike<number>, rows: number, columns: number, row = 0, taken = 0): number {
  if (row === rows) return 0;
  let best = -Infinity;
  for (let column = 0; column < columns; column += 1) {
    if ((taken >> column) % 2 === 1) continue;
    best = Math.max(best, worth[row * columns + column]! + tried(worth, rows, columns, row + 1, taken | (1 << column)));
  }
  return best;
}

const pair = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 1, arbitrary: fc.constant(-Infinity) },
);

test('as good as the best of all ways, with forbidden pairs and spare columns', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
        .chain(([rows, spare]) =>
          fc.tuple(
            fc.constant(rows),
            fc.constant(rows + spare),
            fc.array(pair, { minLength: rows * (rows + spare), maxLength: rows * (rows + spare) }),
          ),
        ),
      ([rows, columns, worth]) => {
        const columnOf = bestAssignment(Float64Array.from(worth), rows, columns);
        const best = tried(worth, rows, columns);
        if (columnOf === null) {
          expect(best).toBe(-Infinity);
          return;
        }
        expect(new Set(columnOf).size).toBe(rows);
        expect(columnOf.reduce((sum, column, row) => sum + worth[row * columns + column]!, 0)).toBe(best);
      },
    ),
    { numRuns: 500 },
  );
});

test('a guest each for two hosts who both like the same one best', () => {
  expect(bestAssignment(Float64Array.of(9, 8, 9, 1), 2, 2)).toEqual([1, 0]);
  expect(bestAssignment(new Float64Array(0), 0, 0)).toEqual([]);
});

test.each([
  { why: 'more rows than columns', worth: [1, 2], rows: 2, columns: 1 },
  { why: 'sizes that do not fit', worth: [1, 2], rows: 1, columns: 3 },
  { why: 'no number', worth: [Number.NaN], rows: 1, columns: 1 },
  { why: 'without end', worth: [Infinity], rows: 1, columns: 1 },
])('refused: $why', ({ worth, rows, columns }) => {
  expect(() => bestAssignment(Float64Array.from(worth), rows, columns)).toThrow(RangeError);
});
