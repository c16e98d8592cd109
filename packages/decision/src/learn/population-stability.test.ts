import fc from 'fast-check';
import { expect, test } from 'vitest';
import { populationStability } from './population-stability.ts';

test.each([
  { why: 'the same shares', then: [50, 30, 20], now: [500, 300, 200], index: 0 },
  {
    why: 'ten points from one half to the other',
    then: [50, 50],
    now: [60, 40],
    index: 0.1 * Math.log(1.2) - 0.1 * Math.log(0.8),
  },
  { why: 'a group that nobody was ever in says nothing', then: [50, 50, 0], now: [5, 5, 0], index: 0 },
  {
    why: 'a group that is empty now counts as half a row',
    then: [50, 50],
    now: [100, 0],
    index: 0.5 * Math.log(2) - 0.495 * Math.log(0.01),
  },
])('$why', ({ then, now, index }) => {
  expect(populationStability(then, now)).toBeCloseTo(index, 12);
});

test('it is never negative and the same both ways', () => {
  const rows = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(rows, rows, (then, now) => {
      const index = populationStability(then, now);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(populationStability(now, then)).toBeCloseTo(index, 9);
    }),
  );
});

test.each([
  { why: 'nobody then', then: [0, 0], now: [1, 1] },
  { why: 'other groups', then: [1, 1], now: [1, 1, 1] },
])('refuses: $why', ({ then, now }) => {
  expect(() => populationStability(then, now)).toThrow(RangeError);
});
