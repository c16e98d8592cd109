import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incompleteBeta } from './incomplete-beta.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { normalShare } from './normal-share.ts';
import { studentQuantile, studentShare } from './student.ts';

test('the normal share: tables, both tails, and back through the quantile', () => {
  expect(normalShare(0)).toBe(0.5);
  expect(normalShare(1.959963984540054)).toBeCloseTo(0.975, 14);
  // Abramowitz & Stegun, table 26.2: -log10 of the share above 10 is 23.11805.
  expect(-Math.log10(normalShare(-10))).toBeCloseTo(23.11805, 5);
  fc.assert(
    fc.property(fc.double({ min: -7, max: 5, noNaN: true }), (x) => {
      expect(normalQuantile(normalShare(x))).toBeCloseTo(x, 8);
    }),
  );
});

test('the incomplete gamma of a whole number is a sum of Poisson chances', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 80, noNaN: true }), (a, x) => {
      let [term, sum] = [Math.exp(-x), 0];
      for (let k = 0; k < a; k += 1) {
        sum += term;
        term *= x / (k + 1);
      }
      const { lower, upper } = incompleteGamma(a, x);
      expect(Math.abs(upper - sum)).toBeLessThan(1e-12);
      expect(lower + upper).toBeCloseTo(1, 13);
    }),
  );
  expect(() => incompleteGamma(0, 1)).toThrow(RangeError);
  expect(() => incompleteGamma(1, Number.NaN)).toThrow(RangeError);
});

test('the incomplete beta of whole numbers is a sum of binomial chances', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b, x) => {
        const n = a + b - 1;
        let [ways, sum] = [1, 0];
        for (let k = 0; k <= n; k += 1) {
          if (k >= a) sum += ways * x ** k * (1 - x) ** (n - k);
          ways *= (n - k) / (k + 1);
        }
        expect(Math.abs(incompleteBeta(a, b, x) - sum)).toBeLessThan(1e-11);
      },
    ),
  );
  expect(() => incompleteBeta(1, 1, 1.1)).toThrow(RangeError);
});

describe('Student', () => {
  // Abramowitz & Stegun, table 26.10.
  test.each([
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.95, 5, 2.015],
    [0.995, 10, 3.169],
    [0.975, 10, 2.228],
    [0.9995, 30, 3.646],
    [0.975, 120, 1.98],
    [0.975, Infinity, 1.96],
    [0.025, 10, -2.228],
  ])('the quantile of %s with %s degrees of freedom is %s', (share, freedom, t) => {
    expect(studentQuantile(share, freedom)).toBeCloseTo(t, 3);
  });
  test('one degree is Cauchy, two have a closed form', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
        expect(studentShare(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 11);
        expect(studentShare(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 11);
      }),
    );
  });
  test('a value near zero keeps its digits', () => {
    expect((studentShare(1e-9, 1) - 0.5) * Math.PI * 1e9).toBeCloseTo(1, 5);
  });
  test('quantile and share undo each other', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.6, max: 5000, noNaN: true }),
        (share, freedom) => {
          expect(studentShare(studentQuantile(share, freedom), freedom)).toBeCloseTo(share, 10);
        },
      ),
    );
  });
});
