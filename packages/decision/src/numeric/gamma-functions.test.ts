import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digamma } from './digamma.ts';
import { logBeta } from './log-beta.ts';
import { logGamma } from './log-gamma.ts';

// Computed with 25 digits (mpmath 1.3).
test.each([
  [1e-5, 11.512919692895826, -100000.57719921568],
  [0.3, 1.0957979948180756, -3.502524222200133],
  [1, 0, -0.5772156649015329],
  [1.5, -0.12078223763524522, 0.03648997397857652],
  [2, 0, 0.42278433509846713],
  [9.99, 12.779315214350193, 2.250700372831201],
  [10, 12.80182748008147, 2.251752589066721],
  [123.456, 469.60554712992945, 4.811829323828985],
  [1e8, 1742068066.1038346, 18.420680738952363],
])('ln gamma and digamma of %s', (x, logarithm, derivative) => {
  expect(Math.abs(logGamma(x) - logarithm)).toBeLessThan(3e-15 * Math.max(1, Math.abs(logarithm)));
  expect(Math.abs(digamma(x) - derivative)).toBeLessThan(4e-15 * Math.max(1, Math.abs(derivative)));
});

test('whole numbers are factorials', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n += 1) {
    factorial *= n;
    expect(Math.abs(logGamma(n + 1) - Math.log(factorial))).toBeLessThan(3e-14);
    expect(Math.exp(logBeta(n, 3)) * ((n * (n + 1) * (n + 2)) / 2)).toBeCloseTo(1, 12);
  }
});

test('digamma is the slope of ln gamma, and both obey the duplication formula', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
      const h = 1e-4 * x;
      const slope = (logGamma(x + h) - logGamma(x - h)) / (2 * h);
      expect(Math.abs(slope - digamma(x))).toBeLessThan(1e-6 * Math.max(1, Math.abs(digamma(x))));
      // Legendre: gamma(2x) = 2^(2x - 1) gamma(x) gamma(x + 1/2) / sqrt(pi).
      const twice = (2 * x - 1) * Math.LN2 + logGamma(x) + logGamma(x + 0.5) - 0.5 * Math.log(Math.PI);
      expect(Math.abs(twice - logGamma(2 * x))).toBeLessThan(1e-12 * Math.max(1, Math.abs(twice)));
    }),
  );
});

test.each([0, -1, -0.5, Number.NaN])('neither has a value at %s', (x) => {
  expect(() => logGamma(x)).toThrow(RangeError);
  expect(() => digamma(x)).toThrow(RangeError);
});
