import { expect, test } from 'vitest';
import { diceFor } from './dice.ts';

const draws = (name: string, seed = 1): number[] => {
  const dice = diceFor(seed, name);
  return Array.from({ length: 20 }, () => dice.whole(1, 1_000_000));
};

test('seed and name decide the draws, and nothing else does', () => {
  expect(draws('a')).toEqual(draws('a'));
  expect(draws('a')).not.toEqual(draws('b'));
  expect(draws('a')).not.toEqual(draws('a', 2));
});

test('whole numbers reach both ends and no further', () => {
  const dice = diceFor(1, 'ends');
  const seen = new Set(Array.from({ length: 500 }, () => dice.whole(3, 6)));
  expect([...seen].toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6]);
});

test('weights are kept and a weight of nothing is never drawn', () => {
  const dice = diceFor(1, 'weights');
  const drawn = Array.from({ length: 4_000 }, () => dice.weighted({ often: 3, seldom: 1, never: 0 }));
  const often = drawn.filter((key) => key === 'often').length / drawn.length;
  expect(drawn).not.toContain('never');
  // Five standard errors of a share of 0.75 in 4,000 draws.
  expect(Math.abs(often - 0.75)).toBeLessThan(0.035);
  expect(() => dice.weighted({ never: 0 })).toThrow('no weight is positive');
});

test('shuffling keeps every card and leaves the deck alone', () => {
  const deck = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = diceFor(1, 'deck').shuffled(deck);
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(deck);
  expect(shuffled).not.toEqual(deck);
  expect(deck[0]).toBe(1);
});
