import { randomStreams } from '@vivero/decision';
import { describe, expect, test } from 'vitest';
import { WORLDS } from '../world/worlds.ts';
import { boughtWhen, signedPairs } from './potential-outcomes.ts';
import { drawRecovery, type EstimatorName, RECOVERIES } from './recoveries.ts';
import type { Drawn } from './recovery-draw.ts';
import { recoveryLine } from './recovery-line.ts';
import { recoveryReport } from './recovery-report.ts';

const ESTIMATORS = Object.keys(RECOVERIES) as EstimatorName[];
const REPLICATIONS = 120;

type Figure = Extract<Drawn, { estimate: number }>;
/** Tried with few replications: the cheap ones. */
const TRIED = [
  { estimator: 'chain', key: 'chance' },
  { estimator: 'chain', key: 'gain' },
  { estimator: 'referral_share', key: 'share' },
  { estimator: 'event_effect', key: 'best' },
  { estimator: 'response_decay', key: 'lead' },
] as const;
const drawn = new Map(
  [...new Set(TRIED.map(({ estimator }) => estimator))].map((estimator) => [
    estimator,
    Array.from({ length: REPLICATIONS }, (_, n) => drawRecovery(estimator, 7001 + n)),
  ]),
);

describe.each(TRIED)('$estimator $key', { timeout: 60_000 }, ({ estimator, key }) => {
  const quantity: (typeof RECOVERIES)[EstimatorName]['quantities'][never] =
    RECOVERIES[estimator].quantities[key as never];
  const lineWith = (fault: (figure: Figure) => Figure) =>
    recoveryLine(
      estimator,
      quantity,
      drawn.get(estimator)!.map((draw) => {
        const own = draw[key]!;
        return 'notComputed' in own ? own : fault(own);
      }),
    );
  test('as it is, it finds the truth', () => {
    expect(lineWith((figure) => figure)).toMatchObject({ unbiased: true, covered: true });
  });
  test('an interval half as wide is caught', () => {
    const halved = lineWith((figure) => {
      const { lower, upper } = figure.interval!;
      const to = (end: number): number => (end + figure.estimate) / 2;
      return { ...figure, interval: { lower: to(lower), upper: to(upper) } };
    });
    expect(halved).toMatchObject({ unbiased: true, covered: false });
  });
  test('an interval three times as wide is caught', () => {
    const widened = lineWith((figure) => {
      const { lower, upper } = figure.interval!;
      const to = (end: number): number => figure.estimate + 3 * (end - figure.estimate);
      return { ...figure, interval: { lower: to(lower), upper: to(upper) } };
    });
    expect(widened.covered).toBe(false);
  });
  test('an estimate shrunken by a quarter is caught', () => {
    expect(lineWith((figure) => ({ ...figure, estimate: 0.75 * figure.estimate })).unbiased).toBe(false);
  });
});

test.each(ESTIMATORS)('%s says every quantity', { timeout: 180_000 }, (estimator) => {
  const draw = drawRecovery(estimator, 7);
  expect(Object.keys(draw).toSorted()).toEqual(Object.keys(RECOVERIES[estimator].quantities).toSorted());
  const figures = Object.values(draw).flatMap((own) => ('estimate' in own ? [own.truth, own.estimate] : []));
  expect(figures.every(Number.isFinite)).toBe(true);
});

test('a replication is a function of its seed', () => {
  for (const [estimator, draws] of drawn) expect(drawRecovery(estimator, 7001)).toEqual(draws[0]);
});

describe('a line by hand', () => {
  const quantity = { quantity: 'q', by: 'f', truthFrom: 'own model', level: 0.95 } as const;
  const figure = (estimate: number, reach: number): Drawn => ({
    truth: 10,
    estimate,
    interval: { lower: estimate - reach, upper: estimate + reach },
  });
  test('bias, its interval by Student, deviations and coverage', () => {
    const line = recoveryLine('e', quantity, [figure(11, 2), figure(13, 2), figure(12, 3), { notComputed: 'too_few' }]);
    expect(line).toMatchObject({ replications: 4, notComputed: { too_few: 1 }, unbiased: true, covered: false });
    expect(line.seen).toMatchObject({ truth: 10, estimate: 12, deviation: 1, bias: { value: 2 } });
    // Student's quantile with two degrees of freedom, over the root of three.
    expect(line.seen!.bias.upper - 2).toBeCloseTo(4.302653 / Math.sqrt(3), 5);
    expect(line.seen!.coverage!.value).toBeCloseTo(2 / 3, 12);
  });
  test.each([
    { why: 'one figure alone', draws: [figure(11, 2)], more: {} },
    { why: 'a description', draws: [figure(11, 2), figure(12, 2)], more: { onlyDescribes: true } as const },
  ])('nothing is judged: $why', ({ draws, more }) => {
    expect(recoveryLine('e', { ...quantity, ...more }, draws)).toMatchObject({ unbiased: null, covered: null });
  });
  test('an interval that carries a prior may always hold the truth, another may not', () => {
    const draws = Array.from({ length: 100 }, (_, n) => figure(n % 2 === 0 ? 9 : 11, 5));
    expect(recoveryLine('e', quantity, draws).covered).toBe(false);
    expect(recoveryLine('e', { ...quantity, orMore: true }, draws).covered).toBe(true);
  });
  test('a bias within what is tolerated is none', () => {
    const draws = Array.from({ length: 50 }, (_, n) => figure(11 + 0.1 * (n % 2), 2));
    expect(recoveryLine('e', quantity, draws).unbiased).toBe(false);
    expect(recoveryLine('e', { ...quantity, tolerance: { share: 0.12, why: 'w' } }, draws).unbiased).toBe(true);
  });
});

test('a report says what it is', () => {
  const draws = new Map([
    ['referral_share', [drawRecovery('referral_share', 1), drawRecovery('referral_share', 2)]],
  ] as const);
  expect(recoveryReport(draws, { replications: 2, seed: 1 })).toMatchObject({
    simulated: true,
    seed: 1,
    lines: [{ estimator: 'referral_share', replications: 2 }],
  });
});

test('what becomes of one customer is the same whoever else is contacted', () => {
  const { world, pairs } = signedPairs(WORLDS['default']!, 4_000, 4, 5);
  const stream = randomStreams(5).stream('half');
  const rows = [...pairs.keys()].filter(() => stream() < 0.5);
  const all = boughtWhen(world, pairs, 4, ['offer']);
  const some = boughtWhen(
    world,
    rows.map((row) => pairs[row]!),
    4,
    ['offer'],
  );
  expect(rows.map((row) => all[row])).toEqual([...some]);
  expect(some).not.toEqual(
    boughtWhen(
      world,
      rows.map((row) => pairs[row]!),
      4,
      [],
    ),
  );
});
