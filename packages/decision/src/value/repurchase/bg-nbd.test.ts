import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logBeta } from '../../numeric/log-beta.ts';
import { logGamma } from '../../numeric/log-gamma.ts';
import { randomStreams } from '../../random/random-stream.ts';
import { bgNbdActive, bgNbdExpected, bgNbdExpectedOfNew } from './bg-nbd-forecast.ts';
import { bgNbdLikelihood } from './bg-nbd-likelihood.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { groupHistories } from './group-histories.ts';
import type { PurchaseHistory } from './purchase-history.ts';
import { historyAt, simulateBgNbd } from './testing/simulate-bg-nbd.ts';

/** Fader, Hardie & Lee (2005), table 2: CDNOW, weeks. */
const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const ANA = { repeats: 2, last: 30.43, watched: 38.86 };

const size = fc.double({ min: 0.05, max: 6, noNaN: true });
const aModel = fc.record({ r: size, alpha: size, a: size, b: size });
const aHistory = fc
  .tuple(
    fc.nat({ max: 40 }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.double({ min: 0.1, max: 90, noNaN: true }),
  )
  .map(([repeats, share, watched]): PurchaseHistory => ({
    repeats,
    last: repeats === 0 ? 0 : share * watched,
    watched,
    customers: 3,
  }));

describe('forecasts from the published parameters', () => {
  test('the customer of section 4 of the paper buys 1.226 times in the next 39 weeks', () => {
    expect(bgNbdExpected(CDNOW, ANA, 39)).toBeCloseTo(1.226, 3);
  });
  // The six points that the tests of lifetimes (MIT) hold for the same data, good to three decimals.
  test.each([
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [78, 1.8576],
  ])('a new customer comes back in %s weeks %s times', (weeks, times) => {
    const fitted = { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425753 };
    expect(bgNbdExpectedOfNew(fitted, weeks)).toBeCloseTo(times, 3);
  });
  test('who bought once is never called active for sure', () => {
    expect(bgNbdActive(CDNOW, { repeats: 0, last: 0, watched: 38 })).toEqual({ boughtOnce: true });
    expect(bgNbdExpected(CDNOW, { repeats: 0, last: 0, watched: 38 }, 39)).toBeLessThan(0.25);
    expect(() => bgNbdExpected(CDNOW, ANA, -1)).toThrow(RangeError);
  });
  test('the formula has no hole at a = 1 nor at a + b = 1', () => {
    for (const around of [
      { a: 1, b: 2.4 },
      { a: 0.4, b: 0.6 },
    ]) {
      const at = (a: number): number => bgNbdExpectedOfNew({ ...CDNOW, ...around, a }, 39);
      const { a } = around;
      expect(at(a)).toBeCloseTo((at(a - 0.002) + at(a + 0.002)) / 2, 4);
      expect(at(a + 1e-12)).toBeCloseTo(at(a + 3e-4), 3);
    }
  });
});

test('likelihood of one history = its definition, integrated over what the customer may be', () => {
  // Eq. 3 for a customer with rate l and chance p, times gamma and beta weights, by the midpoint rule.
  const model = { r: 2.2, alpha: 3, a: 2.5, b: 3.5 };
  const [repeats, last, watched] = [3, 4, 7];
  let sum = 0;
  for (let i = 0; i < 400; i += 1)
    for (let j = 0; j < 200; j += 1) {
      const l = (i + 0.5) / 80;
      const p = (j + 0.5) / 200;
      const weight =
        model.r * Math.log(model.alpha) +
        (model.r - 1) * Math.log(l) -
        model.alpha * l -
        logGamma(model.r) +
        (model.a - 1) * Math.log(p) +
        (model.b - 1) * Math.log(1 - p) -
        logBeta(model.a, model.b);
      const history =
        (1 - p) ** repeats * l ** repeats * Math.exp(-l * watched) +
        p * (1 - p) ** (repeats - 1) * l ** repeats * Math.exp(-l * last);
      sum += (Math.exp(weight) * history) / 80 / 200;
    }
  const value = bgNbdLikelihood(model, [{ repeats, last, watched, customers: 1 }], new Float64Array(4));
  expect(value).toBeCloseTo(Math.log(sum), 3);
});

test('the slope of the likelihood is its finite difference', () => {
  fc.assert(
    fc.property(aModel, fc.array(aHistory, { minLength: 1, maxLength: 5 }), (model, histories) => {
      const slope = new Float64Array(4);
      bgNbdLikelihood(model, histories, slope);
      (['r', 'alpha', 'a', 'b'] as const).forEach((name, i) => {
        const at = (by: number): number =>
          bgNbdLikelihood({ ...model, [name]: model[name] * Math.exp(by) }, histories, new Float64Array(4));
        const difference = (at(1e-5) - at(-1e-5)) / 2e-5;
        expect(Math.abs(difference - slope[i]!)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope[i]!)));
      });
    }),
  );
});

