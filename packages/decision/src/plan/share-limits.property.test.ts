import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgingOf } from './judging.ts';
import { plan } from './plan.ts';
import { defaultPolicy, type PlanInput } from './plan-input.ts';
import { prospectOf } from './prospect.ts';
import type { RowOption } from './row-option.ts';
import type { SharedLimit } from './shared-limit.ts';
import { bookOf } from './testing/drawn-book.ts';

const ROWS = 3;
const left = fc.integer({ min: 0, max: 2 });
const limits: fc.Arbitrary<readonly SharedLimit[]> = fc.tuple(left, left, left).map(([calls, fund, first]) => [
  { limit: 'calls', media: ['call'], left: calls },
  { limit: 'fund', products: ['default.balanced_fund', 'default.term_24m'], left: fund },
  { limit: 'first', rms: [1], left: first },
]);
/** Two small books whose days are short and who share what `limits` says. */
const bank = fc
  .tuple(
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.integer({ min: 4, max: 9 }),
    fc.integer({ min: 5, max: 40 }),
    limits,
  )
  .map(([seed, customers, minutesADay, of]): PlanInput => {
    const book = bookOf({ customers, rms: 2, needs: 4, seed });
    const policy = { ...defaultPolicy('EUR'), rows: ROWS, exploration: null };
    return { ...book, rms: book.rms.map((rm) => ({ ...rm, minutesADay })), policy, limits: of };
  });

const suggestionsIn = (of: PlanInput): ReadonlyMap<string, readonly RowOption[]> => {
  const judging = judgingOf(of);
  const own = of.customers.map((customer) => prospectOf(customer, judging, 0, 1));
  return new Map(own.map(({ customer, due, suggestions }) => [customer.customerId, due ? [] : suggestions]));
};

/** Tries every way to give everybody one of their suggestions or none. */
function bestOfAll(of: PlanInput): number {
  const rmOf = new Map(of.customers.map(({ customerId, rm }) => [customerId, rm]));
  const people = [...suggestionsIn(of)];
  const stock = of.limits!.map((limit) => limit.left);
  const room = new Map(of.rms.map(({ rm, minutesADay }) => [rm, { minutes: minutesADay, rows: ROWS }]));
  const from = (place: number): number => {
    const [owner, options] = people[place] ?? [];
    if (owner === undefined || options === undefined) return 0;
    const own = room.get(rmOf.get(owner)!)!;
    let best = from(place + 1);
    for (const { minutes, worth, draws } of options) {
      const used = stock.map((_, bit) => (draws >> bit) & 1);
      if (own.minutes < minutes || own.rows < 1 || used.some((use, bit) => use > stock[bit]!)) continue;
      own.minutes -= minutes;
      own.rows -= 1;
      for (const [bit, use] of used.entries()) stock[bit]! -= use;
      best = Math.max(best, worth + from(place + 1));
      own.minutes += minutes;
      own.rows += 1;
      for (const [bit, use] of used.entries()) stock[bit]! += use;
    }
    return best;
  };
  return from(0);
}

/** What of a plan are suggestions for what they are worth: not due, and not what only fills idle minutes. */
const worthOf = ({ rows }: ReturnType<typeof plan>): number =>
  rows
    .filter(({ group, promiseId, score }) => promiseId === null && group !== 'promised' && score > 0)
    .reduce((sum, { score }) => sum + score, 0);

