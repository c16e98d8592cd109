import { expect, test } from 'vitest';
import { historyOf } from './history-of.ts';
import { judgeForecast } from './judge-forecast.ts';

test('by hand', () => {
  const judged = judgeForecast([1, 2, 3, 6], [0, 2, 4, 6], (customer) => (customer < 2 ? 0 : 1));
  expect(judged).toEqual({
    customers: 4,
    expected: 12,
    happened: 12,
    miss: Math.sqrt(0.5),
    // Products of distances from 3: 6 + 1 + 0 + 9 of the root of 14 x 20.
    correlation: expect.closeTo(16 / Math.sqrt(14 * 20), 12),
    groups: [
      { group: 0, customers: 2, expected: 1.5, happened: 1 },
      { group: 1, customers: 2, expected: 4.5, happened: 5 },
    ],
  });
});

test('a forecast that says the same of everybody has no correlation, which is said', () => {
  expect(judgeForecast([0, 0], [0, 3], () => 0).correlation).toBeNull();
});

test.each([
  { forecasts: [], outcomes: [] },
  { forecasts: [1], outcomes: [1, 2] },
  { forecasts: [Number.NaN], outcomes: [1] },
  { forecasts: [1], outcomes: [Infinity] },
])('refused: $forecasts against $outcomes', ({ forecasts, outcomes }) => {
  expect(() => judgeForecast(forecasts, outcomes, () => 0)).toThrow(RangeError);
});

test.each([
  { why: 'twice a day is one occasion, later days are not seen', days: [30, 10, 10, 24, 99], is: [2, 20 / 7, 30 / 7] },
  { why: 'bought once', days: [40], is: [0, 0, 0] },
])('history: $why', ({ days, is: [repeats, last, watched] }) => {
  expect(historyOf(days, 40, 7)).toEqual({ repeats, last, watched, customers: 1 });
});

test('who had not bought yet has no history', () => {
  expect(historyOf([50], 40, 7)).toBeNull();
});
