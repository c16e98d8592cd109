import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gini } from './gini.ts';

test.each([
  { why: 'all alike', shares: [3, 3, 3, 3], expected: 0 },
  { why: 'one of four has all', shares: [0, 0, 0, 8], expected: 0.75 },
  { why: 'a textbook ladder: mean difference 8/5 over twice the mean 6', shares: [1, 2, 3, 4, 5], expected: 4 / 15 },
  { why: 'nothing is shared out', shares: [0, 0], expected: undefined },
])('$why', ({ shares, expected }) => {
  const found = gini(shares);
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(expected, 12);
});

test('it is half the mean difference of all pairs over the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 }), (shares) => {
      const sum = shares.reduce((a, b) => a + b, 0);
      fc.pre(sum > 0);
      let differences = 0;
      for (const a of shares) for (const b of shares) differences += Math.abs(a - b);
      expect(gini(shares)).toBeCloseTo(differences / (2 * shares.length * sum), 10);
    }),
  );
});
