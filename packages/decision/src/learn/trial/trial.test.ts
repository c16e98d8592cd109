import { describe, expect, test } from 'vitest';
import { randomStreams } from '../../random/random-stream.ts';
import type { LearningTable } from '../learning-table.ts';
import { madeTable } from '../testing/made-table.ts';
import { additiveLearner } from './learner.ts';
import { rollingRefit } from './rolling-refit.ts';
import type { Trial, TrialProtocol } from './run-trial.ts';
import { runTrial } from './run-trial.ts';
import { timePlan } from './time-plan.ts';

const { table, outcomes } = madeTable(3000, 1);
const draw = randomStreams(1).stream('trial');

const ran = (
  given: LearningTable,
  y: Float64Array,
  protocol: TrialProtocol,
  insisted: readonly string[] = [],
): Trial => {
  const trial = runTrial(given, y, protocol, insisted, draw);
  if (!trial.ok) throw new Error(trial.problem.code);
  return trial.value;
};

describe('a season without any skill', () => {
  // Whether it happens depends on the date alone, and the one field is a clock.
  const times = Float64Array.from({ length: 4000 }, (_, i) => Math.floor(i / 100));
  const y = times.map((time) => (draw() < (Math.floor(time / 4) % 2 === 0 ? 0.5 : 0.05) ? 1 : 0));
  const noise = { kind: 'number', name: 'noise', values: y.map(draw) } as const;
  const trial = ran({ rows: 4000, fields: [noise, { kind: 'number', name: 'clock', values: times }] }, y, {
    kind: 'time',
    times,
  });

  test('the trailing base rate beats both models over all dates; within a date nobody knows anything', () => {
    const [additive, , trailing] = trial.lines;
    expect(trial.lines.map(({ name }) => name)).toEqual(['additive', 'trees', 'trailing_rate', 'random']);
    expect(trailing!.found.auc!.value).toBeGreaterThan(additive!.found.auc!.value);
    for (const { found } of trial.lines) {
      if ('noDate' in found.within) throw new Error('dates have both outcomes');
      expect(Math.abs(found.within.auc.value - 0.5)).toBeLessThan(0.07);
    }
  });

  test('the clock has drifted and says stop; nothing is refused', () => {
    expect(trial.drift[0]).toMatchObject({ field: 'clock', verdict: 'stop' });
    expect(trial.refused).toEqual([]);
    expect(trial.judged).toBe(1000);
  });
});

test('models know more than the control lines where there is something to know', () => {
  const times = Float64Array.from({ length: 3000 }, (_, i) => Math.floor(i / 60));
  const within = ran(table, outcomes, { kind: 'time', times }).lines.map(({ found }) =>
    'noDate' in found.within ? null : found.within.auc,
  );
  expect(within[0]!.lower).toBeGreaterThan(0.6);
  expect(within[1]!.lower).toBeGreaterThan(0.6);
  expect(within[2]!.value).toBe(0.5);
});

test('a field that the outcome made is refused, unless somebody insists', () => {
  const seconds = { kind: 'number', name: 'seconds', values: outcomes.map((y) => 100 + 900 * y * draw()) } as const;
  const leaky = { ...table, fields: [...table.fields, seconds] };
  const protocol = { kind: 'folds', draw } as const;
  const [honest, insisted] = [ran(leaky, outcomes, protocol), ran(leaky, outcomes, protocol, ['seconds'])];
  expect(honest.refused).toMatchObject([{ field: 'seconds', reason: 'tells_all' }]);
  expect(insisted.refused).toEqual([]);
  expect(insisted.lines[0]!.found.auc!.value).toBeGreaterThan(honest.lines[0]!.found.auc!.value + 0.1);
});

test('named rows judge, all others teach', () => {
  const testRows = new Set(Array.from({ length: 500 }, (_, k) => 6 * k));
  expect(ran(table, outcomes, { kind: 'rows', testRows }).judged).toBe(500);
});

