import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../../random/random-stream.ts';
import { chainPosterior } from './chain-posterior.ts';
import { contactIndex } from './contact-index.ts';
import { countMoves } from './count-moves.ts';
import { findBottleneck } from './find-bottleneck.ts';
import { occupancy, stageValue, withEntrants } from './stage-value.ts';
import { stepGains } from './step-gain.ts';
import { BOOK, MOVES, POSSIBLE, STAGES, STEPS, walk } from './testing/known-chain.ts';

const posteriorOf = (counts: Float64Array) => {
  const posterior = chainPosterior(STAGES, counts, POSSIBLE);
  if (!posterior.ok) throw new Error(posterior.problem.code);
  return posterior.value;
};

describe('the catalogue company of Pfeifer & Carraway (2000), five recencies, 20 % a period', () => {
  const moves = Float64Array.from(
    [
      [0.3, 0.7, 0, 0, 0],
      [0.2, 0, 0.8, 0, 0],
      [0.15, 0, 0, 0.85, 0],
      [0.05, 0, 0, 0, 0.95],
      [0, 0, 0, 0, 1],
    ].flat(),
  );
  const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 3));

  test('values without end', () => {
    const value = stageValue(moves, Float64Array.of(36, -4, -4, -4, 0), 1 / 1.2);
    expect([...value]).toEqual(close([52.32, 5.554, 1.251, -1.82, 0]));
  });
  test('values over four periods, by stepping', () => {
    const rewards = [36, -4, -4, -4, 0];
    let value = rewards;
    for (let period = 0; period < 4; period += 1)
      value = rewards.map((reward, i) => reward + value.reduce((sum, v, j) => sum + (moves[i * 5 + j]! * v) / 1.2, 0));
    expect(value[0]).toBeCloseTo(50.115, 3);
    // Beyond four periods 2.2 are left, which the solution without end has.
    expect(stageValue(moves, Float64Array.from(rewards), 1 / 1.2)[0]! - value[0]!).toBeCloseTo(2.205, 2);
  });
  test('whoever is mailed no more at recency four is worth more', () => {
    const stopped = moves.slice();
    stopped.set([0, 0, 0, 0, 1], 15);
    const value = stageValue(stopped, Float64Array.of(36, -4, -4, 0, 0), 1 / 1.2);
    expect(value[0]).toBeCloseTo(53.149, 3);
    expect(value[3]).toBeCloseTo(0, 10);
  });
});

const aChain = fc.integer({ min: 2, max: 7 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    rows: fc.array(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
    rewards: fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: n, maxLength: n }),
    people: fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: n, maxLength: n }),
    discount: fc.double({ min: 0.5, max: 0.98, noNaN: true }),
  }),
);

test('the gain of a step is the finite difference of the worth of the book, to 1e-4 of its size', () => {
  fc.assert(
    fc.property(aChain, ({ n, rows, rewards, people, discount }) => {
      const moves = Float64Array.from(rows.flatMap((row) => row.map((x) => x / row.reduce((sum, y) => sum + y, 0))));
      const book = { rewards: Float64Array.from(rewards), people: Float64Array.from(people), discount };
      const worth = (chances: Float64Array): number =>
        stageValue(chances, book.rewards, discount).reduce((sum, value, i) => sum + value * people[i]!, 0);
      // The same worth, counted by where people spend their time.
      const byTime = occupancy(moves, book.people, discount).reduce(
        (sum, periods, i) => sum + periods * rewards[i]!,
        0,
      );
      const size = Math.max(1, Math.abs(worth(moves)), ...people) * 100;
      expect(Math.abs(byTime - worth(moves))).toBeLessThan(1e-9 * size);
      const steps = Array.from({ length: n - 1 }, (_, from) => ({ from, to: from + 1 }));
      stepGains(moves, book, steps).forEach((gain, from) => {
        const moved = (by: number): number => {
          const chances = moves.slice();
          chances[from * n + from]! -= by;
          chances[from * n + from + 1]! += by;
          return worth(chances);
        };
        const difference = (moved(1e-5) - moved(-1e-5)) / 2e-5;
        expect(Math.abs(difference - gain)).toBeLessThan(1e-4 * Math.max(1, Math.abs(gain)) + 1e-9 * size);
      });
    }),
  );
});

