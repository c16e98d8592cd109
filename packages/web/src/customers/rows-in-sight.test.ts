import { expect, test } from 'vitest';
import { rowsInSight, stepOf } from './rows-in-sight.ts';

const HEIGHT = 50;
const WINDOW = 800;
const seen = (count: number, top: number) => rowsInSight(count, HEIGHT, stepOf(HEIGHT, top), WINDOW);

test.each([
  { why: 'the top of a long list', count: 100_000, top: 0, then: { first: 0, end: 35 } },
  { why: 'below the heading', count: 100_000, top: -200, then: { first: 0, end: 29 } },
  { why: 'the middle', count: 100_000, top: 50_000, then: { first: 983, end: 1_031 } },
  { why: 'the end', count: 1_010, top: 50_000, then: { first: 983, end: 1_010 } },
  { why: 'a list that has become shorter', count: 10, top: 50_000, then: { first: 9, end: 10 } },
  { why: 'nobody', count: 0, top: 0, then: { first: 0, end: 0 } },
])('$why', ({ count, top, then }) => {
  expect(seen(count, top)).toEqual(then);
});

test('whatever is on the screen is among them, with half a screen to spare on both sides', () => {
  for (let top = -300; top < 60_000; top += 37) {
    const { first, end } = seen(1_000, top);
    expect(first * HEIGHT).toBeLessThanOrEqual(Math.max(0, Math.min(top - WINDOW / 2, 999 * HEIGHT)));
    expect(end * HEIGHT).toBeGreaterThanOrEqual(Math.min(top + WINDOW * 1.5, 50_000));
  }
});
