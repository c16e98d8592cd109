import { expect, test } from 'vitest';
import { clockFrom } from './clock-from.ts';

test.each([
  { why: 'goes by the machine where nothing is said', startsAt: undefined, at: 1_000, later: 1_250 },
  {
    why: 'shows what was said at the start and goes on from there',
    startsAt: '1970-01-02T00:00:00Z',
    at: 86_400_000,
    later: 86_400_250,
  },
])('a clock that $why', ({ startsAt, at, later }) => {
  let machine = 1_000;
  const clock = clockFrom(startsAt, () => machine);
  expect(clock()).toBe(at);
  machine += 250;
  expect(clock()).toBe(later);
});
