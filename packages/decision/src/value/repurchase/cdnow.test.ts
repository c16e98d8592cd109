import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { expect, test } from 'vitest';
import { bgNbdExpected } from './bg-nbd-forecast.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';

// The data may be had but not given on, so they are no part of this repository.
const file = join(env['VIVERO_PUBLIC_DATA'] ?? '/nowhere', 'cdnow/cdnow_customers_summary.csv');
const absent = !existsSync(file);
if (absent)
  stdout.write(
    '!! NOT RUN: CDNOW. Set VIVERO_PUBLIC_DATA to the folder of the public data sets (docs/validation.md).\n',
  );

const rows = (): number[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));

test.skipIf(absent)('BG/NBD on CDNOW: table 2 of Fader, Hardie & Lee (2005)', () => {
  const fit = fitBgNbd(
    rows().map(([, repeats, last, watched]) => ({ repeats: repeats!, last: last!, watched: watched!, customers: 1 })),
  );
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
