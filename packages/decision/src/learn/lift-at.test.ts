import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liftAt } from './lift-at.ts';

test('a score that is the outcome finds as many as there is room for', () => {
  const outcomes = Float64Array.from({ length: 100 }, (_, i) => Number(i < 5));
  expect(liftAt(outcomes, outcomes, 0.1)).toMatchObject({ lift: 10, top: 10, happened: 5 });
});

test('one score for all finds the share that falls to it, and the interval holds 1', () => {
  const outcomes = Float64Array.from({ length: 200 }, (_, i) => Number(i % 4 === 0));
  const { lift, lower, upper } = liftAt(new Float64Array(200), outcomes, 0.1);
  expect(lift).toBeCloseTo(1, 12);
  expect(lower).toBeLessThan(1);
  expect(upper).toBeGreaterThan(1);
});

test('ties count as the mean over every way of ordering them', () => {
  const row = fc.record({ score: fc.nat({ max: 2 }), yes: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 6 }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      (all, share) => {
        fc.pre(all.some(({ yes }) => yes));
        const top = Math.floor(share * all.length);
        // Independent oracle: every order of the rows that the scores allow, counted one by one.
        const orders = permutations(all).filter((order) =>
          order.every(({ score }, i) => i === 0 || order[i - 1]!.score >= score),
        );
        const mean =
          orders.reduce((sum, order) => sum + order.slice(0, top).filter(({ yes }) => yes).length, 0) / orders.length;
        const found = liftAt(
          all.map(({ score }) => score),
          Float64Array.from(all, ({ yes }) => Number(yes)),
          share,
        );
        expect(found.happened).toBeCloseTo(mean, 9);
        expect(found.lift).toBeCloseTo(mean / top / (all.filter(({ yes }) => yes).length / all.length), 9);
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  { why: 'it never happened', outcomes: [0, 0, 0], share: 0.5 },
  { why: 'no row is in the share', outcomes: [1, 0, 0], share: 0.1 },
  { why: 'more than all', outcomes: [1, 0, 0], share: 1.5 },
])('refuses: $why', ({ outcomes, share }) => {
  expect(() => liftAt([1, 2, 3], Float64Array.from(outcomes), share)).toThrow(RangeError);
});

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((each, i) => permutations([...all.slice(0, i), ...all.slice(i + 1)]).map((rest) => [each, ...rest]));
