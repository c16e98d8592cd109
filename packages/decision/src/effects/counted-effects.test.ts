import { expect, test } from 'vitest';
import { countedEffects } from './counted-effects.ts';

const experiment = (without: number, withIt: number, people = 100) => ({
  untouched: { successes: without, people },
  treated: { successes: withIt, people },
});

test('each keeps its own difference, and all of one size are as sure: by hand', () => {
  const effects = countedEffects([experiment(2, 1), experiment(6, 11)]);
  // Together 8 of 200 and 12 of 200.
  const error = Math.sqrt((0.04 * 0.96) / 100 + (0.06 * 0.94) / 100);
  expect(effects).toEqual([
    expect.objectContaining({ value: expect.closeTo(-0.01, 12), error: expect.closeTo(error, 12) }),
    expect.objectContaining({ value: expect.closeTo(0.05, 12), error: expect.closeTo(error, 12) }),
  ]);
});

test.each([
  {
    why: 'an experiment in which nobody did it has an error too',
    given: [experiment(0, 0), experiment(5, 5)],
    has: 'value',
  },
  { why: 'nobody did it anywhere', given: [experiment(0, 0)], has: 'noEffect' },
])('$why', ({ given, has }) => {
  expect(countedEffects(given)[0]).toHaveProperty(has);
});

test('what is no count is refused', () => {
  expect(() => countedEffects([experiment(5, 101)])).toThrow(RangeError);
});
