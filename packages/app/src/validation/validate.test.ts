import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isMet, type Target } from './measured-figure.ts';
import { mulberry32, seededSplit } from './mulberry32.ts';
import { validate } from './validate.ts';

test.each<{ why: string; measured: number; target: Target | null; met: boolean }>([
  { why: 'nothing to reach', measured: 0.1, target: null, met: true },
  { why: 'reached as far as it is shown', measured: 0.80695, target: { kind: 'at_least', value: 0.807 }, met: true },
  { why: 'not reached', measured: 0.8064, target: { kind: 'at_least', value: 0.807 }, met: false },
  { why: 'low enough', measured: 0.2674, target: { kind: 'at_most', value: 0.268 }, met: true },
  { why: 'too high', measured: 0.269, target: { kind: 'at_most', value: 0.268 }, met: false },
  { why: 'as printed', measured: 0.24263, target: { kind: 'within', of: 0.243, by: 0 }, met: true },
  {
    why: 'at the edge of what is allowed',
    measured: 0.623,
    target: { kind: 'within', of: 0.628, by: 0.005 },
    met: true,
  },
  { why: 'beyond it', measured: 0.622, target: { kind: 'within', of: 0.628, by: 0.005 }, met: false },
  { why: 'no number reaches nothing', measured: Number.NaN, target: { kind: 'at_most', value: 1 }, met: false },
])('$why', ({ measured, target, met }) => {
  expect(isMet({ dataset: 'd', what: 'w', measured, decimals: 3, peer: '', target })).toBe(met);
});

test('splits are those of the published protocol', () => {
  expect(mulberry32(1)()).toBeCloseTo(0.627_073_940_588_161_3, 15);
  const { test: held, train } = seededSplit(41_188, 1, 0.2);
  expect(held).toHaveLength(8237);
  expect(new Set([...held, ...train]).size).toBe(41_188);
});

test('a folder without the data is said; another copy than the one known is not measured', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vivero-validate-'));
  try {
    const nothing = { ok: false, problem: { code: 'learn.data_missing', folder } };
    expect(await validate(folder, () => undefined)).toEqual(nothing);
    mkdirSync(join(folder, 'churn'));
    writeFileSync(join(folder, 'churn/Telco-Customer-Churn.csv.gz'), 'altered');
    const started: string[] = [];
    expect(await validate(folder, (dataset) => started.push(dataset))).toEqual(nothing);
    expect(started).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
