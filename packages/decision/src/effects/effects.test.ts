import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNormal } from '../random/draw-normal.ts';
import { randomStreams } from '../random/random-stream.ts';
import { alwaysValidInterval } from './always-valid.ts';
import { bothWaysBound, heavyTailBound, mixtureWeight, oneWayBound, stitchedBound } from './always-valid-bounds.ts';
import { countedArm, summedArm, type ArmSummary } from './arm-summary.ts';
import { detectable } from './detectable.ts';
import { effectBelief } from './effect-belief.ts';
import { effectInterval, effectSurprise } from './effect-interval.ts';
import { absoluteEffect, relativeEffect, type Effect } from './effect.ts';
import { steadyOutcomes, type BeforeAfter } from './steady-outcomes.ts';

const known = (effect: Effect | { readonly noEffect: string }): Effect => {
  if ('noEffect' in effect) throw new Error(effect.noEffect);
  return effect;
};
const close = (value: number, digits = 5) => expect.closeTo(value, digits);

describe('figures that GrowthBook’s tests (MIT) hold', () => {
  const [a, b] = [summedArm(1396.87, 52377.9767, 3407), summedArm(2422.7, 134698.29, 3461)];
  test('a relative and an absolute difference of means, with interval and p', () => {
    const relative = known(relativeEffect(a, b));
    expect(relative.value).toBeCloseTo(0.70732, 5);
    expect(effectInterval(relative)).toEqual({ lower: close(-0.03526), upper: close(1.44989) });
    expect(effectSurprise(relative)).toBeCloseTo(0.06191, 5);
    const absolute = known(absoluteEffect(a, b));
    expect(absolute.value).toBeCloseTo(0.29, 2);
    expect(effectInterval(absolute)).toEqual({ lower: close(0.04538), upper: close(0.53462) });
    expect(effectSurprise(absolute)).toBeCloseTo(0.02016, 5);
  });
  test('a relative difference of shares of small groups', () => {
    const effect = known(relativeEffect(countedArm(14, 28), countedArm(16, 30)));
    expect(effectInterval(effect)).toEqual({ lower: close(-0.47767), upper: close(0.61101) });
    expect(effectSurprise(effect)).toBeCloseTo(0.80707, 5);
  });
  test('intervals for any number of looks', () => {
    const means = known(relativeEffect(summedArm(1396.87, 52377.9767, 3000), b));
    expect(means.value).toBeCloseTo(0.50336, 5);
    expect(alwaysValidInterval(means, 1000)).toEqual({ lower: close(-0.55844), upper: close(1.56516) });
    const shares = known(relativeEffect(countedArm(1396, 3000), countedArm(2422, 3461)));
    expect(shares.value).toBeCloseTo(0.50386, 5);
    expect(alwaysValidInterval(shares, 5000)).toEqual({ lower: close(0.40098), upper: close(0.60675) });
  });
  test('beliefs without and with a prior', () => {
    const flat = effectBelief(known(relativeEffect(countedArm(49, 100), countedArm(51, 100))), null);
    expect(flat).toMatchObject({
      mean: close(0.04082),
      lower: close(-0.24779),
      upper: close(0.32943),
      positive: close(0.60918),
    });
    const small = known(relativeEffect(summedArm(100, 1002.25, 10), summedArm(105, 1111.5, 10)));
    const informed = effectBelief(small, { mean: 0.1, deviation: Math.sqrt(0.1) });
    expect(informed).toMatchObject({ mean: close(0.05063), positive: close(0.92315) });
  });
});

test('the bounds that the tests of confseq (MIT) hold', () => {
  const design = { tightestAt: 100, miss: 0.05 };
  expect(mixtureWeight(100, 0.05)).toBeCloseTo(12.60056, 5);
  expect(bothWaysBound(100, design)).toBeCloseTo(30.35209, 5);
  expect(oneWayBound(100, design)).toBeCloseTo(27.66071, 5);
  expect(heavyTailBound(100, design, 2)).toBeCloseTo(33.02017, 5);
  expect(stitchedBound(100, 0.05, 10, 3)).toBeCloseTo(64.48755, 5);
  // log of the two-sided mixture at 10: -0.6510052, from the same weight.
  const weight = mixtureWeight(100, 0.05);
  expect(0.5 * Math.log(weight / (100 + weight)) + 100 / (2 * (100 + weight))).toBeCloseTo(-0.6510052, 6);
});

