import { expect, test } from 'vitest';
import { randomStreams } from '../../random/random-stream.ts';
import { dwellTest } from './dwell-test.ts';
import { MOVES, walk } from './testing/known-chain.ts';

test('by hand: spells that began before the watch are left out, open ones count for as long as they were seen', () => {
  const path = (stays: number, after: number | null): (number | null)[] => [0, ...Array<number>(stays).fill(1), after];
  const paths = [
    ...Array.from({ length: 60 }, () => path(1, 2)),
    ...Array.from({ length: 40 }, () => path(2, 2)),
    ...Array.from({ length: 40 }, () => [0, 1, 1, 1]),
    ...Array.from({ length: 500 }, () => [1, 2]),
    ...Array.from({ length: 500 }, () => [0, 1, null, 2]),
  ];
  const found = dwellTest(paths, 1, 2);
  // Age 1: 140 could leave and 60 did; age 2: 80 could and 40 did. Chi-square with one degree is 1.0476 by hand.
  expect('leaves' in found && found.leaves).toEqual([
    { atRisk: 140, left: 60 },
    { atRisk: 80, left: 40 },
  ]);
  expect('surprise' in found && found.surprise).toBeCloseTo(0.3061, 4);
});

test('where the chain is true the surprise is even: below .1 in a tenth of 300 banks', { timeout: 60_000 }, () => {
  const stream = randomStreams(14).stream('paths');
  let low = 0;
  for (let bank = 0; bank < 300; bank += 1) {
    const found = dwellTest(walk(stream, MOVES, 150, 12), 2, 4);
    if ('tooFew' in found) throw new Error('too few');
    if (found.surprise < 0.1) low += 1;
  }
  expect(low / 300).toBeGreaterThan(0.05);
  expect(low / 300).toBeLessThan(0.16);
});

test('where newcomers leave and old hands stay, it says so', () => {
  const stream = randomStreams(15).stream('paths');
  const paths = Array.from({ length: 400 }, () => {
    const path = [0, 1];
    for (let age = 1; path.at(-1) === 1 && path.length < 14; age += 1)
      path.push(stream() < (age === 1 ? 0.4 : 0.1) ? 2 : 1);
    return path;
  });
  const found = dwellTest(paths, 1, 4);
  expect('surprise' in found && found.surprise).toBeLessThan(1e-6);
});

test.each([
  { why: 'nobody', paths: [] },
  { why: 'nobody left', paths: Array.from({ length: 50 }, () => [0, 1, 1, 1, 1]) },
  { why: 'a handful', paths: [[0, 1, 1, 2]] },
])('no verdict from $why', ({ paths }) => {
  expect(dwellTest(paths, 1, 3)).toEqual({ tooFew: true });
});
