import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { describe, expect, test } from 'vitest';
import { fitGammaGamma } from '../spend/fit-gamma-gamma.ts';
import { bgNbdExpected } from './bg-nbd-forecast.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { fitParetoNbd } from './fit-pareto-nbd.ts';

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
});
