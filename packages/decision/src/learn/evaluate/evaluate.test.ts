import { describe, expect, test } from 'vitest';
import { randomStreams } from '../../random/random-stream.ts';
import { evaluate } from './evaluate.ts';
import { liftTop10 } from './lift.ts';
import { trailingRate } from './trailing-rate.ts';
import { withinDates } from './within-dates.ts';

describe('a season without any skill', () => {
  // Every other date is a good one: half of its rows happen, one in fifty of the others. Nobody can be told from anybody.
  const draw = randomStreams(1).stream('season');
  const dates = Array.from({ length: 8000 }, (_, i) => Math.floor(i / 400));
  const outcomes = dates.map((date) => (draw() < (date % 2 === 0 ? 0.5 : 0.02) ? 1 : 0));
  const season = dates.map((date) => (date % 2 === 0 ? 0.5 : 0.02));

  test('knowing the season reaches a high AUC over all and none within a date', () => {
    const found = evaluate(season, outcomes, dates);
    expect(found.auc!.value).toBeGreaterThan(0.8);
    if ('noDate' in found.within) throw new Error('every date has both outcomes');
    expect(found.within.auc.value).toBeCloseTo(0.5, 12);
    expect(found.within.dates).toBe(20);
    expect(found.lift!.lower).toBeLessThan(1.01);
    expect(found.expectedToHappened).toBeCloseTo(1, 1);
  });

  test('the trailing base rate is such a season, and it knows an outcome only when it is due', () => {
    const within = withinDates(
      trailingRate(outcomes, (row) => row),
      outcomes,
      dates,
    );
    if ('noDate' in within) throw new Error('every date has both outcomes');
    expect(
      evaluate(
        trailingRate(outcomes, (row) => row, 50),
        outcomes,
        dates,
      ).auc!.value,
    ).toBeGreaterThan(0.7);
    const rates = trailingRate([1, 1, 1, 0, 0, 0], (row) => row - 2);
    expect([...rates.subarray(0, 3)]).toEqual([0.5, 0.5, 0.5]);
    expect(rates[3]).toBeGreaterThan(0.5);
    // What is not yet due at row 5 has no say in it.
    expect(trailingRate([1, 1, 1, 1, 1, 0], (row) => row - 2)[5]).toBe(
      trailingRate([1, 1, 1, 0, 0, 0], (row) => row - 2)[5],
    );
  });

  test('the interval within dates holds one half for scores in no order, 19 times of 20', () => {
    let held = 0;
    for (let trial = 0; trial < 200; trial += 1) {
      const noise = randomStreams(trial).stream('noise');
      const rows = Array.from({ length: 400 }, (_, i) => ({
        date: i % 20,
        score: noise(),
        outcome: noise() < 0.2 ? 1 : 0,
      }));
      const within = withinDates(
        rows.map((r) => r.score),
        rows.map((r) => r.outcome),
        rows.map((r) => r.date),
      );
      if ('noDate' in within) throw new Error('some date has both outcomes');
      if (within.auc.lower <= 0.5 && within.auc.upper >= 0.5) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(180);
    expect(held).toBeLessThanOrEqual(199);
  });
});

test('AUC within dates weighs each date by what it can tell', () => {
  // One date in order with 1 of 2, one against the order with 2 of 4: weights 1/2 and 1.
  const within = withinDates([2, 1, 1, 2, 3, 4], [1, 0, 1, 1, 0, 0], [0, 0, 1, 1, 1, 1]);
  expect(within).toMatchObject({ auc: { value: (0.5 * 1 + 1 * 0) / 1.5 }, plainMean: 0.5, dates: 2 });
});

test('the top tenth is taken within each date', () => {
  const outcomes = Array.from({ length: 40 }, (_, i) => (i % 20 === 0 ? 1 : 0));
  const scores = outcomes.map((outcome, i) => outcome + (i < 20 ? 0 : 5));
  expect(
    liftTop10(
      scores,
      outcomes,
      scores.map((_, i) => (i < 20 ? 0 : 1)),
    )!.value,
  ).toBeCloseTo(10, 9);
  // Over all rows at once the second date fills the tenth.
  expect(
    liftTop10(
      scores,
      outcomes,
      scores.map(() => 0),
    )!.value,
  ).toBeCloseTo(5, 9);
});

test.each([
  { why: 'nothing happened', outcomes: [0, 0, 0] },
  { why: 'everything happened', outcomes: [1, 1, 1] },
])('$why: no order is claimed', ({ outcomes }) => {
  const found = evaluate([0.1, 0.2, 0.3], outcomes, null);
  expect(found).toMatchObject({ auc: null, within: { noDate: true }, lift: null });
  expect(Number.isFinite(found.logLoss)).toBe(true);
});

test('rows of one score share what falls to them: the same score for all has lift 1, whatever their order', () => {
  const outcomes = Array.from({ length: 200 }, (_, i) => Number(i < 30));
  const oneDay = outcomes.map(() => 0);
  expect(liftTop10(oneDay, outcomes, oneDay)!.value).toBeCloseTo(1, 12);
  // Ten are sure to be at the top, ten more are drawn from the others.
  const scores = outcomes.map((_, i) => Number(i >= 190));
  expect(liftTop10(scores, outcomes, oneDay)!.value).toBeCloseTo((10 * 30) / 190 / 20 / 0.15, 12);
});
