import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logBeta } from '../numeric/log-beta.ts';
import { randomStreams } from '../random/random-stream.ts';
import type { Arm } from './arm.ts';
import { EXPLORATION_RULES, explore } from './explore.ts';
import { replays } from './replays.ts';
import { thompsonShares } from './thompson-shares.ts';

const arm = (successes: number, failures: number, stake = 100, fixed = 0): Arm => ({
  successes,
  failures,
  stake,
  fixed,
});

/** P(B > A) of two beta numbers with whole parameters, as a finite sum (Cook 2005, Exact calculation of beta inequalities, 1). */
const beats = (b: Arm, a: Arm): number =>
  Array.from({ length: b.successes }, (_, i) =>
    Math.exp(
      logBeta(a.successes + i, a.failures + b.failures) -
        Math.log(b.failures + i) -
        logBeta(1 + i, b.failures) -
        logBeta(a.successes, a.failures),
    ),
  ).reduce((sum, each) => sum + each, 0);

describe('Thompson shares', () => {
  test.each([
    { why: 'equal beliefs share alike', one: arm(3, 7), other: arm(3, 7) },
    { why: 'a little known, a little better', one: arm(4, 6), other: arm(30, 70) },
    { why: 'well known and better', one: arm(60, 40), other: arm(45, 55) },
  ])('agree with the exact chance to be better: $why', ({ one, other }) => {
    const exact = beats(one, other);
    const [share] = thompsonShares([one, other], 20_000, randomStreams(1).stream('t'));
    expect(Math.abs(share! - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20_000));
  });

  test('count stakes and costs: a sure small worth beats a rare great one as often as it should', () => {
    // Worth 50 for sure against 100 x chance: the chance exceeds one half with the probability of the upper tail.
    const shares = thompsonShares([arm(1, 1, 0, 50), arm(2, 2, 100)], 20_000, randomStreams(2).stream('t'));
    expect(shares[0]).toBeCloseTo(0.5, 1);
    expect(shares[0]! + shares[1]!).toBe(1);
  });
});

const arms = fc.array(
  fc.record({
    successes: fc.double({ min: 0.1, max: 50, noNaN: true }),
    failures: fc.double({ min: 0.1, max: 200, noNaN: true }),
    stake: fc.integer({ min: 0, max: 500 }),
    fixed: fc.integer({ min: -20, max: 20 }),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('exploring', () => {
  test('chances sum to 1, no near-tie has less than the floor, nothing else has any; what was chosen had a chance', () => {
    fc.assert(
      fc.property(arms, fc.integer(), (all, seed) => {
        const { propensities, chosen } = explore(all, 'cus_1', seed, { ...EXPLORATION_RULES, near: 0.5 });
        expect(propensities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        expect(propensities.every((each) => each === 0 || each >= 0.03)).toBe(true);
        expect(propensities[chosen]).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  test('a choice comes out again bit for bit after the log; not when anything was changed', () => {
    fc.assert(
      fc.property(arms, fc.integer(), (all, seed) => {
        const logged = JSON.parse(JSON.stringify(explore(all, 'cus_1', seed))) as ReturnType<typeof explore>;
        expect(replays(logged)).toBe(true);
        expect(replays({ ...logged, propensities: logged.propensities.map((each) => each * 0.999) })).toBe(false);
        expect(replays({ ...logged, explored: !logged.explored })).toBe(false);
      }),
      { numRuns: 20 },
    );
    const tied = [arm(5, 45), arm(5, 45), arm(5, 45)];
    const choice = explore(tied, 'cus_1', 7);
    expect(replays({ ...choice, of: 'cus_2' })).toBe(false);
    expect(replays({ ...choice, seed: 8 })).toBe(false);
    expect(replays({ ...choice, arms: [arm(5, 44), ...tied.slice(1)] })).toBe(false);
  });

  test('choices come as often as their chances say', () => {
    const tied = [arm(6, 44), arm(5, 45), arm(5, 45, 100, -0.5), arm(1, 99)];
    const chosen = tied.map(() => 0);
    const expected = tied.map(() => 0);
    const runs = 500;
    const rules = { ...EXPLORATION_RULES, near: 0.3 };
    for (let i = 0; i < runs; i += 1) {
      const choice = explore(tied, `cus_${i}`, 5, rules);
      chosen[choice.chosen]! += 1;
      for (const [k, each] of choice.propensities.entries()) expected[k]! += each;
    }
    expect(chosen[3]).toBe(0);
    const chi = [0, 1, 2].reduce((sum, k) => sum + (chosen[k]! - expected[k]!) ** 2 / expected[k]!, 0);
    // 2 degrees of freedom: 99.9 % of honest samples lie under 13.8.
    expect(chi).toBeLessThan(13.8);
    expect(Math.min(...expected.slice(0, 3))).toBeGreaterThan(40);
  });

  test('what is clearly best is chosen for sure, however uncertain the rest', () => {
    expect(explore([arm(50, 50), arm(0.3, 0.7)], 'cus_1', 1)).toMatchObject({
      chosen: 0,
      propensities: [1, 0],
      explored: false,
    });
  });

  test('more near-ties than the floor allows share alike', () => {
    const many = Array.from({ length: 60 }, () => arm(5, 45));
    expect(new Set(explore(many, 'cus_1', 1).propensities.map((each) => each.toFixed(12)))).toEqual(
      new Set([(1 / 60).toFixed(12)]),
    );
  });

  test.each([
    { why: 'nothing to choose from', all: [], rules: {} },
    { why: 'no belief', all: [arm(0, 5)], rules: {} },
    { why: 'a worth that is none', all: [arm(1, 5, Number.NaN)], rules: {} },
    { why: 'a floor too low to judge by', all: [arm(1, 5)], rules: { floor: 0.01 } },
    { why: 'too few draws', all: [arm(1, 5)], rules: { draws: 999 } },
  ])('refuses $why', ({ all, rules }) => {
    expect(() => explore(all, 'cus_1', 1, { ...EXPLORATION_RULES, ...rules })).toThrow(RangeError);
  });
});