describe('on a simulated book with known truth', { timeout: 60_000 }, () => {
  const stream = randomStreams(17).stream('bg-nbd');
  const people = Array.from({ length: 12_000 }, () => simulateBgNbd(stream, CDNOW, 78));
  const seen = people.map((times) => historyAt(times, 39));
  const fit = fitBgNbd(seen);
  if (!fit.ok) throw new Error(fit.problem.code);
  const { model, calls, warnings, logLikelihood } = fit.value;

  test('the truth is found again in at most 30 likelihood calls', () => {
    expect(calls).toBeLessThanOrEqual(30);
    expect(warnings).toEqual([]);
    expect(Math.abs(Math.log(model.r / CDNOW.r))).toBeLessThan(0.15);
    expect(Math.abs(Math.log(model.alpha / CDNOW.alpha))).toBeLessThan(0.2);
    expect(model.a / (model.a + model.b)).toBeCloseTo(CDNOW.a / (CDNOW.a + CDNOW.b), 1);
    expect(logLikelihood).toBeGreaterThan(bgNbdLikelihood(CDNOW, seen, new Float64Array(4)));
  });
  test('purchases to come are foretold for each count of purchases so far', () => {
    for (const group of [[0], [1], [2, 3], [4, 5, 6, 7, 8, 9]]) {
      let expected = 0;
      let bought = 0;
      let squares = 0;
      people.forEach((times, i) => {
        if (!group.includes(seen[i]!.repeats)) return;
        expected += bgNbdExpected(model, seen[i]!, 39);
        const later = times.length - seen[i]!.repeats;
        bought += later;
        squares += later * later;
      });
      // Twice the noise of the sum, and 6 % for parameters that are estimates.
      expect(Math.abs(expected - bought)).toBeLessThan(2 * Math.sqrt(squares) + 0.06 * bought);
    }
  });
  test('the unit of time does not matter, nor the order, nor rows that stand for many', () => {
    const days = fitBgNbd(seen.map((row) => ({ ...row, last: row.last * 7, watched: row.watched * 7 })));
    expect(days.ok && days.value.model.alpha / 7).toBeCloseTo(model.alpha, 4);
    expect(days.ok && days.value.model.b).toBeCloseTo(model.b, 4);
    const half = seen.slice(0, 3000);
    const doubled = fitBgNbd([...half, ...half].toReversed());
    const weighed = fitBgNbd(half.map((row) => ({ ...row, customers: 2 })));
    expect(doubled.ok && doubled.value.model.a).toBeCloseTo(weighed.ok ? weighed.value.model.a : Number.NaN, 4);
  });
  test('on a grid of weeks a few hundred rows say nearly the same', () => {
    const rows = groupHistories(seen, 1);
    expect(rows.length).toBeLessThan(700);
    expect(rows.reduce((sum, { customers }) => sum + customers, 0)).toBe(people.length);
    const grouped = fitBgNbd(rows);
    expect(grouped.ok && grouped.value.model.r / model.r).toBeCloseTo(1, 1);
    expect(grouped.ok && grouped.value.model.alpha / model.alpha).toBeCloseTo(1, 0.7);
  });
});

const one: PurchaseHistory = { repeats: 2, last: 3, watched: 9, customers: 1 };

test('a grid too fine to count in is refused', () => {
  expect(() => groupHistories([one], 1e-9)).toThrow(RangeError);
  expect(() => groupHistories([one], 0)).toThrow(RangeError);
});

test('the row that cannot be is named as people count', () => {
  const fit = fitBgNbd([one, { ...one, last: -1 }]);
  expect(!fit.ok && fit.problem).toEqual({ code: 'value.history_impossible', row: 2 });
});
test.each([
  { why: 'nobody', rows: [], code: 'value.too_few' },
  { why: 'one customer', rows: [one], code: 'value.too_few' },
  { why: 'nobody came back', rows: [{ repeats: 0, last: 0, watched: 9, customers: 5000 }], code: 'value.too_few' },
  { why: 'not a number', rows: [{ ...one, watched: Number.NaN, customers: 50 }], code: 'value.history_impossible' },
  { why: 'bought after today', rows: [{ ...one, last: 10, customers: 50 }], code: 'value.history_impossible' },
  { why: 'half a purchase', rows: [{ ...one, repeats: 0.5, customers: 50 }], code: 'value.history_impossible' },
  { why: 'more purchases than there can be', rows: [{ ...one, repeats: 1e12 }], code: 'value.history_impossible' },
  { why: 'a last purchase without repeats', rows: [{ ...one, repeats: 0 }], code: 'value.history_impossible' },
])('refused: $why', ({ rows, code }) => {
  const fit = fitBgNbd(rows);
  expect(!fit.ok && fit.problem.code).toBe(code);
});

test.each([
  { why: 'all alike', rows: [{ ...one, customers: 500 }] },
  {
    why: 'all bought today',
    rows: [
      { repeats: 3, last: 9, watched: 9, customers: 500 },
      { ...one, last: 9, customers: 500 },
    ],
  },
  {
    why: 'a single one buys a thousand times',
    rows: [
      { ...one, customers: 20 },
      { ...one, repeats: 1000, last: 8.9 },
    ],
  },
])('never a silent nonsense: $why', ({ rows }) => {
  const fit = fitBgNbd(rows);
  if (!fit.ok) return expect(fit.problem.code).toBe('value.not_settled');
  expect(Object.values(fit.value.model).every((number) => Number.isFinite(number) && number > 0)).toBe(true);
  expect(fit.value.warnings.length).toBeGreaterThan(0);
  expect(Number.isFinite(bgNbdExpected(fit.value.model, one, 12))).toBe(true);
});
