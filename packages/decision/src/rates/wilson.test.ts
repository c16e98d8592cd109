import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportion } from './proportion.ts';
import { wilson } from './wilson.ts';

const counts = fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.nat()).map(([n, k]) => ({ n, s: k % (n + 1) }));

describe('wilson', () => {
  // Independent oracle: the interval holds the shares that the score test does not reject, so each end p0 must solve
  // |s/n - p0| = z sqrt(p0 (1 - p0) / n). No algebra is shared.
  const residual = (s: number, n: number, p0: number): number =>
    Math.abs(s / n - p0) - 1.959964 * Math.sqrt((p0 * (1 - p0)) / n);

  test('both ends solve the score equation and enclose the share', () => {
    fc.assert(
      fc.property(counts, ({ n, s }) => {
        const { lower, upper } = wilson(s, n);
        expect(Math.abs(residual(s, n, lower))).toBeLessThan(1e-9);
        expect(Math.abs(residual(s, n, upper))).toBeLessThan(1e-9);
        expect(lower).toBeLessThanOrEqual(s / n);
        expect(upper).toBeGreaterThanOrEqual(s / n);
      }),
    );
  });
  test('swapping success and failure mirrors the interval', () => {
    fc.assert(
      fc.property(counts, ({ n, s }) => {
        expect(wilson(n - s, n).upper).toBeCloseTo(1 - wilson(s, n).lower, 12);
      }),
    );
  });
  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [0.5, 3],
    [Number.NaN, 3],
  ])('refuses %s of %s', (s, n) => {
    expect(() => wilson(s, n)).toThrow(RangeError);
  });
});

describe('proportion', () => {
  test.each([
    { why: 'the passive fixture of the active share', counts: [0, 23], gives: [0, 0, 0.143] },
    { why: 'the active fixture', counts: [26, 40], gives: [0.65, 0.495, 0.779] },
  ] as const)('$why', ({ counts: [numerator, denominator], gives: [value, lower, upper] }) => {
    const found = proportion(numerator, denominator);
    expect(found).toMatchObject({ value, numerator, denominator });
    if ('noBase' in found) throw new Error('has a base');
    expect(found.lower).toBeCloseTo(lower, 3);
    expect(found.upper).toBeCloseTo(upper, 3);
  });
  test('nothing of nothing is no base', () => {
    expect(proportion(0, 0)).toEqual({ noBase: true, denominator: 0 });
  });
  test('something of nothing is a fault', () => {
    expect(() => proportion(1, 0)).toThrow(RangeError);
  });
});
