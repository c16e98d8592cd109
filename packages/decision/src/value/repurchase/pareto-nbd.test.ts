import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hypergeometric } from '../../numeric/hypergeometric.ts';
import { logGamma } from '../../numeric/log-gamma.ts';
import { randomStreams } from '../../random/random-stream.ts';
import { fitParetoNbd } from './fit-pareto-nbd.ts';
import { groupHistories } from './group-histories.ts';
import type { ParetoNbd } from './pareto-nbd.ts';
import { paretoNbdActive, paretoNbdExpected } from './pareto-nbd-forecast.ts';
import { paretoNbdLikelihood } from './pareto-nbd-likelihood.ts';
import type { PurchaseHistory } from './purchase-history.ts';
import { historyAt } from './testing/simulate-bg-nbd.ts';
import { simulateParetoNbd } from './testing/simulate-pareto-nbd.ts';

/** Schmittlein & Peterson's model on CDNOW, weeks, as the vignette of the R package BTYD prints it. */
const CDNOW = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const BUSY = { repeats: 26, last: 30.86, watched: 31 };

test('forecasts of the vignette of BTYD', () => {
  expect(paretoNbdExpected(CDNOW, BUSY, 52)).toBeCloseTo(25.46, 2);
  expect(paretoNbdActive(CDNOW, BUSY)).toBeCloseTo(0.998, 3);
  expect(paretoNbdExpected(CDNOW, { repeats: 0, last: 0, watched: 0 }, 52)).toBeCloseTo(1.473, 3);
});

const at = (model: ParetoNbd, repeats: number, last: number, watched: number): number =>
  paretoNbdLikelihood(model, [{ repeats, last, watched, customers: 1 }], new Float64Array(4));

// Eq. 14 of Fader & Hardie's note with 2F1 in 25 digits (mpmath 1.3).
test.each([
  { model: CDNOW, repeats: 26, last: 30.86, watched: 31, value: -39.1316715403028 },
  { model: CDNOW, repeats: 0, last: 0, watched: 39, value: -0.521507418876577 },
  { model: CDNOW, repeats: 2, last: 3, watched: 39, value: -7.27097627550081 },
  { model: CDNOW, repeats: 300, last: 1, watched: 39, value: 670.751095249315 },
  { model: { r: 2, alpha: 0.5, s: 3, beta: 40 }, repeats: 7, last: 1, watched: 30, value: 1.18560485790244 },
  { model: { r: 2, alpha: 50, s: 3, beta: 0.1 }, repeats: 0, last: 0, watched: 30, value: -0.00199037762322141 },
])('log-likelihood of $repeats repeats until $last of $watched', ({ model, repeats, last, watched, value }) => {
  expect(Math.abs(at(model, repeats, last, watched) - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
});

const size = fc.double({ min: 0.1, max: 5, noNaN: true });
const aModel = fc.record({ r: size, alpha: size, s: size, beta: size });

test('the quadrature agrees with the formula in 2F1', () => {
  fc.assert(
    fc.property(aModel, fc.nat({ max: 20 }), size, size, ({ r, alpha, s, beta }, x, last, more) => {
      const [tx, T] = [x === 0 ? 0 : last, last + more];
      const sum = r + s + x;
      const [base, b, gap] = alpha >= beta ? [alpha, s + 1, alpha - beta] : [beta, r + x, beta - alpha];
      const part = (t: number): number => hypergeometric(sum, b, sum + 1, gap / (base + t)) / (base + t) ** sum;
      const inner = (alpha + T) ** -(r + x) * (beta + T) ** -s + (s / sum) * (part(tx) - part(T));
      const value = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta) + Math.log(inner);
      expect(Math.abs(at({ r, alpha, s, beta }, x, tx, T) - value)).toBeLessThan(1e-8 * Math.max(1, Math.abs(value)));
    }),
  );
});

test('the slope of the likelihood is its finite difference', () => {
  fc.assert(
    fc.property(aModel, fc.nat({ max: 20 }), size, size, (model, repeats, last, more) => {
      const rows = [{ repeats, last: repeats === 0 ? 0 : last, watched: last + more, customers: 2 }];
      const slope = new Float64Array(4);
      paretoNbdLikelihood(model, rows, slope);
      (['r', 'alpha', 's', 'beta'] as const).forEach((name, i) => {
        const moved = (by: number): number =>
          paretoNbdLikelihood({ ...model, [name]: model[name] * Math.exp(by) }, rows, new Float64Array(4));
        const difference = (moved(1e-5) - moved(-1e-5)) / 2e-5;
        expect(Math.abs(difference - slope[i]!)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope[i]!)));
      });
    }),
  );
});

test('at s = 1 the expectation has no hole', () => {
  const near = (s: number): number => paretoNbdExpected({ ...CDNOW, s }, BUSY, 52);
  expect(near(1)).toBeCloseTo(near(1 + 1e-9), 6);
});

describe('on a simulated book with known truth', { timeout: 60_000 }, () => {
  const stream = randomStreams(23).stream('pareto-nbd');
  const people = Array.from({ length: 8000 }, () => simulateParetoNbd(stream, CDNOW, 78));
  const seen = people.map((times) => historyAt(times, 39));
  const fit = fitParetoNbd(groupHistories(seen, 0.5));
  if (!fit.ok) throw new Error(fit.problem.code);
  const model = { ...fit.value.model, alpha: fit.value.model.alpha / 2, beta: fit.value.model.beta / 2 };

  test('the truth is found again', () => {
    expect(fit.value.warnings).toEqual([]);
    expect(fit.value.calls).toBeLessThanOrEqual(40);
    expect(Math.abs(Math.log(model.r / CDNOW.r))).toBeLessThan(0.15);
    expect(Math.abs(Math.log(model.alpha / CDNOW.alpha))).toBeLessThan(0.2);
    expect(Math.abs(Math.log(model.s / model.beta / (CDNOW.s / CDNOW.beta)))).toBeLessThan(0.4);
  });
  test('purchases to come are foretold, also of those who bought once', () => {
    for (const group of [[0], [1], [2, 3], [4, 5, 6, 7, 8, 9]]) {
      let [expected, bought, squares] = [0, 0, 0];
      people.forEach((times, i) => {
        if (!group.includes(seen[i]!.repeats)) return;
        expected += paretoNbdExpected(model, seen[i]!, 39);
        const later = times.length - seen[i]!.repeats;
        bought += later;
        squares += later * later;
      });
      expect(Math.abs(expected - bought)).toBeLessThan(2 * Math.sqrt(squares) + 0.06 * bought);
    }
  });
});

const one: PurchaseHistory = { repeats: 2, last: 3, watched: 9, customers: 1 };
test.each([
  { why: 'one customer', rows: [one], code: 'value.too_few' },
  { why: 'not a number', rows: [{ ...one, last: Number.NaN, customers: 50 }], code: 'value.history_impossible' },
])('refused: $why', ({ rows, code }) => {
  const fit = fitParetoNbd(rows);
  expect(!fit.ok && fit.problem.code).toBe(code);
});

test('nobody who stays away: refused or warned of, never a silent nonsense', () => {
  const fit = fitParetoNbd([
    { repeats: 3, last: 9, watched: 9, customers: 500 },
    { repeats: 9, last: 9, watched: 9, customers: 200 },
  ]);
  if (!fit.ok) return expect(fit.problem.code).toBe('value.not_settled');
  expect(fit.value.warnings).toContain('at_the_edge');
});
