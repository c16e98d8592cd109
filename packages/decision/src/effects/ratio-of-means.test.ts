import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studentQuantile } from '../numeric/student.ts';
import { drawNormal } from '../random/draw-normal.ts';
import { randomStreams } from '../random/random-stream.ts';
import { ratioOfMeans } from './ratio-of-means.ts';

/** The t statistic of the mean of above - ratio x below: what the theorem inverts, computed pair by pair. */
function tOf(above: readonly number[], below: readonly number[], ratio: number): number {
  const rest = above.map((each, place) => each - ratio * below[place]!);
  const mean = rest.reduce((sum, each) => sum + each, 0) / rest.length;
  const variance = rest.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (rest.length - 1);
  return mean / Math.sqrt(variance / rest.length);
}

describe('ratio of means', () => {
  test('both ends are ratios that a t test just does not refuse', () => {
    const pair = fc.tuple(fc.integer({ min: -300, max: 900 }), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 30 }), (pairs) => {
        const [above, below] = [pairs.map(([a]) => a + 0.25), pairs.map(([, b]) => b)];
        const found = ratioOfMeans(above, below);
        fc.pre(!('noRatio' in found) && found.upper - found.lower > 1e-3 && found.upper < 1e3);
        if ('noRatio' in found) return;
        const limit = studentQuantile(0.975, pairs.length - 1);
        expect(tOf(above, below, found.lower)).toBeCloseTo(limit, 4);
        expect(tOf(above, below, found.upper)).toBeCloseTo(-limit, 4);
      }),
    );
  });

  test('intervals hold the truth as often as they promise', () => {
    const draw = randomStreams(11).stream('coverage');
    const rounds = 4_000;
    let held = 0;
    for (let round = 0; round < rounds; round += 1) {
      const below = Array.from({ length: 20 }, () => 10 + 6 * drawNormal(draw));
      const above = below.map((each) => 20 + 0.5 * each + 8 * drawNormal(draw));
      const found = ratioOfMeans(above, below);
      if (!('noRatio' in found) && found.lower <= 2.5 && 2.5 <= found.upper) held += 1;
    }
    // Three standard errors of 4,000 rounds.
    expect(Math.abs(held / rounds - 0.95)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / rounds));
  });

  test.each([
    { why: 'the base is nothing at all', below: [0, 0, 0, 0] },
    { why: 'the base may be nothing', below: [5, -4, 3, -3] },
    { why: 'the base is surely a loss', below: [-5, -6, -5, -6] },
  ])('$why: no ratio', ({ below }) => {
    expect(ratioOfMeans([1, 2, 3, 4], below)).toEqual({ noRatio: 'base_not_above_zero' });
  });

  test('of itself it is one, without doubt', () => {
    const { value, lower, upper } = ratioOfMeans([3, 4, 5], [3, 4, 5]) as {
      value: number;
      lower: number;
      upper: number;
    };
    expect(value).toBe(1);
    expect([lower, upper].map((end) => Math.abs(end - 1) < 1e-6)).toEqual([true, true]);
  });

  test.each([
    [[1], [1]],
    [[1, 2], [1]],
  ])('refuses %j over %j', (above, below) => {
    expect(() => ratioOfMeans(above, below)).toThrow(RangeError);
  });
});