describe('1,000 experiments without effect, looked at every week for half a year', { timeout: 60_000 }, () => {
  const stream = randomStreams(1).stream('a/a');
  const looks = Array.from({ length: 1000 }, () => {
    const [sums, counts] = [
      [0, 0],
      [0, 0],
    ] as [number[], number[]];
    return Array.from({ length: 26 }, () => {
      for (let person = 0; person < 80; person += 1) {
        counts[person % 2]! += 1;
        if (stream() < 0.12) sums[person % 2]! += 1;
      }
      return known(absoluteEffect(countedArm(sums[0]!, counts[0]!), countedArm(sums[1]!, counts[1]!)));
    });
  });
  const excludesZero = ({ lower, upper }: { lower: number; upper: number }): boolean => lower > 0 || upper < 0;

  test('the interval for any number of looks ever excludes zero in at most 5 %', () => {
    const wrong = looks.filter((run) => run.some((effect) => excludesZero(alwaysValidInterval(effect, 1000))));
    expect(wrong.length / 1000).toBeLessThanOrEqual(0.05);
  });
  test('the interval for one look is wrong in 4 to 6 % of last looks, but in far more when one looks every week', () => {
    const last = looks.filter((run) => excludesZero(effectInterval(run.at(-1)!))).length / 1000;
    expect(last).toBeGreaterThanOrEqual(0.035);
    expect(last).toBeLessThanOrEqual(0.065);
    expect(looks.filter((run) => run.some((effect) => excludesZero(effectInterval(effect)))).length).toBeGreaterThan(
      200,
    );
  });
});

// Science notes of the method: base 8 % and 3 %, 80 % power, two-sided 5 %, percentage points.
test.each([
  { base: 0.08, points: [15.2, 10.7, 7.6, 4.8, 3.4, 2.4] },
  { base: 0.03, points: [9.6, 6.8, 4.8, 3.0, 2.1, 1.5] },
])('what 50 to 2,000 people a group can find from a base of $base', ({ base, points }) => {
  const found = [50, 100, 200, 500, 1000, 2000].map((people) => Math.round(1000 * detectable(base, people)) / 10);
  expect(found).toEqual(points);
  expect(() => detectable(0, 100)).toThrow(RangeError);
});

describe('taking out what was known before', () => {
  const stream = randomStreams(2).stream('steady');
  const draw = (rho: number, effect: number, people: number): BeforeAfter[] =>
    Array.from({ length: people }, () => {
      const before = drawNormal(stream);
      return { before: 10 + before, after: effect + rho * before + Math.sqrt(1 - rho * rho) * drawNormal(stream) };
    });

  test.each([0.5, 0.7, 0.9])('with correlation %s the variance is 1 - rho^2 of what it was, within 5 %%', (rho) => {
    const { left, untouched } = steadyOutcomes(draw(rho, 0, 10_000), draw(rho, 0.3, 10_000));
    expect(left / (1 - rho * rho)).toBeGreaterThan(0.95);
    expect(left / (1 - rho * rho)).toBeLessThan(1.05);
    expect(untouched.variance).toBeCloseTo(1 - rho * rho, 1);
  });
  test('the effect stays the same on average, and intervals hold it as often as they say', () => {
    let [sum, held] = [0, 0];
    const runs = 400;
    for (let run = 0; run < runs; run += 1) {
      const { untouched, treated } = steadyOutcomes(draw(0.8, 0, 60), draw(0.8, 0.3, 60));
      const effect = known(absoluteEffect(untouched, treated));
      sum += effect.value;
      const { lower, upper } = effectInterval(effect);
      if (lower <= 0.3 && 0.3 <= upper) held += 1;
    }
    // Standard error of one run: .6 sqrt(2 / 60) = .11.
    expect(Math.abs(sum / runs - 0.3)).toBeLessThan((4 * 0.11) / Math.sqrt(runs));
    expect(held / runs).toBeGreaterThan(0.92);
    expect(held / runs).toBeLessThan(0.98);
  });
  test('a figure that never varies changes nothing', () => {
    const people = [1, 2, 4].map((after) => ({ before: 5, after }));
    const { slope, left, treated } = steadyOutcomes(people, people);
    expect({ slope, left, mean: treated.mean }).toEqual({ slope: 0, left: 1, mean: 7 / 3 });
    expect(() => steadyOutcomes(people, people.slice(0, 1))).toThrow(RangeError);
    expect(() => steadyOutcomes(people, [{ before: Number.NaN, after: 1 }, ...people])).toThrow(RangeError);
  });
});

describe('no figure where there is none', () => {
  const flat: ArmSummary = countedArm(0, 40);
  test('nobody did it in either group', () => {
    expect(absoluteEffect(flat, flat)).toEqual({ noEffect: 'no_spread' });
    expect(relativeEffect(flat, countedArm(3, 40))).toEqual({ noEffect: 'no_base' });
  });
  test.each([
    [3, 2],
    [-1, 10],
    [0, 1],
    [Number.NaN, 10],
  ])('%s of %s are no counts', (successes, people) => {
    expect(() => countedArm(successes, people)).toThrow(RangeError);
  });
  test('sums that cannot belong together', () => {
    expect(() => summedArm(100, 10, 5)).toThrow(RangeError);
    expect(() => summedArm(100, Number.NaN, 5)).toThrow(RangeError);
  });
});

test('counted and summed groups are the same people', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.nat(), (people, some) => {
      const successes = some % (people + 1);
      const [counted, summed] = [countedArm(successes, people), summedArm(successes, successes, people)];
      expect(summed.mean).toBeCloseTo(counted.mean, 12);
      expect((summed.variance * (people - 1)) / people).toBeCloseTo(counted.variance, 10);
    }),
  );
});
