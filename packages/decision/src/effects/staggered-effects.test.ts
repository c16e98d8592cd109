import { describe, expect, test } from 'vitest';
import { drawNormal } from '../random/draw-normal.ts';
import { randomStreams } from '../random/random-stream.ts';
import { effectInterval } from './effect-interval.ts';
import { staggeredEffects, type Watched } from './staggered-effects.ts';

/**
 * Teen employment (log) in counties of the United States whose minimum wage rose in 2004, and in those where it never did: number of
 * counties, mean and variance of the change since 2003, for 2004 to 2007. From the Census Bureau's public QWI, as in Callaway & Sant'Anna.
 */
const RAISED = {
  counties: 20,
  mean: [-0.0731333, -0.1202447, -0.1529925, -0.0943088],
  variance: [0.0093659, 0.0179369, 0.0234527, 0.0203132],
};
const NEVER = {
  counties: 309,
  mean: [-0.06263, -0.0498216, -0.0157337, 0.0065025],
  variance: [0.0296773, 0.033497, 0.0662023, 0.0668608],
};

/** As many people with exactly these means and variances of their changes. */
function peopleOf({ counties, mean, variance }: typeof RAISED, reachedIn: number | null): Watched[] {
  return Array.from({ length: counties }, (_, i) => {
    // Half above and half below, one in the middle of an odd number.
    const side = i === counties - 1 && counties % 2 === 1 ? 0 : i % 2 === 0 ? 1 : -1;
    const scale = Math.sqrt((counties - 1) / (counties - (counties % 2)));
    return { reachedIn, outcomes: [0, ...mean.map((m, t) => m + side * scale * Math.sqrt(variance[t]!))] };
  });
}

test('effects of 2004 as the R package did prints them: -.0105, -.0704, -.1373, -.1008', () => {
  const { effects, before, trends } = staggeredEffects([...peopleOf(RAISED, 1), ...peopleOf(NEVER, null)]);
  const told = effects.map(({ effect }) =>
    'noEffect' in effect ? null : { value: effect.value.toFixed(4), error: effect.error },
  );
  expect(told.map((each) => each?.value)).toEqual(['-0.0105', '-0.0704', '-0.1373', '-0.1008']);
  // Standard errors with n - 1; the package's analytical ones divide by n: .0233, .0310, .0364, .0344.
  [0.0233, 0.031, 0.0364, 0.0344].forEach((error, t) => expect(told[t]!.error).toBeCloseTo(error, 2.7));
  expect(before).toEqual([]);
  expect(trends).toBe('unknown');
});

describe('on simulated people', { timeout: 60_000 }, () => {
  const stream = randomStreams(61).stream('staggered');
  /** Six periods, reached in 3 or 4 or never; each has a level and a luck of his own, those reached a drift of their own too. */
  const draw = (drift: number, effect: number): Watched[] =>
    Array.from({ length: 240 }, (_, i) => {
      const reachedIn = [null, 3, 4][i % 3]!;
      const level = drawNormal(stream);
      const outcomes = Array.from({ length: 6 }, (__, t) => {
        const own = reachedIn === null ? 0 : drift * t + (t >= reachedIn ? effect * (1 + t - reachedIn) : 0);
        return level + 0.1 * t + own + 0.5 * drawNormal(stream);
      });
      return { reachedIn, outcomes };
    });

  test('the effect is found, growing with time, and intervals hold it', () => {
    let [held, all] = [0, 0];
    for (let run = 0; run < 150; run += 1)
      for (const { reachedIn, period, effect } of staggeredEffects(draw(0, 0.2)).effects) {
        if ('noEffect' in effect) throw new Error(effect.noEffect);
        const { lower, upper } = effectInterval(effect);
        const truth = 0.2 * (1 + period - reachedIn);
        if (lower <= truth && truth <= upper) held += 1;
        all += 1;
      }
    expect(held / all).toBeGreaterThan(0.93);
    expect(held / all).toBeLessThan(0.97);
  });
  test('alike before: warned of in at most a tenth of cases; apart before: in at least nine tenths', () => {
    const apart = (drift: number): number =>
      Array.from({ length: 100 }, () => staggeredEffects(draw(drift, 0.2)).trends).filter((trend) => trend === 'apart')
        .length;
    expect(apart(0)).toBeLessThanOrEqual(10);
    expect(apart(0.4)).toBeGreaterThanOrEqual(90);
  });
});

const quiet: Watched = { reachedIn: null, outcomes: [1, 2, 3] };
test.each([
  { why: 'nobody', people: [] },
  {
    why: 'everybody reached',
    people: [
      { ...quiet, reachedIn: 1 },
      { ...quiet, reachedIn: 1 },
    ],
  },
  { why: 'a period missing', people: [quiet, { ...quiet, outcomes: [1, 2] }] },
  { why: 'no number', people: [quiet, { ...quiet, outcomes: [1, Number.NaN, 3] }] },
  { why: 'reached before the watch', people: [quiet, quiet, { ...quiet, reachedIn: 0 }] },
])('refused: $why', ({ people }) => {
  expect(() => staggeredEffects(people)).toThrow(RangeError);
});