test('entrants of every later period count at today’s worth', () => {
  const entrants = Float64Array.of(10, 0, 0, 0, 0, 0);
  const all = occupancy(MOVES, withEntrants(BOOK.people, entrants, 0.9), 0.9);
  const value = stageValue(MOVES, BOOK.rewards, 0.9);
  let sum = value.reduce((total, v, i) => total + v * BOOK.people[i]!, 0);
  for (let period = 1; period < 300; period += 1) sum += 10 * value[0]! * 0.9 ** period;
  expect(all.reduce((total, periods, i) => total + periods * BOOK.rewards[i]!, 0)).toBeCloseTo(sum, 6);
});

describe('learning the chain', () => {
  test('a person counts for as long as he was watched, and a gap breaks the count', () => {
    const counts = countMoves([[0, 0, 1], [1], [0, null, 1, 1], []], 2);
    expect([...counts]).toEqual([1, 1, 0, 1]);
    expect(() => countMoves([[0, 2]], 2)).toThrow(RangeError);
    expect(() => countMoves([[Number.NaN, 0]], 2)).toThrow(RangeError);
  });
  test('3,000 people for 12 months: every chance within .02', () => {
    const paths = walk(randomStreams(3).stream('paths'), MOVES, 3000, 12);
    const { means } = posteriorOf(countMoves(paths, STAGES.length));
    means.forEach((mean, at) => expect(Math.abs(mean - MOVES[at]!)).toBeLessThan(0.02));
  });
  test('watching people for a random part of the time moves no chance by more than chance would', () => {
    const stream = randomStreams(4).stream('censoring');
    const paths = walk(stream, MOVES, 3000, 12);
    const whole = posteriorOf(countMoves(paths, STAGES.length));
    const cut = paths.map((path) => (stream() < 0.6 ? path.slice(0, 1 + Math.floor(stream() * path.length)) : path));
    const seen = cut.reduce((sum, path) => sum + path.length - 1, 0) / (3000 * 12);
    expect(seen).toBeLessThan(0.75);
    const part = posteriorOf(countMoves(cut, STAGES.length));
    part.means.forEach((mean, at) => {
      const row = Math.floor(at / STAGES.length) * STAGES.length;
      const rowSum = part.weights.slice(row, row + STAGES.length).reduce((sum, weight) => sum + weight, 0);
      const error = Math.sqrt((mean * (1 - mean)) / rowSum);
      expect(Math.abs(mean - whole.means[at]!)).toBeLessThanOrEqual(1.5 * error);
    });
  });
  test.each([
    { why: 'a stage in which nobody was watched', at: [0, 0], set: null, code: 'chain.no_move' },
    { why: 'not a number', at: [1, 1], set: Number.NaN, code: 'chain.count_impossible' },
    { why: 'a negative count', at: [1, 1], set: -1, code: 'chain.count_impossible' },
    { why: 'a move that cannot happen', at: [0, 4], set: 3, code: 'chain.count_impossible' },
  ])('refused: $why', ({ at: [from, to], set, code }) => {
    const counts = MOVES.map((chance) => Math.round(1000 * chance));
    if (set === null) counts.fill(0, from! * 6, from! * 6 + 6);
    else counts[from! * 6 + to!] = set;
    const posterior = chainPosterior(STAGES, counts, POSSIBLE);
    expect(!posterior.ok && posterior.problem.code).toBe(code);
  });
});

