import { expect, test } from 'vitest';
import { rowsInSight } from './rows-in-sight.ts';

test.each([
  { why: 'the top of a long list', count: 100_000, top: 0, then: { first: 0, end: 30 } },
  { why: 'below the heading', count: 100_000, top: -200, then: { first: 0, end: 30 } },
  { why: 'the middle', count: 100_000, top: 50_000, then: { first: 984, end: 1_032 } },
  { why: 'the end', count: 1_010, top: 50_000, then: { first: 984, end: 1_010 } },
  { why: 'a list that has become shorter', count: 10, top: 50_000, then: { first: 9, end: 10 } },
  { why: 'nobody', count: 0, top: 0, then: { first: 0, end: 0 } },
])('$why', ({ count, top, then }) => {
  expect(rowsInSight(count, 50, top, 800)).toEqual(then);
});

test('whatever is on the screen is among them', () => {
  for (let top = -300; top < 60_000; top += 37) {
    const { first, end } = rowsInSight(1_000, 50, top, 800);
    expect(first * 50).toBeLessThanOrEqual(Math.max(0, Math.min(top, 49_950)));
    expect(end * 50).toBeGreaterThanOrEqual(Math.min(top + 800, 50_000));
  }
});
