import { expect, test } from 'vitest';
import { addInterest, firstDayBelow, interestOn, NO_INTEREST, type InterestScore } from './interest-score.ts';

const after = (events: readonly (readonly [day: number, weight: number])[]): InterestScore =>
  events.reduce((state, [day, weight]) => addInterest(state, day, weight, 30), NO_INTEREST);

test('the vector of definitions.md 2.2: weights 3, 5, 5 on days 0, 2, 5', () => {
  const state = after([
    [0, 3],
    [2, 5],
    [5, 5],
  ]);
  expect(interestOn(state, 5, 30)).toBeCloseTo(12.34, 2);
  expect(interestOn(state, 10, 30)).toBeCloseTo(10.99, 2);
  expect(interestOn(state, 30, 30)).toBeCloseTo(6.92, 2);
  expect(interestOn(state, 44, 30)).toBeCloseTo(5.01, 2);
  expect(interestOn(state, 45, 30)).toBeCloseTo(4.9, 2);
  expect(firstDayBelow(state, 5, 30)).toBe(45);
});

test.each([
  { why: 'nothing was ever shown', events: [], day: Number.NEGATIVE_INFINITY },
  { why: 'already below on the day itself', events: [[7, 4]], day: 7 },
  { why: 'exactly at the threshold is not below it', events: [[7, 5]], day: 8 },
  {
    why: 'ten halves to exactly five on day 30 and is below on day 31',
    events: [
      [0, 5],
      [0, 5],
    ],
    day: 31,
  },
  { why: 'twenty takes two half-lives', events: [[0, 20]], day: 61 },
] as const)('first day below 5: $why', ({ events, day }) => {
  expect(firstDayBelow(after(events), 5, 30)).toBe(day);
});
