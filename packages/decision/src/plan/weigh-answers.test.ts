import type { Need } from '@vivero/domain';
import { expect, test } from 'vitest';
import { judgeCustomer } from './judge-customer.ts';
import { judgingOf } from './judging.ts';
import { defaultPolicy, type PlanInput } from './plan-input.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { customer, input, need, TODAY, yes } from './testing/one-customer.ts';

/** What each step about one need is worth, in minor units. */
function stepsOf(need_: Partial<Need>, facts: Partial<CustomerFacts> = {}, over: Partial<PlanInput> = {}) {
  const who = customer({
    consents: [yes],
    riskTolerance: 3,
    riskAssessedOn: TODAY,
    balanceMinor: 10_000_000,
    needs: [need(need_)],
    ...facts,
  });
  const all = judgeCustomer(who, judgingOf(input([who], over)));
  const of = (action: string) => all.filter(({ candidate }) => candidate.action === action);
  const [ask] = of('ask');
  const offers = of('offer').toSorted((a, b) => b.score.total - a.score.total);
  return { ask, offer: offers[0], seed: of('seed')[0] };
}
const tried = (action: string, succeeded: number) => [
  { segment: null, stage: 'profiled', action, contacted: 100_000, succeeded } as const,
];
const policy = { ...defaultPolicy('EUR'), stageValueMinor: 0 };

test('a question is worth what the offer is worth that a yes opens, as often as one is said and the need lasts', () => {
  const asked = stepsOf({ strength: 0.5, until: TODAY + 40 }).ask!;
  const offered = stepsOf({ strength: 1, state: 'confirmed', until: TODAY + 40 }).offer!;
  // 15 of 100 name their need when asked; were all of them to answer, 27.5 of 100 would say yes.
  const [answered, lasts] = [0.15 / 0.275, Math.exp(-4 / 40)];
  const { success, minutes, contact } = offered.score.parts;
  const worth = answered * (0.4 * lasts * success + 0.45 * (minutes + contact));
  expect(asked.score.parts.information).toBeCloseTo(worth, 6);
  expect(asked.score.total).toBeCloseTo(
    worth + asked.score.parts.stage + asked.score.parts.minutes + asked.score.parts.contact,
    6,
  );
});

test.each([
  {
    why: 'who may bear no risk could be offered less',
    facts: { riskTolerance: 1 as const },
  },
  { why: 'where nobody ever answers there is nothing to learn', over: { baseRates: tried('ask', 0) } },
  { why: 'where no offer ever works', over: { baseRates: tried('offer', 0) } },
  { why: 'a need that ends today', need: { until: TODAY } },
  {
    why: 'who has nothing to place',
    facts: { balanceMinor: 0 },
    need: { amountMinor: 0 },
  },
])('less is learned: $why', ({ facts = {}, over = {}, need: over_ = {} }) => {
  const before = stepsOf({ strength: 0.5 }).ask!.score.parts.information;
  const now = stepsOf({ strength: 0.5, ...over_ }, facts, over).ask!.score.parts.information;
  expect(now).toBeLessThan(before);
  expect(now).toBeGreaterThanOrEqual(0);
});

test('whoever has said that they need it takes up more than anybody, until the bank’s own contacts tell', () => {
  const chance = (state: 'aware' | 'confirmed', baseRates: PlanInput['baseRates']) =>
    stepsOf({ strength: 1, state }, {}, { baseRates }).offer!.score.rate.rate;
  expect([chance('aware', []), chance('confirmed', [])]).toEqual([0.05, 0.2]);
  expect(chance('confirmed', tried('offer', 30_000))).toBeCloseTo(0.3, 3);
});

test('what is felt of a contact has its price: a whole one for an offer, two fifths for a question, a fifth for a seed; a dear one silences', () => {
  const paid = (feltPriceMinor: number) => {
    const at = { policy: { ...policy, feltPriceMinor } };
    const asked = stepsOf({ strength: 0.4 }, {}, at);
    return { ...asked, offer: stepsOf({ state: 'confirmed' }, {}, at).offer };
  };
  const [free, dear] = [paid(0), paid(10_000)];
  for (const [step, share] of [
    ['offer', 1],
    ['ask', 0.4],
    ['seed', 0.2],
  ] as const)
    expect(free[step]!.score.parts.contact - dear[step]!.score.parts.contact).toBeCloseTo(share * 10_000, 6);
  expect(free.ask!.score.total).toBeGreaterThan(0);
  expect(Math.max(dear.ask!.score.total, dear.seed!.score.total)).toBeLessThan(0);
});
