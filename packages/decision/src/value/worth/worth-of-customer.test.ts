import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../../random/random-stream.ts';
import type { CustomerHistory } from '../bank/customer-history.ts';
import { endingRate } from '../bank/ending-rate.ts';
import type { Buying } from '../bank/learn-buying.ts';
import type { ValueModel } from '../bank/train-value.ts';
import type { Worth } from './customer-worth.ts';
import type { HeldMargin } from './held-margins.ts';
import { WORTH_MONTHS, worthOfCustomer } from './worth-of-customer.ts';

const NOW = 20_000;
const DISCOUNT = 1.08 ** (-1 / 12);
const fit = {
  often: { kind: 'pareto_nbd', numbers: { r: 1.2, alpha: 8, s: 1.5, beta: 30 } },
  much: { p: 6, q: 4, v: 15 },
} as const;
const buying = { ...fit, draws: [fit], customers: 900, repeaters: 300 } as unknown as Buying;
const model = (over: Partial<ValueModel> = {}): ValueModel => ({
  leaving: { rate: endingRate(200, 10_000)!, customers: 500, model: null, fields: [] },
  keeping: { term_deposit: { rate: endingRate(100, 10_000)!, byAge: null } },
  buying,
  ...over,
});
const deposit: HeldMargin = { category: 'term_deposit', age: 10, paidOffIn: null, least: 12_000, most: 18_000 };
const bought = (...days: number[]): CustomerHistory => ({
  holdings: [],
  purchases: days.map((day) => ({ day, margin: 30 })),
});
const known = (part: object): Worth => {
  if ('unknown' in part) throw new Error('unknown');
  return part as Worth;
};

test('a deposit is worth what people do who give it up or leave, each by chance: drawn one by one', () => {
  const { holds, leaving } = worthOfCustomer(model(), [deposit], bought(), 24, NOW);
  const stream = randomStreams(4).stream('lives');
  let sum = 0;
  const LIVES = 100_000;
  for (let life = 0; life < LIVES; life += 1) {
    const months = Math.min(-Math.log(1 - stream()) / 0.02005, -Math.log(1 - stream()) / 0.01005);
    for (let t = 0; t < WORTH_MONTHS && t < months; t += 1) sum += (15_000 / 12) * DISCOUNT ** t;
  }
  expect(known(holds).value / (sum / LIVES)).toBeCloseTo(1, 2);
  expect(leaving.withinYear).toBeCloseTo(1 - Math.exp(-0.02005 * 12), 6);
  expect(leaving.usual).toBeCloseTo(leaving.withinYear, 10);
});

test('a loan earns less while it is paid off, and nothing afterwards', () => {
  const loan = { ...deposit, category: 'mortgage' } as const;
  const worth = (paidOffIn: number | null) =>
    known(worthOfCustomer(model(), [{ ...loan, paidOffIn }], bought(), 24, NOW).holds).value;
  expect(worth(12)).toBeLessThan(worth(null) / 3);
  expect(worth(1)).toBeCloseTo(15_000 / 12, 6);
});

describe('what may be bought again', () => {
  const once = worthOfCustomer(model(), [], bought(NOW - 600), 24, NOW);
  test('somebody who bought once long ago is not taken to be active for certain', () => {
    expect(once.buying!.active).toBeGreaterThan(0);
    expect(once.buying!.active).toBeLessThan(0.9);
  });
  test('where the model only assumes it, nothing is said of it', () => {
    const assumes = { ...fit, often: { kind: 'bg_nbd', numbers: { r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 } } } as const;
    const worth = worthOfCustomer(
      model({ buying: { ...buying, ...assumes, draws: [assumes] } }),
      [],
      bought(NOW - 600),
      24,
      NOW,
    );
    expect(worth.buying!.active).toBeNull();
    expect(known(worth.buysAgain).value).toBeGreaterThan(0);
  });
  test('who buys often and lately is worth more than who stopped', () => {
    const late = worthOfCustomer(model(), [], bought(NOW - 600, NOW - 300, NOW - 20), 24, NOW);
    const stopped = worthOfCustomer(model(), [], bought(NOW - 600, NOW - 590, NOW - 580), 24, NOW);
    expect(known(late.buysAgain).value).toBeGreaterThan(2 * known(stopped.buysAgain).value);
  });
});

describe('what cannot be said', () => {
  const refused = { refused: { code: 'value.no_better' } } as const;
  test('nothing held and nothing bought: no number at all', () => {
    expect(worthOfCustomer(model(), [], bought(), 24, NOW)).toMatchObject({
      whole: null,
      holds: { unknown: 'nothing_counted' },
      buysAgain: { unknown: 'never_bought' },
      buying: null,
      leaving: { costs: null },
    });
  });
  test('a part that was not learned counts in no sum and says why', () => {
    const worth = worthOfCustomer(model({ buying: refused }), [deposit], bought(NOW - 5), 24, NOW);
    expect(worth.buysAgain).toEqual({ unknown: 'not_learned', why: refused.refused });
    expect(worth.whole).toEqual(worth.holds);
  });
});

test('parts add up, ends enclose, and no layer outlives the relationship', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  const held = fc.array(
    fc.record({
      category: fc.constantFrom('term_deposit', 'mortgage', 'card'),
      age: fc.option(fc.integer({ min: 0, max: 300 })),
      paidOffIn: fc.option(fc.integer({ min: 0, max: 300 })),
      margins: fc.tuple(amount, amount),
    }),
    { maxLength: 4 },
  );
  const days = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 5 });
  const endings = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(held, days, endings, (drawn, ages, ended) => {
      const margins = drawn.map(({ margins: [a, b], ...each }) => ({
        ...each,
        least: Math.min(a, b),
        most: Math.max(a, b),
      }));
      const rate = endingRate(ended, 10_000)!;
      const own = model({ leaving: { rate, customers: 500, model: null, fields: [] } });
      const worth = worthOfCustomer(own, margins, bought(...ages.map((age) => NOW - age)), 24, NOW);
      const parts = [worth.holds, worth.buysAgain].flatMap((part) => ('unknown' in part ? [] : [part]));
      expect(worth.whole === null).toBe(parts.length === 0);
      if (parts.length === 0) return;
      for (const end of ['value', 'from', 'to'] as const)
        expect(worth.whole![end]).toBeCloseTo(
          parts.reduce((sum, part) => sum + part[end], 0),
          4,
        );
      for (const { value, from, to } of parts) {
        expect(from).toBeLessThanOrEqual(value + 1e-6);
        expect(to).toBeGreaterThanOrEqual(value - 1e-6);
        expect(from).toBeGreaterThanOrEqual(0);
      }
      // What somebody holds earns at most its margin for as long as he is there.
      const there = Array.from({ length: WORTH_MONTHS }, (_, t) => DISCOUNT ** t * Math.exp(-rate.perMonth * t));
      const most = margins.reduce((sum, each) => sum + (each.least + each.most) / 24, 0);
      if (!('unknown' in worth.holds))
        expect(worth.holds.value).toBeLessThanOrEqual(most * there.reduce((sum, each) => sum + each, 0) + 1e-6);
      expect(worth.leaving.costs!.value).toBeGreaterThanOrEqual(0);
      expect(worth.leaving.costs!.to).toBeGreaterThanOrEqual(worth.leaving.costs!.from);
    }),
    { numRuns: 60 },
  );
});
