import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawBeta } from '../../random/draw-beta.ts';
import { randomStreams } from '../../random/random-stream.ts';
import { fitRetention } from './fit-retention.ts';
import { expectedStay, logSurvival, survivalAfter } from './shifted-beta.ts';

/** Customers who are left after each renewal, of a thousand: Fader & Hardie (2007), table 1. */
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491];
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241];

const renewals = (left: readonly number[]) =>
  left.slice(1).map((after, i) => ({ atRisk: left[i]!, left: left[i]! - after }));

test.each([
  { cohort: 'high end', left: HIGH_END, alpha: 0.668, beta: 3.806, logLikelihood: -1611.16, twelfth: 0.378 },
  { cohort: 'regular', left: REGULAR, alpha: 0.704, beta: 1.182, logLikelihood: -1680.27, twelfth: 0.17 },
])('shifted beta-geometric on seven years of the $cohort cohort', ({ left, alpha, beta, logLikelihood, twelfth }) => {
  const fit = fitRetention(renewals(left));
  if (!fit.ok) throw new Error(fit.problem.code);
  expect(fit.value.model.alpha).toBeCloseTo(alpha, 3);
  expect(fit.value.model.beta).toBeCloseTo(beta, 3);
  expect(fit.value.model.c).toBe(1);
  expect(fit.value.logLikelihood).toBeCloseTo(logLikelihood, 2);
  expect(fit.value.calls).toBeLessThanOrEqual(30);
  expect(survivalAfter(fit.value.model, 12)).toBeCloseTo(twelfth, 3);
});

test('beta-discrete-Weibull on four renewals of the high end: the published .259, 1.722, 1.584', () => {
  const fit = fitRetention(renewals(HIGH_END.slice(0, 5)), true);
  if (!fit.ok) throw new Error(fit.problem.code);
  expect(fit.value.model.alpha).toBeCloseTo(0.259, 3);
  expect(fit.value.model.beta).toBeCloseTo(1.7225, 3);
  expect(fit.value.model.c).toBeCloseTo(1.584, 3);
  // Seen after twelve years: 39.4 %. Without ageing the same four renewals foretell 31 %.
  expect(survivalAfter(fit.value.model, 12)).toBeCloseTo(0.394, 1.9);
});

const size = fc.double({ min: 0.1, max: 8, noNaN: true });

test('survival = the mean over customers of their own chances to stay (independent: quadrature over beta)', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1.5, max: 6, noNaN: true }),
      fc.double({ min: 1.5, max: 6, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      (alpha, beta, t) => {
        let [stay, all] = [0, 0];
        for (let k = 0; k < 4000; k += 1) {
          const leaves = (k + 0.5) / 4000;
          const weight = leaves ** (alpha - 1) * (1 - leaves) ** (beta - 1);
          stay += weight * (1 - leaves) ** t;
          all += weight;
        }
        expect(survivalAfter({ alpha, beta, c: 1 }, t)).toBeCloseTo(stay / all, 4);
      },
    ),
  );
});

test('the slope of survival is its finite difference, and survival falls', () => {
  fc.assert(
    fc.property(
      size,
      size,
      fc.double({ min: 0.4, max: 2, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
      (alpha, beta, c, t) => {
        const [value, ...slopes] = logSurvival({ alpha, beta, c }, t);
        expect(value).toBeLessThan(logSurvival({ alpha, beta, c }, t - 1)[0]);
        (['alpha', 'beta', 'c'] as const).forEach((name, i) => {
          const moved = (by: number): number =>
            logSurvival({ alpha, beta, c, [name]: { alpha, beta, c }[name] * Math.exp(by) }, t)[0];
          expect(Math.abs((moved(1e-5) - moved(-1e-5)) / 2e-5 - slopes[i]!)).toBeLessThan(
            1e-5 * Math.max(1, Math.abs(slopes[i]!)),
          );
        });
      },
    ),
  );
});

test('the closed form of the expected stay is the sum that it stands for', () => {
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      (alpha, beta, age, discount) => {
        const model = { alpha, beta, c: 1 };
        let sum = 0;
        for (let t = age; t < age + 800; t += 1)
          sum += (survivalAfter(model, t) / survivalAfter(model, age - 1)) * (1 + discount) ** -(t - age);
        expect(expectedStay(model, age, discount)).toBeCloseTo(sum, 8);
      },
    ),
  );
});

test('a simulated cohort of known truth, some of it too young for the later renewals', () => {
  const stream = randomStreams(41).stream('renewals');
  const counts = Array.from({ length: 8 }, () => ({ atRisk: 0, left: 0 }));
  for (let i = 0; i < 20_000; i += 1) {
    const leaves = drawBeta(stream, 0.9, 3.2);
    const age = 1 + (i % 8);
    for (let t = 0; t < age; t += 1) {
      counts[t]!.atRisk += 1;
      if (stream() >= leaves) continue;
      counts[t]!.left += 1;
      break;
    }
  }
  const fit = fitRetention(counts);
  expect(fit.ok && fit.value.warnings).toEqual([]);
  expect(fit.ok && fit.value.model.alpha / 0.9).toBeCloseTo(1, 0.9);
  expect(fit.ok && fit.value.model.beta / 3.2).toBeCloseTo(1, 0.9);
});

test.each([
  { why: 'nobody left', counts: renewals([100, 100, 100]), code: 'value.too_few' },
  { why: 'a single renewal', counts: renewals([100, 60]), code: 'value.too_few' },
  { why: 'more left than there were', counts: [{ atRisk: 5, left: 6 }], code: 'value.history_impossible' },
  { why: 'not a count', counts: [{ atRisk: Number.NaN, left: 0 }], code: 'value.history_impossible' },
  { why: 'nothing at all', counts: [], code: 'value.too_few' },
])('refused: $why', ({ counts, code }) => {
  const fit = fitRetention(counts);
  expect(!fit.ok && fit.problem.code).toBe(code);
});

test.each([
  { why: 'everybody left at once', left: [100, 0, 0] },
  { why: 'the same share leaves every time', left: [10_000, 5000, 2500, 1250, 625] },
  { why: 'the share that leaves grows', left: [1000, 990, 900, 600, 100] },
])('no heterogeneity to be seen is said: $why', ({ left }) => {
  const fit = fitRetention(renewals(left));
  if (!fit.ok) return expect(['value.not_settled', 'value.too_few']).toContain(fit.problem.code);
  expect(fit.value.warnings).toContain('at_the_edge');
  expect(survivalAfter(fit.value.model, 3)).toBeLessThan(1);
});
