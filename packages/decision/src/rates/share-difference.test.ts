import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOfShares } from './share-difference.ts';

// Newcombe (1998), table II, method 10.
test.each([
  { of: [56, 70], less: [48, 80], then: [0.0524, 0.3339] },
  { of: [9, 10], less: [3, 10], then: [0.1705, 0.809] },
  { of: [6, 7], less: [2, 7], then: [0.0582, 0.8062] },
  { of: [5, 56], less: [0, 29], then: [-0.0381, 0.1926] },
  { of: [0, 10], less: [0, 20], then: [-0.1611, 0.2775] },
  { of: [10, 10], less: [0, 20], then: [0.6791, 1] },
])('$of less $less as printed', ({ of, less, then }) => {
  const [a = 0, m = 0] = of;
  const [b = 0, n = 0] = less;
  const found = differenceOfShares({ numerator: a, denominator: m }, { numerator: b, denominator: n });
  expect(found.lower).toBeCloseTo(then[0]!, 4);
  expect(found.upper).toBeCloseTo(then[1]!, 4);
});

test('turned round it is the same with the other sign, and it never leaves -1..1', () => {
  const share = fc
    .integer({ min: 1, max: 300 })
    .chain((denominator) =>
      fc.record({ numerator: fc.nat({ max: denominator }), denominator: fc.constant(denominator) }),
    );
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [there, back] = [differenceOfShares(a, b), differenceOfShares(b, a)];
      expect(there.value).toBeCloseTo(-back.value, 12);
      expect(there.lower).toBeCloseTo(-back.upper, 12);
      expect(there.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(there.upper).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('refuses what has no base', () => {
  expect(() => differenceOfShares({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 })).toThrow(
    RangeError,
  );
});
