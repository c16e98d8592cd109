import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { gunzipSync } from 'node:zlib';
import { dayOf } from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import { fitGammaGamma } from '../spend/fit-gamma-gamma.ts';
import { bgNbdExpected } from './bg-nbd-forecast.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { fitParetoNbd } from './fit-pareto-nbd.ts';
import { historyOf } from './history-of.ts';
import { judgeForecast } from './judge-forecast.ts';
import { paretoNbdExpected } from './pareto-nbd-forecast.ts';

// The data may be had but not given on, so they are no part of this repository.
const folder = join(env['VIVERO_PUBLIC_DATA'] ?? '/nowhere', 'cdnow');
const absent = !existsSync(folder);
if (absent) stdout.write('!! NOT RUN: CDNOW. Set VIVERO_PUBLIC_DATA to the folder that holds the public data sets.\n');

const table = (name: string): number[][] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));

const histories = () =>
  table('cdnow_customers_summary.csv').map(([, repeats, last, watched]) => ({
    repeats: repeats!,
    last: last!,
    watched: watched!,
    customers: 1,
  }));

describe.skipIf(absent)('CDNOW, 2,357 customers watched for 39 weeks', () => {
  test('BG/NBD: table 2 of Fader, Hardie & Lee (2005)', () => {
    const fit = fitBgNbd(histories());
    if (!fit.ok) throw new Error(fit.problem.code);
    const { model, logLikelihood, calls } = fit.value;
    expect(model.r).toBeCloseTo(0.243, 3);
    expect(model.alpha).toBeCloseTo(4.414, 3);
    expect(model.a).toBeCloseTo(0.793, 3);
    expect(model.b).toBeCloseTo(2.426, 3);
    expect(logLikelihood).toBeCloseTo(-9582.43, 2);
    expect(calls).toBeLessThanOrEqual(30);
    expect(bgNbdExpected(model, { repeats: 2, last: 30.43, watched: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });
  test('Pareto/NBD: the same table', () => {
    const fit = fitParetoNbd(histories());
    if (!fit.ok) throw new Error(fit.problem.code);
    const { model, logLikelihood, calls } = fit.value;
    expect(model.r).toBeCloseTo(0.5533, 4);
    expect(model.alpha).toBeCloseTo(10.578, 3);
    expect(model.s).toBeCloseTo(0.6062, 4);
    expect(model.beta).toBeCloseTo(11.668, 3);
    expect(logLikelihood).toBeCloseTo(-9594.97, 2);
    expect(calls).toBeLessThanOrEqual(30);
  });
  test('gamma-gamma on the 946 who came back: 6.25, 3.74, 15.44', () => {
    const spends = table('cdnow_customers_summary_with_transactions.csv')
      .filter(([, repeats]) => repeats! > 0)
      .map(([, purchases, , , mean]) => ({ purchases: purchases!, mean: mean!, customers: 1 }));
    const fit = fitGammaGamma(spends);
    if (!fit.ok) throw new Error(fit.problem.code);
    const { model, logLikelihood, correlation, warnings } = fit.value;
    expect(spends.length).toBe(946);
    expect(model.p).toBeCloseTo(6.25, 2);
    expect(model.q).toBeCloseTo(3.74, 1.9);
    expect(model.v).toBeCloseTo(15.45, 2);
    expect(logLikelihood).toBeCloseTo(-4055.92, 2);
    expect(correlation).toBeCloseTo(0.114, 3);
    expect(warnings).toEqual([]);
  });

  test('the 39 weeks after: both models beat the rate of before, and say of each group what it does', () => {
    const days = Map.groupBy(
      gunzipSync(readFileSync(join(folder, 'CDNOW_sample.txt.gz')))
        .toString()
        .trim()
        .split(/\r?\n/)
        .map((line) => line.trim().split(/\s+/)),
      ([, customer]) => customer,
    );
    const day = (text: string): number =>
      dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
    const until = day('19970930');
    const people = [...days.values()].map((rows) => [...new Set(rows.map(([, , text]) => day(text!)))]);
    const seen = people.map((each) => historyOf(each, until, 7)!);
    const later = people.map((each) => each.filter((bought) => bought > until).length);
    expect(seen.reduce((sum, { repeats }) => sum + repeats, 0)).toBe(2457);

    const [bg, pareto] = [fitBgNbd(seen), fitParetoNbd(seen)];
    if (!bg.ok || !pareto.ok) throw new Error('not fitted');
    const judge = (forecast: (each: (typeof seen)[number]) => number) =>
      judgeForecast(seen.map(forecast), later, (i) => Math.min(7, seen[i]!.repeats));
    const judged = {
      bg: judge((each) => bgNbdExpected(bg.value.model, each, 39)),
      pareto: judge((each) => paretoNbdExpected(pareto.value.model, each, 39)),
      before: judge(({ repeats, watched }) => (repeats / watched) * 39),
    };
    expect(judged.bg).toMatchObject({
      happened: 1882,
      expected: expect.closeTo(1653, 0),
      miss: expect.closeTo(1.608, 3),
    });
    expect(judged.bg.correlation).toBeCloseTo(0.626, 3);
    expect(judged.pareto).toMatchObject({ expected: expect.closeTo(1666, 0), miss: expect.closeTo(1.603, 3) });
    expect(judged.before).toMatchObject({ expected: expect.closeTo(2930, 0), miss: expect.closeTo(2.212, 3) });
    expect(judged.bg.groups.map(({ happened }) => happened.toFixed(2))).toEqual([
      '0.24',
      '0.70',
      '1.39',
      '1.56',
      '2.53',
      '2.95',
      '3.86',
      '6.36',
    ]);
    expect(judged.bg.groups.map(({ expected }) => expected.toFixed(2))).toEqual([
      '0.23',
      '0.52',
      '1.04',
      '1.52',
      '2.16',
      '2.65',
      '3.50',
      '6.16',
    ]);
  });
});
