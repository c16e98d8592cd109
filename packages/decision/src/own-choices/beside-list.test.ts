import { expect, test } from 'vitest';
import { drawNormal } from '../random/draw-normal.ts';
import { randomStreams } from '../random/random-stream.ts';
import { besideList, type OwnBesideList, type Proposed } from './beside-list.ts';

const proposed = (...pairs: readonly (readonly [expected: number, came: number])[]): readonly Proposed[] =>
  pairs.map(([expected, came]) => ({ expected, came }));

test('what the list expects too much of all its rows is no merit of the RM', () => {
  const rm: OwnBesideList = {
    followed: proposed([50, 20], [50, 20], [80, 40], [80, 60]),
    instead: proposed([60, 30], [60, 50], [70, 30], [70, 50]),
  };
  // Followed rows fall short by 30, 30, 40 and 20; own choices by 30, 10, 40 and 20, five less.
  expect(besideList([rm])).toEqual([{ alone: expect.objectContaining({ value: 5, people: 8 }), pooled: null }]);
});

test.each([
  { why: 'one choice says nothing', followed: proposed([1, 2], [1, 3]), instead: proposed([1, 2]) },
  { why: 'a list never followed cannot be judged', followed: [], instead: proposed([1, 2], [1, 3]) },
  { why: 'all alike: no error can be told', followed: proposed([1, 2], [1, 2]), instead: proposed([1, 2], [1, 2]) },
])('$why', (rm) => {
  expect(besideList([rm])).toEqual([{ alone: null, pooled: null }]);
});

test('the true difference of each RM is found again though the list expects half as much again as comes', () => {
  const stream = randomStreams(5).stream('beside list');
  const [rms, repeats] = [8, 150];
  let [held, raw, pulled, bias] = [0, 0, 0, 0];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const truth = Array.from({ length: rms }, () => -10 + 8 * drawNormal(stream));
    const row = (difference: number): Proposed => {
      const worth = 40 * stream();
      const buys = stream() < 0.3;
      // Purchases are rare and large, as they are.
      return { expected: 1.5 * worth, came: (worth + difference) * (buys ? 1 / 0.3 : 0) };
    };
    const lines = besideList(
      truth.map((difference) => ({
        followed: Array.from({ length: 120 }, () => row(0)),
        instead: Array.from({ length: 80 }, () => row(difference)),
      })),
    );
    for (const [rm, { alone, pooled }] of lines.entries()) {
      held += Number(pooled!.lower <= truth[rm]! && truth[rm]! <= pooled!.upper);
      raw += (alone!.value - truth[rm]!) ** 2;
      pulled += (pooled!.mean - truth[rm]!) ** 2;
      bias += alone!.value - truth[rm]!;
    }
  }
  const all = rms * repeats;
  expect(held / all).toBeGreaterThan(0.93);
  expect(Math.abs(bias / all)).toBeLessThan(0.5);
  expect(pulled).toBeLessThan(0.9 * raw);
});
