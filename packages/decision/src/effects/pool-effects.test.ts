import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNormal } from '../random/draw-normal.ts';
import { randomStreams } from '../random/random-stream.ts';
import { poolEffects, type PooledEffect } from './pool-effects.ts';
import { shrinkEffects } from './shrink-effects.ts';
import type { EffectBelief } from './effect-belief.ts';

const pooled = (...args: Parameters<typeof poolEffects>): PooledEffect => {
  const pool = poolEffects(...args);
  if ('tooFew' in pool) throw new Error('too few');
  return pool;
};
const shrunk = (...args: Parameters<typeof shrinkEffects>): readonly EffectBelief[] => {
  const beliefs = shrinkEffects(...args);
  if ('tooFew' in beliefs) throw new Error('too few');
  return beliefs;
};

/** Colditz et al. (1994), thirteen trials of the BCG vaccine: ill and well among the vaccinated, ill and well among the others. */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([a, b, c, d]) => ({
  value: Math.log(a! / (a! + b!) / (c! / (c! + d!))),
  error: Math.sqrt(1 / a! - 1 / (a! + b!) + 1 / c! - 1 / (c! + d!)),
}));

describe('the BCG trials, as the R package metafor prints them', () => {
  test('restricted maximum likelihood', () => {
    const { between, mean, error, q } = pooled(BCG);
    expect([between, mean, error, q]).toEqual(
      [0.31324, -0.71453, 0.17978].map((x) => expect.closeTo(x, 5)).concat(expect.closeTo(152.233, 3)),
    );
  });
  test('moments of DerSimonian and Laird', () => {
    const { between, mean, error } = pooled(BCG, 'moments');
    expect([between, mean, error]).toEqual([0.30876, -0.71412, 0.17874].map((x) => expect.closeTo(x, 5)));
  });
  test('the spread is where the restricted likelihood is highest (independent: a search over it)', () => {
    const likelihood = (between: number): number => {
      const w = BCG.map(({ error }) => 1 / (error ** 2 + between));
      const total = w.reduce((sum, x) => sum + x, 0);
      const mean = w.reduce((sum, x, i) => sum + x * BCG[i]!.value, 0) / total;
      return (
        w.reduce((sum, x, i) => sum + Math.log(x) / 2 - (x * (BCG[i]!.value - mean) ** 2) / 2, 0) - Math.log(total) / 2
      );
    };
    const { between } = pooled(BCG);
    for (const by of [-0.01, -0.001, 0.001, 0.01])
      expect(likelihood(between)).toBeGreaterThan(likelihood(between + by));
  });
});

test('eight schools (Rubin 1981): chance alone explains how they differ', () => {
  const schools = [28, 8, -3, 7, -1, 1, 18, 12].map((value, i) => ({
    value,
    error: [15, 10, 16, 11, 9, 11, 10, 18][i]!,
  }));
  const { between, mean, error } = pooled(schools);
  expect(between).toBe(0);
  expect(mean).toBeCloseTo(7.686, 3);
  expect(error).toBeCloseTo(4.072, 3);
});

test('eighteen batters of 1970 (Efron & Morris 1975): 45 times at bat, then the season; the error falls to 5.0 from 17.6', () => {
  const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
  const season = [346, 298, 276, 222, 273, 270, 263, 210, 269, 230, 264, 256, 303, 264, 226, 286, 316, 200];
  // The arcsine makes the variance 1 for everybody.
  const scale = (share: number): number => Math.sqrt(45) * Math.asin(2 * share - 1);
  const effects = hits.map((count) => ({ value: scale(count / 45), error: 1 }));
  const miss = (values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + (value - scale(season[i]! / 1000)) ** 2, 0);
  const raw = miss(effects.map(({ value }) => value));
  const pulled = miss(shrunk(effects).map(({ mean }) => mean));
  expect(raw).toBeCloseTo(17.6, 1);
  expect(pulled).toBeCloseTo(5.0, 1);
  expect(raw / pulled).toBeCloseTo(3.5, 1);
});

describe('on events of known truth', { timeout: 60_000 }, () => {
  const streams = randomStreams(6);
  /** Effects in points: truth about 2 with deviation 1.2, each measured on two groups of 100 to 500 of whom 8 % do it anyway. */
  const draw = (name: string, events: number, rounds: number) => {
    const stream = streams.stream(name);
    return Array.from({ length: rounds }, () =>
      Array.from({ length: events }, () => {
        const truth = 2 + 1.2 * drawNormal(stream);
        const error = 100 * Math.sqrt((2 * 0.08 * 0.92) / (100 + 400 * stream()));
        return { truth, error, value: truth + error * drawNormal(stream) };
      }),
    );
  };
  test('beliefs hold the truth in 92 to 97 %, and miss it by at most half as much as raw effects do', () => {
    let [held, all, raw, pulled] = [0, 0, 0, 0];
    for (const events of draw('shrink', 24, 200))
      shrunk(events).forEach(({ mean, lower, upper }, i) => {
        const { truth, value } = events[i]!;
        if (lower <= truth && truth <= upper) held += 1;
        all += 1;
        raw += (value - truth) ** 2;
        pulled += (mean - truth) ** 2;
      });
    expect(held / all).toBeGreaterThan(0.92);
    expect(held / all).toBeLessThan(0.97);
    expect(Math.sqrt(pulled / raw)).toBeLessThan(0.5);
  });
  test('the interval of the mean holds it in 93 to 97 %, also with six events', () => {
    let held = 0;
    for (const events of draw('pool', 6, 1500)) {
      const { lower, upper } = pooled(events);
      if (lower <= 2 && 2 <= upper) held += 1;
    }
    expect(held / 1500).toBeGreaterThan(0.93);
    expect(held / 1500).toBeLessThan(0.975);
  });
});

test('neither the order of events nor the unit of money matters', () => {
  const effect = fc.record({
    value: fc.double({ min: -9, max: 9, noNaN: true }),
    error: fc.double({ min: 0.1, max: 5, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(effect, { minLength: 4, maxLength: 12 }), (effects) => {
      const once = pooled(effects);
      const turned = pooled(effects.toReversed());
      expect(turned.mean).toBeCloseTo(once.mean, 6);
      const cents = pooled(effects.map(({ value, error }) => ({ value: value * 100, error: error * 100 })));
      expect(cents.mean / 100).toBeCloseTo(once.mean, 6);
      expect(cents.between / 10_000).toBeCloseTo(once.between, 6);
      shrunk(effects).forEach(({ mean }, i) => {
        const [low, high] = [Math.min(once.mean, effects[i]!.value), Math.max(once.mean, effects[i]!.value)];
        expect(mean).toBeGreaterThanOrEqual(low - 1e-9);
        expect(mean).toBeLessThanOrEqual(high + 1e-9);
      });
    }),
  );
});

test('too few or impossible effects are refused', () => {
  expect(poolEffects([{ value: 1, error: 1 }])).toEqual({ tooFew: true, effects: 1 });
  expect(shrinkEffects([1, 2, 3].map((value) => ({ value, error: 1 })))).toEqual({ tooFew: true, effects: 3 });
  expect(() =>
    poolEffects([
      { value: 1, error: 0 },
      { value: 1, error: 1 },
    ]),
  ).toThrow(RangeError);
  expect(() =>
    poolEffects([
      { value: Number.NaN, error: 1 },
      { value: 1, error: 1 },
    ]),
  ).toThrow(RangeError);
});
