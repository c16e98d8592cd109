import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bfgs } from './bfgs.ts';
import { minimise } from './minimise.ts';
import type { Smooth } from './minimum.ts';
import { nelderMead } from './nelder-mead.ts';

/** Rosenbrock (1960): a bent valley with its floor at (1, 1). */
const valley: Smooth = (x, slope) => {
  const [a, b] = [x[0]!, x[1]!];
  slope[0] = -2 * (1 - a) - 400 * a * (b - a * a);
  slope[1] = 200 * (b - a * a);
  return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
};
const unused = new Float64Array(4);

/** Powell (1962): four unknowns, the curvature vanishes at the minimum, which lies at zero. */
const flat: Smooth = (x, slope) => {
  const [a, b, c, d] = [x[0]!, x[1]!, x[2]!, x[3]!];
  slope[0] = 2 * (a + 10 * b) + 40 * (a - d) ** 3;
  slope[1] = 20 * (a + 10 * b) + 4 * (b - 2 * c) ** 3;
  slope[2] = 10 * (c - d) - 8 * (b - 2 * c) ** 3;
  slope[3] = -10 * (c - d) - 40 * (a - d) ** 3;
  return (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;
};

describe('bfgs', () => {
  test('follows the bent valley from the classical start in at most 60 calls', () => {
    const { at, value, calls, settled } = bfgs(valley, [-1.2, 1]);
    expect([...at]).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)]);
    expect(value).toBeLessThan(1e-12);
    expect(calls).toBeLessThanOrEqual(60);
    expect(settled).toBe(true);
  });
  test('reaches a minimum without curvature', () => {
    expect(bfgs(flat, [3, -1, 0, 1]).value).toBeLessThan(1e-9);
  });
  test('any bowl, wherever it lies and however stretched', () => {
    const number = fc.double({ min: -20, max: 20, noNaN: true });
    const stretch = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, stretch, number), { minLength: 1, maxLength: 6 }), (axes) => {
        const bowl: Smooth = (x, slope) =>
          axes.reduce((sum, [centre, scale], i) => {
            slope[i] = 2 * scale * (x[i]! - centre);
            return sum + scale * (x[i]! - centre) ** 2;
          }, 0);
        const found = bfgs(
          bowl,
          axes.map(([, , start]) => start),
        );
        expect(found.settled).toBe(true);
        axes.forEach(([centre], i) => expect(found.at[i]).toBeCloseTo(centre, 4));
      }),
    );
  });
  test('steps back from where the function has no value', () => {
    // x - ln x, which is NaN left of zero; the first step from 0.001 would go far beyond 1, those after it to the left.
    const edge: Smooth = (x, slope) => {
      slope[0] = 1 - 1 / x[0]!;
      return x[0]! - Math.log(x[0]!);
    };
    expect(bfgs(edge, [0.001]).at[0]).toBeCloseTo(1, 6);
    expect(() => bfgs(edge, [-1])).toThrow(RangeError);
  });
  test('says that it did not settle when the calls run out, and leaves the start alone', () => {
    const start = Float64Array.of(-1.2, 1);
    const { calls, settled } = bfgs(valley, start, { maxCalls: 5 });
    expect({ calls, settled }).toEqual({ calls: 5, settled: false });
    expect([...start]).toEqual([-1.2, 1]);
  });
});

describe('nelderMead', () => {
  test('rolls down the bent valley without a slope', () => {
    const { at, settled } = nelderMead((x) => valley(x, unused), [-1.2, 1]);
    expect([...at]).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)]);
    expect(settled).toBe(true);
  });
  test('takes a kink and a forbidden side', () => {
    const kink = (x: Float64Array): number => (x[0]! < -1 ? Number.NaN : Math.abs(x[0]! - 2) + Math.abs(x[1]!));
    const { at } = nelderMead(kink, [0, 1]);
    expect([...at]).toEqual([expect.closeTo(2, 4), expect.closeTo(0, 4)]);
  });
  test('says that it did not settle when the calls run out', () => {
    const { calls, settled } = nelderMead((x) => valley(x, unused), [-1.2, 1], { maxCalls: 20 });
    expect(calls).toBeLessThanOrEqual(24);
    expect(settled).toBe(false);
  });
});

test('minimise finds by falling back what a wrong slope hides', () => {
  const lying: Smooth = (x, slope) => {
    const value = valley(x, slope);
    slope.fill(1);
    return value;
  };
  expect(bfgs(lying, [-1.2, 1]).settled).toBe(false);
  const found = minimise(lying, [-1.2, 1]);
  expect([...found.at]).toEqual([expect.closeTo(1, 4), expect.closeTo(1, 4)]);
  expect(found.settled).toBe(true);
});
