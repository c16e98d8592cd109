import { describe, expect, test } from 'vitest';
import { eventRate } from './event-rate.ts';
import { poissonInterval } from './poisson-interval.ts';

/** Independent oracle: the exact limits, found by halving on the sum of Poisson probabilities. */
function exact(count: number): { lower: number; upper: number } {
  const atMost = (k: number, mean: number): number => {
    let [term, sum] = [Math.exp(-mean), 0];
    for (let i = 0; i <= k; i += 1) {
      sum += term;
      term *= mean / (i + 1);
    }
    return sum;
  };
  const solve = (holds: (mean: number) => boolean): number => {
    let [low, high] = [0, count * 2 + 20];
    for (let i = 0; i < 80; i += 1) {
      const middle = (low + high) / 2;
      if (holds(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    lower: count === 0 ? 0 : solve((mean) => 1 - atMost(count - 1, mean) < 0.025),
    upper: solve((mean) => atMost(count, mean) > 0.025),
  };
}

describe('poissonInterval', () => {
  test.each([5, 7, 10, 23, 50, 120, 300])('%s events: within 1 %% of the exact limits', (count) => {
    const [found, wanted] = [poissonInterval(count), exact(count)];
    expect(Math.abs(found.lower / wanted.lower - 1)).toBeLessThan(0.01);
    expect(Math.abs(found.upper / wanted.upper - 1)).toBeLessThan(0.01);
  });
  test.each([0, 1, 2, 3, 4])('%s events: never narrower than exact below, hardly so above', (count) => {
    const [found, wanted] = [poissonInterval(count), exact(count)];
    expect(found.lower).toBeLessThanOrEqual(wanted.lower);
    expect(Math.abs(found.upper / wanted.upper - 1)).toBeLessThan(0.006);
  });
  test('ten events as the tables of Garwood give them', () => {
    const { lower, upper } = poissonInterval(10);
    expect([lower.toFixed(2), upper.toFixed(2)]).toEqual(['4.79', '18.39']);
  });
  test.each([-1, 1.5, Number.NaN])('refuses %s', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });
});

describe('eventRate', () => {
  test('events per person on average there', () => {
    const rate = eventRate(12, 9_000, 90);
    expect(rate).toMatchObject({ value: 0.12, count: 12, averagePeople: 100 });
    expect('lower' in rate && rate.lower < 0.12 && rate.upper > 0.12).toBe(true);
  });
  test('nobody there is no base', () => {
    expect(eventRate(0, 0, 90)).toEqual({ noBase: true, denominator: 0 });
  });
  test.each([
    [-1, 90],
    [10, 0],
  ])('refuses %s person-days in %s days', (personDays, days) => {
    expect(() => eventRate(1, personDays, days)).toThrow(RangeError);
  });
});