test.each([
  { why: 'all rows of one date', protocol: { kind: 'time', times: new Float64Array(3000) }, code: 'learn.one_date' },
  {
    why: 'nothing left to learn from',
    protocol: { kind: 'rows', testRows: new Set(Array(3000).keys()) },
    code: 'learn.no_rows',
  },
] as const)('$why: $code', ({ protocol, code }) => {
  expect(runTrial(table, outcomes, protocol, [], draw)).toMatchObject({ ok: false, problem: { code } });
});

describe('learning anew as time goes by', () => {
  const plan = {
    starts: [1000, 2000],
    end: 3000,
    window: 800,
    known: (start: number) => start - 100,
    recalibrateOn: 200,
  };

  test('nothing that is not due yet, or that lies before the window, is learned from', () => {
    const one = rollingRefit(table, outcomes, additiveLearner, { ...plan, starts: [1000], end: 1500 });
    const turned = outcomes.map((y, i) => (i >= 900 || i < 100 ? 1 - y : y));
    expect(rollingRefit(table, turned, additiveLearner, { ...plan, starts: [1000], end: 1500 })).toEqual(one);
    const inside = outcomes.map((y, i) => (i === 899 ? 1 - y : y));
    expect(rollingRefit(table, inside, additiveLearner, { ...plan, starts: [1000], end: 1500 })).not.toEqual(one);
  });

  test('the level follows what lately happened', () => {
    const rising = outcomes.map((y, i) => (i >= 700 && i < 900 ? 1 : y));
    const sum = (recalibrateOn: number): number => {
      const made = rollingRefit(table, rising, additiveLearner, { ...plan, starts: [1000], end: 1500, recalibrateOn });
      if (!made.ok) throw new Error(made.problem.code);
      return made.value.reduce((total, p) => total + p, 0);
    };
    expect(sum(200)).toBeGreaterThan(sum(0) + 50);
  });
});

test('no date is cut in two, and rows that share no time are taken in blocks', () => {
  const times = Float64Array.from({ length: 1000 }, (_, i) => (i * 7) % 30);
  const plan = timePlan(times)!;
  for (const at of [plan.choose, plan.judge, ...plan.refits])
    expect(plan.dates[at]).toBeGreaterThan(plan.dates[at - 1]!);
  expect([...plan.dates]).toEqual([...plan.dates].toSorted((a, b) => a - b));
  expect(plan.datesAre).toBe('times');
  expect(timePlan(Float64Array.from({ length: 5000 }, (_, i) => i))!.datesAre).toBe('blocks');
});

test('with a delay each row knows the outcomes of those decided longer ago than it, and of no others', () => {
  const times = Float64Array.from({ length: 1000 }, (_, i) => (i * 7) % 50);
  const { known, order } = timePlan(times, 6)!;
  const sorted = Float64Array.from(order, (i) => times[i]!);
  for (const [row, time] of sorted.entries())
    expect(known[row]).toBe(sorted.filter((other) => other + 6 < time).length);
  expect(timePlan(times, 49), 'nothing is ever known in time').toBeNull();
});

test('what was not known yet when the judging began has no part in what is said then', () => {
  const times = Float64Array.from(outcomes, (_, i) => Math.floor(i / 30));
  const judgedFrom = timePlan(times)!.judge;
  const first = (truth: Float64Array): unknown => {
    const trial = runTrial(table, truth, { kind: 'time', times, delay: 8 }, [], () => 0.5);
    return trial.ok ? trial.value.choice : trial.problem;
  };
  // Within the delay before the judges begin, and among them: the champion is chosen without any of it.
  const later = outcomes.map((y, i) => (i >= judgedFrom - 8 * 30 && i < judgedFrom ? 1 - y : y));
  expect(first(later)).toEqual(first(outcomes));
  const earlier = outcomes.map((y, i) => (i >= judgedFrom - 12 * 30 && i < judgedFrom - 9 * 30 ? 1 - y : y));
  expect(first(earlier)).not.toEqual(first(outcomes));
});
