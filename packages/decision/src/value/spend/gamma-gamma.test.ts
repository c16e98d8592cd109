import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawGamma } from '../../random/draw-gamma.ts';
import { randomStreams } from '../../random/random-stream.ts';
import { fitGammaGamma } from './fit-gamma-gamma.ts';
import { expectedSpend, meanSpend } from './gamma-gamma.ts';
import { gammaGammaLikelihood } from './gamma-gamma-likelihood.ts';
import type { SpendHistory } from './spend-history.ts';

/** Fader & Hardie (2013), A Note on the Gamma-Gamma Model, section 4: CDNOW, dollars. */
const CDNOW = { p: 6.25, q: 3.74, v: 15.44 };

test('the published parameters give the mean of all customers that the note gives', () => {
  expect(meanSpend(CDNOW)).toBeCloseTo(35.2, 1);
  // Many purchases speak for themselves, none at all say what everybody is like.
  expect(expectedSpend(CDNOW, 1e9, 80)).toBeCloseTo(80, 5);
  expect(expectedSpend(CDNOW, 0, 0)).toBeCloseTo(meanSpend(CDNOW), 10);
});

test('the slope of the likelihood is its finite difference', () => {
  const size = fc.double({ min: 0.2, max: 9, noNaN: true });
  fc.assert(
    fc.property(size, size, size, fc.integer({ min: 1, max: 30 }), size, (p, q, v, purchases, mean) => {
      const rows = [{ purchases, mean, customers: 2 }];
      const slope = new Float64Array(3);
      gammaGammaLikelihood({ p, q, v }, rows, slope);
      (['p', 'q', 'v'] as const).forEach((name, i) => {
        const moved = (by: number): number =>
          gammaGammaLikelihood({ p, q, v, [name]: { p, q, v }[name] * Math.exp(by) }, rows, new Float64Array(3));
        const difference = (moved(1e-5) - moved(-1e-5)) / 2e-5;
        expect(Math.abs(difference - slope[i]!)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope[i]!)));
      });
    }),
  );
});

test('the likelihood is a density: it adds up to 1 over all mean amounts', () => {
  let sum = 0;
  const step = 0.05;
  for (let mean = step / 2; mean < 3000; mean += step)
    sum += step * Math.exp(gammaGammaLikelihood(CDNOW, [{ purchases: 2, mean, customers: 1 }], new Float64Array(3)));
  expect(sum).toBeCloseTo(1, 4);
});

describe('on simulated customers with known truth', { timeout: 60_000 }, () => {
  const stream = randomStreams(31).stream('spend');
  const people = Array.from({ length: 3000 }, () => {
    const purchases = 1 + Math.floor(stream() * 6);
    const rate = drawGamma(stream, CDNOW.q) / CDNOW.v;
    return {
      spend: { purchases, mean: drawGamma(stream, CDNOW.p * purchases) / rate / purchases, customers: 1 },
      truth: CDNOW.p / rate,
    };
  });
  const fit = fitGammaGamma(people.map(({ spend }) => spend));
  if (!fit.ok) throw new Error(fit.problem.code);
  const { model, warnings, calls, correlation } = fit.value;

  test('the truth is found again', () => {
    expect(warnings).toEqual([]);
    expect(calls).toBeLessThanOrEqual(30);
    expect(Math.abs(correlation)).toBeLessThan(0.08);
    expect(Math.abs(Math.log(model.p / CDNOW.p))).toBeLessThan(0.25);
    expect(Math.abs(Math.log(model.q / CDNOW.q))).toBeLessThan(0.25);
    expect(meanSpend(model) / meanSpend(CDNOW)).toBeCloseTo(1, 1);
  });
  test('the expected amount lies nearer to a customer than either his own mean or that of all', () => {
    const miss = (of: (spend: SpendHistory) => number): number =>
      people.reduce((sum, { spend, truth }) => sum + (of(spend) - truth) ** 2, 0);
    const expected = miss(({ purchases, mean }) => expectedSpend(model, purchases, mean));
    expect(expected).toBeLessThan(miss(({ mean }) => mean));
    expect(expected).toBeLessThan(miss(() => meanSpend(model)));
  });
  test('a hundred times the money is the same model in another unit', () => {
    const cents = fitGammaGamma(people.map(({ spend }) => ({ ...spend, mean: spend.mean * 100 })));
    expect(cents.ok && cents.value.model.v / 100).toBeCloseTo(model.v, 5);
    expect(cents.ok && cents.value.model.q).toBeCloseTo(model.q, 6);
  });
});

test('who buys often and spends more each time is warned of', () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({
    purchases: 1 + (i % 10),
    mean: 20 + 5 * (i % 10) + (i % 7),
    customers: 1,
  }));
  const fit = fitGammaGamma(rows);
  expect(fit.ok && fit.value.warnings).toContain('spend_follows_frequency');
});

const one: SpendHistory = { purchases: 2, mean: 35, customers: 1 };
test.each([
  { why: 'nobody', rows: [], code: 'value.too_few' },
  { why: 'one customer', rows: [one], code: 'value.too_few' },
  { why: 'an amount of zero', rows: [{ ...one, mean: 0, customers: 90 }], code: 'value.history_impossible' },
  {
    why: 'an amount that is no number',
    rows: [{ ...one, mean: Number.NaN, customers: 90 }],
    code: 'value.history_impossible',
  },
  { why: 'nothing bought', rows: [{ ...one, purchases: 0, customers: 90 }], code: 'value.history_impossible' },
])('refused: $why', ({ rows, code }) => {
  const fit = fitGammaGamma(rows);
  expect(!fit.ok && fit.problem.code).toBe(code);
});

test('refused: customers who differ so wildly that no mean exists', () => {
  const stream = randomStreams(37).stream('wild');
  const rows = Array.from({ length: 400 }, () => {
    const rate = drawGamma(stream, 0.6);
    return { purchases: 3, mean: drawGamma(stream, 2 * 3) / rate, customers: 1 };
  });
  const fit = fitGammaGamma(rows);
  expect(!fit.ok && fit.problem.code).toBe('value.spend_too_wild');
});

test('all the same amount: refused or warned of, never a silent nonsense', () => {
  const fit = fitGammaGamma([
    { ...one, customers: 500 },
    { purchases: 5, mean: 35, customers: 100 },
  ]);
  if (!fit.ok) return expect(fit.problem.code).toBe('value.not_settled');
  expect(fit.value.warnings).toContain('at_the_edge');
  expect(meanSpend(fit.value.model)).toBeCloseTo(35, 0);
});
