import { expect, test } from 'vitest';
import { randomStreams } from '../../random/random-stream.ts';
import type { Auc } from '../auc.ts';
import { auc } from '../auc.ts';
import { logLoss } from '../log-loss.ts';
import { fieldBins } from '../field-bins.ts';
import { madeTable } from '../testing/made-table.ts';
import { ftrl } from './ftrl.ts';
import { prequential } from './prequential.ts';

test('one weight, one lesson: the update of the paper by hand', () => {
  const learner = ftrl(1, { alpha: 0.5, beta: 1, l1: 0.1, l2: 1 });
  expect(learner.score([0], 0, 1)).toBe(0.5);
  learner.learn([0], 0, 1, 1);
  // Slope -.5; n = .25; z = -.5 - 0; weight = (.5 - .1) / ((1 + .5) / .5 + 1) = .1, twice (place and base).
  expect(learner.state()).toEqual({ z: Float64Array.of(-0.5, -0.5), n: Float64Array.of(0.25, 0.25) });
  expect(learner.score([0], 0, 1)).toBeCloseTo(1 / (1 + Math.exp(-0.2)), 12);
  // Too little evidence leaves a weight at 0.
  expect(ftrl(1, { l1: 1 }, { z: Float64Array.of(0.9, 0), n: Float64Array.of(1, 0) }).score([0], 0, 1)).toBe(0.5);
});

test('it goes on from its state as if it had never stopped', () => {
  const draw = randomStreams(1).stream('lessons');
  const lessons = Array.from({ length: 200 }, () => ({ place: Math.floor(4 * draw()), outcome: draw() < 0.3 ? 1 : 0 }));
  const whole = ftrl(4);
  for (const { place, outcome } of lessons) whole.learn([place], 0, 1, outcome);
  const half = ftrl(4);
  for (const { place, outcome } of lessons.slice(0, 100)) half.learn([place], 0, 1, outcome);
  const rest = ftrl(4, {}, half.state());
  for (const { place, outcome } of lessons.slice(100)) rest.learn([place], 0, 1, outcome);
  expect(rest.state()).toEqual(whole.state());
});

test('it learns, and knows no outcome before it is due', () => {
  const { table, outcomes } = madeTable(4000, 2);
  const bins = fieldBins(table, { bins: 10, categories: 10, rowsPerCategory: 1 });
  const late = prequential(table, outcomes, bins, 0);
  const found = auc(late.subarray(2000), outcomes.subarray(2000)) as Auc;
  expect(found.auc).toBeGreaterThan(0.65);
  expect(logLoss(late.subarray(2000), outcomes.subarray(2000))).toBeLessThan(0.65);
  // Turning round what is not yet due at row 3,000 changes nothing up to it, and something after.
  const turned = outcomes.map((outcome, i) => (i >= 2900 ? 1 - outcome : outcome));
  const [one, other] = [prequential(table, outcomes, bins, 99), prequential(table, turned, bins, 99)];
  expect(other.subarray(0, 3000)).toEqual(one.subarray(0, 3000));
  expect(other[3001]).not.toBe(one[3001]);
});
