import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offerRate } from './offer-rate.ts';
import { plan } from './plan.ts';
import { customer, input, need, TODAY, yes } from './testing/one-customer.ts';

const foretold = (times: number) => ({ modelId: 'mod_1', times, because: ['needs_90'] });
const facts = customer({
  consents: [yes],
  riskTolerance: 5,
  riskAssessedOn: TODAY,
  needs: [need({ state: 'confirmed', strength: 1 })],
});
const planned = (purchases?: Parameters<typeof plan>[0]['purchases']) =>
  plan(input([facts], purchases === undefined ? {} : { purchases }));

test('who is likelier is offered more, never for sure, and whoever nothing is foretold of as before', () => {
  const rate = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const times = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(rate, times, times, (base, a, b) => {
      const of = (odds: number) => offerRate({ rate: base, contacted: 7, succeeded: 2 }, foretold(odds));
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(of(low).rate).toBeLessThanOrEqual(of(high).rate);
      expect(of(a).rate).toBeGreaterThan(0);
      expect(of(a).rate).toBeLessThan(1);
      expect(of(1).rate).toBeCloseTo(base, 12);
      expect(of(a)).toMatchObject({ contacted: 7, succeeded: 2 });
      expect(offerRate(of(a), null)).toEqual(of(a));
    }),
  );
});

test('the offer of the category foretold is worth more, the row says so, and the run names the model', () => {
  const before = planned();
  const category = 'term_deposit' as const;
  const likely = planned({ cus_1: { [category]: foretold(6) } });
  const other = planned({ cus_1: { mortgage: foretold(6) }, cus_2: { [category]: foretold(6) } });
  const score = (result: typeof before) =>
    result.decisions[0]?.eligible.find(({ productId }) => productId === likely.rows[0]?.productId)?.score;
  expect(likely.rows[0]).toMatchObject({ action: 'offer' });
  expect(score(likely)).toBeGreaterThan(score(before)!);
  expect(score(other)).toBe(score(before));
  expect(likely.rows[0]?.factors).toContainEqual({
    key: 'plan.factor.likelier',
    params: { category: { term: `category.${category}` } },
  });
  expect(JSON.stringify(before.rows)).not.toContain('likelier');
  expect([before, likely, other].map(({ run }) => run.models)).toEqual([[], ['mod_1'], ['mod_1']]);
});

test('a run from the same foretellings is the same bit for bit; from others it is known to be another', () => {
  const one = planned({ cus_1: { term_deposit: foretold(6) } });
  expect(planned({ cus_1: { term_deposit: foretold(6) } })).toEqual(one);
  for (const other of [
    undefined,
    { cus_1: { term_deposit: foretold(5) } },
    { cus_1: { term_deposit: { ...foretold(6), modelId: 'mod_2' } } },
  ])
    expect(planned(other).run.snapshotHash).not.toBe(one.run.snapshotHash);
});
