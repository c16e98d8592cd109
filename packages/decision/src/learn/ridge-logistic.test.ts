import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import type { RidgeLogisticFit, RidgeLogisticInput } from './ridge-logistic.ts';
import { ridgeLogistic } from './ridge-logistic.ts';
import { sigmoid, softplus } from './sigmoid.ts';

const fitted = (input: RidgeLogisticInput): RidgeLogisticFit => {
  const fit = ridgeLogistic(input);
  if (!fit.ok) throw new Error(fit.problem.code);
  return fit.value;
};
const spread = <T>(cells: readonly (readonly [T, number])[]): T[] =>
  cells.flatMap(([row, n]) => Array(n).fill(row) as T[]);

describe('against closed forms', () => {
  const table = (a: number, b: number, c: number, d: number): Pick<RidgeLogisticInput, 'columns' | 'outcomes'> => {
    const rows = spread([
      [[1, 1], a],
      [[1, 0], b],
      [[0, 1], c],
      [[0, 0], d],
    ] as const);
    return { columns: [rows.map(([x]) => x!)], outcomes: rows.map(([, y]) => y!) };
  };
  test('two groups without penalty: the log odds ratio of the four cells, with Woolf’s error', () => {
    const fit = fitted({ ...table(12, 30, 7, 51), penalty: 0 });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log((12 * 51) / (30 * 7)), 9);
    expect(fit.intercept).toBeCloseTo(Math.log(7 / 51), 9);
    expect(fit.covariance[0]).toBeCloseTo(1 / 12 + 1 / 30 + 1 / 7 + 1 / 51, 8);
    expect(fit.covariance[3]).toBeCloseTo(1 / 7 + 1 / 51, 8);
  });
  test.each([
    { why: 'an empty cell has no finite odds, half a case more in each has', cells: [9, 0, 4, 11] },
    { why: 'two empty cells part everything', cells: [9, 0, 0, 11] },
    { why: 'no empty cell', cells: [3, 8, 5, 2] },
  ] as const)('Firth on two groups adds half a case to each cell: $why', ({ cells: [a, b, c, d] }) => {
    const fit = fitted({ ...table(a, b, c, d), penalty: 0, firth: true });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5))), 6);
    expect(fit.intercept).toBeCloseTo(Math.log((c + 0.5) / (d + 0.5)), 6);
  });
  test.each([0, 3, 20])('Firth without a column: (%i + 1/2) of 21', (happened) => {
    const outcomes = Array.from({ length: 20 }, (_, i) => (i < happened ? 1 : 0));
    expect(sigmoid(fitted({ columns: [], outcomes, firth: true }).intercept)).toBeCloseTo((happened + 0.5) / 21, 8);
  });
});

const instance = fc.record({ seed: fc.nat(), penalty: fc.constantFrom(0.1, 1, 20) }).map(({ seed, penalty }) => {
  const draw = randomStreams(seed).stream('rows');
  const columns = [1, 250, 0.01].map((unit) => Array.from({ length: 60 }, () => 40 + unit * draw()));
  return {
    columns,
    penalty,
    outcomes: columns[0]!
      .map((x) => (draw() < sigmoid(2 * (x - 40.5)) ? 1 : 0))
      .with(0, 1)
      .with(1, 0),
    weights: Array.from({ length: 60 }, () => 3 * draw()),
    offsets: Array.from({ length: 60 }, () => draw() - 0.5),
  };
});

test('no other coefficients reach a greater penalised likelihood, computed from its definition', () => {
  fc.assert(
    fc.property(instance, (input) => {
      const fit = fitted(input);
      const deviations = input.columns.map((column) => {
        const mean = column.reduce((a, b) => a + b) / column.length;
        return Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / column.length);
      });
      const objective = (intercept: number, coefficients: readonly number[]): number =>
        input.outcomes.reduce<number>((sum, y, i) => {
          const eta = coefficients.reduce((s, b, j) => s + b * input.columns[j]![i]!, intercept + input.offsets[i]!);
          return sum + input.weights[i]! * (y * eta - softplus(eta));
        }, 0) - coefficients.reduce((sum, b, j) => sum + (input.penalty / 2) * (b * deviations[j]!) ** 2, 0);
      const best = objective(fit.intercept, fit.coefficients);
      for (const [j, b] of fit.coefficients.entries())
        for (const by of [-0.001, 0.001]) {
          const step = by / deviations[j]!;
          // Moving the intercept along keeps the mean where it is: a move of the slope alone would always lose.
          expect(objective(fit.intercept - 40 * step, fit.coefficients.with(j, b + step))).toBeLessThanOrEqual(best);
        }
      for (const by of [-0.001, 0.001])
        expect(objective(fit.intercept + by, fit.coefficients)).toBeLessThanOrEqual(best);
    }),
    { numRuns: 40 },
  );
});

