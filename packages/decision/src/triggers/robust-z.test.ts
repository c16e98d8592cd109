import fc from 'fast-check';
import { expect, test } from 'vitest';
import { robustZ } from './robust-z.ts';

test.each([
  // median 100, deviations 0 10 10 20 20 -> MAD 10
  { why: 'ten above, spread 14.826', x: 110, sample: [80, 90, 100, 110, 120], least: 1, gives: 10 / 14.826 },
  {
    why: 'one wild value moves neither median nor MAD',
    x: 110,
    sample: [80, 90, 100, 110, 1e9],
    least: 1,
    gives: 10 / 14.826,
  },
  { why: 'a constant sample is measured by the least spread', x: 150, sample: [100, 100, 100], least: 10, gives: 5 },
  { why: 'below the median is negative', x: 90, sample: [100], least: 10, gives: -1 },
])('$why', ({ x, sample, least, gives }) => {
  expect(robustZ(x, sample, least)).toBeCloseTo(gives, 12);
});

test('does not depend on unit, shift or order', () => {
  const value = fc.integer({ min: -1_000, max: 1_000 });
  fc.assert(
    fc.property(value, fc.array(value, { minLength: 1, maxLength: 20 }), (x, sample) => {
      const moved = sample.toReversed().map((v) => v * 7 + 3);
      expect(robustZ(x * 7 + 3, moved, 7)).toBeCloseTo(robustZ(x, sample, 1), 9);
    }),
  );
});

test('refuses an empty sample and no spread', () => {
  expect(() => robustZ(1, [], 1)).toThrow(RangeError);
  expect(() => robustZ(1, [1], 0)).toThrow(RangeError);
});
