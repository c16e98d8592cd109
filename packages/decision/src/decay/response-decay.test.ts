import { expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { additiveChance } from './additive-chance.ts';
import { type AgedTries, responseDecay } from './response-decay.ts';

/** Exactly as many answers as the curve says. */
const exact = (start: number, rate: number, floor: number, people = 10_000): AgedTries[] =>
  Array.from({ length: 12 }, (_, age) => ({ age, people, answered: people * (start * Math.exp(-rate * age) + floor) }));

test.each([
  { why: 'fades to nothing', start: 0.5, rate: 0.3, floor: 0, hasFloor: false },
  { why: 'fades to a floor', start: 0.5, rate: 0.5, floor: 0.1, hasFloor: true },
  { why: 'a floor is allowed for where there is none', start: 0.4, rate: 0.8, floor: 0, hasFloor: true },
  { why: 'slowly', start: 0.3, rate: 0.03, floor: 0, hasFloor: false },
])('a curve without noise is found: $why', ({ start, rate, floor, hasFloor }) => {
  const found = responseDecay(exact(start, rate, floor), { hasFloor });
  if ('noDecay' in found) throw new Error(found.noDecay);
  expect(found.rate / rate).toBeCloseTo(1, 3);
  expect(found.start).toBeCloseTo(start, 3);
  expect(found.floor).toBeCloseTo(floor, 3);
  expect(found.lower).toBeLessThan(rate);
  expect(found.upper).toBeGreaterThan(rate);
});

test('the ends are where twice the log-likelihood has fallen by 3.84, and four times the people halve the interval', () => {
  const tries = exact(0.5, 0.3, 0);
  const found = responseDecay(tries, { hasFloor: false });
  const more = responseDecay(exact(0.5, 0.3, 0, 40_000), { hasFloor: false });
  if ('noDecay' in found || 'noDecay' in more) throw new Error('no decay');
  const at = (rate: number): number =>
    additiveChance(
      tries.map((each) => ({ ...each, fresh: Math.exp(-rate * each.age) })),
      false,
    ).logLikelihood;
  for (const end of [found.lower, Number(found.upper)]) expect(2 * (at(found.rate) - at(end))).toBeCloseTo(3.8415, 3);
  const width = ({ lower, upper }: typeof found): number => Number(upper) - lower;
  expect(width(found) / width(more)).toBeCloseTo(2, 1);
});

test('a chance at a bound: no floor below zero, and no start where the later answer more', () => {
  const rising = [0.1, 0.2, 0.3].map((share, age) => ({ fresh: Math.exp(-age), people: 1000, answered: 1000 * share }));
  expect(additiveChance(rising, true)).toMatchObject({ start: 0, floor: expect.closeTo(0.2, 6) });
  const dropping = [0.5, 0.1, 0.001].map((share, age) => ({
    fresh: Math.exp(-age),
    people: 1000,
    answered: 1000 * share,
  }));
  expect(additiveChance(dropping, true).floor).toBe(0);
});

test.each([
  {
    why: 'too few answers',
    tries: [9, 0, 0].map((answered, age) => ({ age, people: 50, answered })),
    noDecay: 'too_few',
  },
  {
    why: 'nobody refused',
    tries: [50, 50, 50].map((answered, age) => ({ age, people: 50, answered })),
    noDecay: 'too_few',
  },
  { why: 'one age', tries: [{ age: 2, people: 100, answered: 50 }], noDecay: 'too_few_ages' },
  {
    why: 'two ages and a floor',
    tries: [60, 50].map((answered, age) => ({ age, people: 100, answered })),
    noDecay: 'too_few_ages',
  },
  {
    why: 'later ones answer more',
    tries: [20, 30, 40].map((answered, age) => ({ age, people: 100, answered })),
    noDecay: 'does_not_fade',
  },
])('no curve: $why', ({ tries, noDecay }) => {
  expect(responseDecay(tries, { hasFloor: true })).toEqual({ noDecay });
});

test('one answer only while it is fresh: the upper end is open', () => {
  const tries = [60, 0, 0].map((answered, age) => ({ age, people: 100, answered }));
  expect(responseDecay(tries, { hasFloor: false })).toMatchObject({ upper: 'open' });
});

test('at 500 leads the rate is within 15 % two times of three', () => {
  const stream = randomStreams(5).stream('leads');
  let near = 0;
  for (let time = 0; time < 60; time += 1) {
    const tries = Array.from({ length: 32 }, (_, quarter) => ({ age: quarter / 4, people: 0, answered: 0 }));
    for (let lead = 0; lead < 500; lead += 1) {
      const own = tries[Math.floor(stream() * 32)]!;
      own.people += 1;
      if (stream() < 0.6 * Math.exp(-0.4 * own.age)) own.answered += 1;
    }
    const found = responseDecay(tries, { hasFloor: false });
    if ('rate' in found && Math.abs(found.rate / 0.4 - 1) < 0.15) near += 1;
  }
  expect(near).toBeGreaterThan(40);
});

test.each([
  { age: -1, people: 5, answered: 1 },
  { age: 1, people: 5, answered: 6 },
  { age: Number.NaN, people: 5, answered: 1 },
])('refused: %o', (wrong) => {
  expect(() => responseDecay([wrong], { hasFloor: false })).toThrow(RangeError);
});