describe('the bottleneck', () => {
  const truth = stepGains(MOVES, BOOK, STEPS);
  const hours = [2, 5, null, 1];

  test(
    'of 150 banks with 300 people and 12 months, 90 % intervals hold the truth in 87 to 93 %',
    { timeout: 60_000 },
    () => {
      const streams = randomStreams(12);
      const paths = streams.stream('paths');
      const draws = streams.stream('draws');
      let [inside, all, right] = [0, 0, 0];
      for (let bank = 0; bank < 150; bank += 1) {
        const posterior = posteriorOf(countMoves(walk(paths, MOVES, 300, 12), STAGES.length));
        const { perPoint, chance } = findBottleneck(posterior, BOOK, STEPS, hours, draws, 99);
        STEPS.forEach(({ from, to }, step) => {
          const held = ({ lower, upper }: { lower: number; upper: number }, value: number): boolean =>
            lower <= value && value <= upper;
          if (held(perPoint[step]!, truth[step]! / 100)) inside += 1;
          if (held(chance[step]!, MOVES[from * STAGES.length + to]!)) inside += 1;
          all += 2;
        });
        const top = perPoint.findIndex(({ value }) => value === Math.max(...perPoint.map((each) => each.value)));
        if (truth[top] === Math.max(...truth)) right += 1;
      }
      expect(inside / all).toBeGreaterThan(0.87);
      expect(inside / all).toBeLessThan(0.93);
      expect(right / 150).toBeGreaterThanOrEqual(0.8);
    },
  );
  test('the three rankings are the same gain in three coins, and P(first) adds up to 1', () => {
    const posterior = posteriorOf(countMoves(walk(randomStreams(5).stream('paths'), MOVES, 3000, 12), STAGES.length));
    const found = findBottleneck(posterior, BOOK, STEPS, hours, randomStreams(5).stream('draws'), 400);
    found.perPoint.forEach(({ value, lower, upper }, step) => {
      expect(lower).toBeLessThan(value);
      expect(upper).toBeGreaterThan(value);
      expect(found.perPercent[step]!.value).toBeCloseTo(value * found.chance[step]!.value, 10);
    });
    for (const ranking of [found.perPoint, found.perPercent])
      expect(ranking.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 10);
    expect(found.perHour[2]).toEqual({ costUnknown: true });
    const costed = found.perHour.flatMap((each) => ('first' in each ? [each] : []));
    expect(costed.map(({ value }) => value)).toEqual(
      [0, 1, 3].map((step) => expect.closeTo(found.perPoint[step]!.value / hours[step]!, 10)),
    );
    expect(costed.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 10);
    // The same seed, the same answer.
    expect(findBottleneck(posterior, BOOK, STEPS, hours, randomStreams(5).stream('draws'), 400)).toEqual(found);
  });
  test('hours that are not positive are refused', () => {
    const posterior = posteriorOf(MOVES.map((chance) => Math.round(100 * chance)));
    expect(() => findBottleneck(posterior, BOOK, STEPS, [1, 0, 1, 1], randomStreams(1).stream('d'))).toThrow(
      RangeError,
    );
  });
});

describe('who to work next', () => {
  const counts = MOVES.map((chance) => Math.round(2000 * chance));
  const helped = counts.slice();
  helped[1 * 6 + 1]! -= 200;
  helped[1 * 6 + 2]! += 200;
  const index = contactIndex(
    posteriorOf(helped),
    posteriorOf(counts),
    BOOK.rewards,
    0.99,
    randomStreams(8).stream('d'),
  );
  test('where a contact changes nothing it is worth nothing, where it moves people on it is worth the difference of the stages', () => {
    const value = stageValue(posteriorOf(counts).means, BOOK.rewards, 0.99);
    expect(index[1]!.value).toBeCloseTo(0.99 * 0.1 * (value[2]! - value[1]!), 0);
    expect(index[1]!.helps).toBe(1);
    for (const stage of [0, 2, 3, 4]) {
      expect(index[stage]!.value).toBeCloseTo(0, 10);
      expect(index[stage]!.helps).toBeGreaterThan(0.3);
      expect(index[stage]!.helps).toBeLessThan(0.7);
    }
  });
  test('chains of other stages are refused', () => {
    const small = chainPosterior(['a', 'b'], Float64Array.of(1, 1, 0, 1), (from, to) => from === 0 || to === 1);
    if (!small.ok) throw new Error(small.problem.code);
    expect(() =>
      contactIndex(small.value, posteriorOf(counts), BOOK.rewards, 0.99, randomStreams(8).stream('d')),
    ).toThrow(RangeError);
  });
});
