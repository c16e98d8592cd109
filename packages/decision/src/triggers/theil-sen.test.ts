import fc from 'fast-check';
import { expect, test } from 'vitest';
import { theilSen } from './theil-sen.ts';

test.each([
  { why: 'a straight line', values: [1, 3, 5, 7], gives: 2 },
  { why: 'one wild month of six is ignored', values: [10, 9, 8, 1_000, 6, 5], gives: -1 },
  { why: 'flat', values: [4, 4, 4], gives: 0 },
])('$why', ({ values, gives }) => {
  expect(theilSen(values)).toBe(gives);
});

test('the slope found leaves as many rises as falls around the line', () => {
  // Independent of how it is computed: Kendall's tau of the residuals is as near to 0 as ties allow.
  const line = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(line, (values) => {
      const slope = theilSen(values);
      const rest = values.map((v, i) => v - slope * i);
      let rises = 0;
      let falls = 0;
      rest.forEach((late, j) =>
        rest.slice(0, j).forEach((early) => {
          if (late - early > 1e-9) rises += 1;
          if (early - late > 1e-9) falls += 1;
        }),
      );
      const pairs = (values.length * (values.length - 1)) / 2;
      expect(rises).toBeLessThanOrEqual(pairs / 2);
      expect(falls).toBeLessThanOrEqual(pairs / 2);
    }),
    { numRuns: 300 },
  );
});

test('one value has no slope', () => {
  expect(() => theilSen([1])).toThrow(RangeError);
});