describe('days that share something', () => {
  test('keep every limit, bring no more than the best of all ways, and say how much they may fall short of it', () => {
    let [brought, could, short] = [0, 0, 0];
    fc.assert(
      fc.property(bank, (of) => {
        const decided = plan(of);
        for (const { media, products, rms, left: most, limit } of of.limits!) {
          const drawn = decided.rows.filter(
            (row) =>
              row.action !== 'service' &&
              (!media || media.includes(row.medium)) &&
              (!products || (row.productId !== null && products.includes(row.productId))) &&
              (!rms || rms.includes(row.rm)),
          );
          expect(drawn.length, limit).toBeLessThanOrEqual(most);
          expect(decided.run.limits.find((each) => each.limit === limit)).toMatchObject({
            used: drawn.length,
            left: most,
          });
        }
        const best = bestOfAll(of);
        const worth = worthOf(decided);
        expect(worth).toBeLessThanOrEqual(best + 1e-6);
        expect(worth).toBeGreaterThanOrEqual(best * (1 - decided.run.gap) - 1e-6);
        brought += worth;
        could += best;
        if (decided.run.gap > 0) short += 1;
      }),
      { numRuns: 150 },
    );
    expect(short).toBeGreaterThan(3);
    expect(brought / could).toBeGreaterThan(0.97);
  });

  test('where there is enough for all are what they would be alone, to the last row, and perfect', () => {
    fc.assert(
      fc.property(bank, (of) => {
        const { run, ...plenty } = plan({ ...of, limits: of.limits!.map((limit) => ({ ...limit, left: 100 })) });
        const { run: alone, ...days } = plan({ ...of, limits: [] });
        expect(plenty).toEqual(days);
        expect([run.gap, alone.gap]).toEqual([0, 0]);
        expect(run.limits.map(({ worthMinor }) => worthMinor)).toEqual([0, 0, 0]);
      }),
      { numRuns: 30 },
    );
  });

  test('keep their limits whatever the lot decides, and are the same again whatever the order', () => {
    fc.assert(
      fc.property(bank, (of) => {
        const drawn = { ...of, policy: { ...of.policy, exploration: { near: 0.9, floor: 0.03, draws: 1000 } } };
        const decided = plan(drawn);
        const count = (match: (row: (typeof decided.rows)[number]) => boolean) =>
          decided.rows.filter((row) => row.action !== 'service' && match(row)).length;
        const [calls, fund, first] = of.limits!;
        expect(count(({ medium }) => medium === 'call')).toBeLessThanOrEqual(calls!.left);
        expect(count(({ productId }) => fund!.products!.includes(productId ?? ''))).toBeLessThanOrEqual(fund!.left);
        expect(count(({ rm }) => rm === 1)).toBeLessThanOrEqual(first!.left);
        expect(plan({ ...drawn, customers: drawn.customers.toReversed() })).toEqual(decided);
      }),
      { numRuns: 60 },
    );
  });
});

test('one call for two RMs goes to whoever has more for it, and its price is what the other one loses', () => {
  const book = bookOf({ customers: 40, rms: 2, needs: 1 });
  const policy = { ...defaultPolicy('EUR'), exploration: null };
  const decided = plan({ ...book, policy, limits: [{ limit: 'calls', media: ['call'], left: 6 }] });
  const calls = decided.rows.filter(({ medium, action }) => medium === 'call' && action !== 'service');
  expect(calls.length).toBe(6);
  expect(new Set(calls.map(({ rm }) => rm)).size).toBe(2);
  expect(new Set(decided.overflow.map(({ bound }) => bound))).toContain('limit');
  for (const { kind, bound, customerId } of decided.decisions)
    if (kind === 'overflow') expect(bound).toBe(decided.overflow.find((each) => each.customerId === customerId)?.bound);
  const [limit] = decided.run.limits;
  expect(limit).toMatchObject({ used: 6, left: 6 });
  const more = plan({ ...book, policy, limits: [{ limit: 'calls', media: ['call'], left: 7 }] });
  const brings =
    more.rows.reduce((sum, { score }) => sum + score, 0) - decided.rows.reduce((sum, { score }) => sum + score, 0);
  expect(limit!.worthMinor).toBeGreaterThan(0);
  expect(brings).toBeGreaterThan(0.5 * limit!.worthMinor);
  expect(brings).toBeLessThan(2 * limit!.worthMinor);
});

test.each<{ why: string; limits: readonly SharedLimit[] }>([
  { why: 'less than nothing', limits: [{ limit: 'a', left: -1 }] },
  { why: 'half a row', limits: [{ limit: 'a', left: 0.5 }] },
  {
    why: 'one name twice',
    limits: [
      { limit: 'a', left: 1 },
      { limit: 'a', left: 2 },
    ],
  },
  { why: 'more than can be kept apart', limits: Array.from({ length: 31 }, (_, i) => ({ limit: `${i}`, left: 1 })) },
])('$why is no limit', ({ limits: of }) => {
  expect(() => plan({ ...bookOf({ customers: 1, rms: 1, needs: 1 }), limits: of })).toThrow(RangeError);
});