test('a row of weight 3 is three rows, and an offset on all rows moves only the intercept', () => {
  const columns = [[1, 2, 3, 4, 5, 6]];
  const outcomes = [0, 1, 0, 0, 1, 1];
  const twice = fitted({ columns: [[...columns[0]!, 2, 2]], outcomes: [...outcomes, 1, 1] });
  // The standard deviation of the column is of rows, not of weights, so the penalty is taken out of the comparison.
  const bare = fitted({ columns, outcomes, weights: [1, 3, 1, 1, 1, 1], penalty: 0 });
  const bareTwice = fitted({ columns: [[...columns[0]!, 2, 2]], outcomes: [...outcomes, 1, 1], penalty: 0 });
  expect(bare.coefficients[0]).toBeCloseTo(bareTwice.coefficients[0]!, 8);
  expect(Math.abs(twice.coefficients[0]!)).toBeLessThan(Math.abs(bareTwice.coefficients[0]!));
  const moved = fitted({ columns, outcomes, offsets: Array(6).fill(2) as number[] });
  const still = fitted({ columns, outcomes });
  expect(moved.intercept).toBeCloseTo(still.intercept - 2, 8);
  expect(moved.coefficients[0]).toBeCloseTo(still.coefficients[0]!, 8);
});

describe('bad input is refused or said, never a number that means nothing', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8];
  const parted = [0, 0, 0, 0, 1, 1, 1, 1];
  test.each([
    { why: 'nothing to learn from', input: { columns: [[]], outcomes: [] }, code: 'learn.no_rows' },
    { why: 'nothing ever happened', input: { columns: [x], outcomes: x.map(() => 0) }, code: 'learn.one_outcome' },
    {
      why: 'only rows without weight differ',
      input: { columns: [x], outcomes: parted, weights: [1, 1, 1, 1, 0, 0, 0, 0] },
      code: 'learn.one_outcome',
    },
    {
      why: 'a hole in a column',
      input: { columns: [x.with(2, Number.NaN)], outcomes: parted },
      code: 'learn.value_invalid',
    },
    {
      why: 'perfectly parted, no penalty',
      input: { columns: [x], outcomes: parted, penalty: 0 },
      code: 'learn.separated',
    },
    {
      why: 'some rows parted, no penalty',
      input: { columns: [[0, 0, 0, 0, 0, 0, 1, 1]], outcomes: [0, 1, 0, 1, 0, 1, 1, 1], penalty: 0 },
      code: 'learn.separated',
    },
    {
      why: 'one column twice, no penalty',
      input: { columns: [x, x.map((v) => 3 * v - 1)], outcomes: [0, 1, 0, 1, 0, 1, 1, 0], penalty: 0 },
      code: 'learn.collinear',
    },
  ])('$why: $code', ({ input, code }) => {
    expect(ridgeLogistic(input)).toMatchObject({ ok: false, problem: { code } });
  });
  test('with a penalty, parted outcomes are fitted and said; a constant column has no say', () => {
    const fit = fitted({ columns: [x, x.map(() => 0.1)], outcomes: parted });
    expect(fit).toMatchObject({ separated: true, constantColumns: [1] });
    expect(fit.coefficients[0]).toBeGreaterThan(0);
    expect(fit.coefficients[1]).toBe(0);
    expect([...fit.covariance, fit.intercept].every(Number.isFinite)).toBe(true);
  });
  test.each([
    { why: 'lengths differ', input: { columns: [[1]], outcomes: [0, 1] } },
    { why: 'an outcome that is none', input: { columns: [[1, 2]], outcomes: [0, 2] } },
    { why: 'a weight below 0', input: { columns: [[1, 2]], outcomes: [0, 1], weights: [1, -1] } },
    { why: 'a penalty that is none', input: { columns: [[1, 2]], outcomes: [0, 1], penalty: Number.NaN } },
  ])('a bug throws: $why', ({ input }) => {
    expect(() => ridgeLogistic(input)).toThrow(RangeError);
  });
});
