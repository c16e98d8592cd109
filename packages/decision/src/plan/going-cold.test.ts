import { expect, test } from 'vitest';
import type { CustomerFacts } from './customer-facts.ts';
import { deposit, need, only, TODAY, yes } from './testing/one-customer.ts';

const stage = (over: Partial<CustomerFacts['stage']> = {}): CustomerFacts['stage'] => ({
  current: 'reached',
  highest: 'reached',
  since: TODAY - 80,
  nextDecayOn: TODAY + 3,
  decaysTo: 'profiled',
  ...over,
});
const calm = { consents: [yes], riskTolerance: 3, riskAssessedOn: TODAY } satisfies Partial<CustomerFacts>;
const slips = {
  key: 'plan.reason.going_cold.reached',
  params: { stage: { term: 'stage.profiled' }, day: { day: TODAY + 3 } },
};

interface Case {
  readonly why: string;
  readonly facts: Partial<CustomerFacts>;
  readonly row: object | undefined;
}

test.each<Case>([
  {
    why: 'in three days: a kind word, and the sentence says what is lost and when',
    facts: { stage: stage() },
    row: { action: 'care', group: 'worth_talking', reason: slips, needKind: null },
  },
  { why: 'in seven days', facts: { stage: stage({ nextDecayOn: TODAY + 7 }) }, row: { action: 'care' } },
  { why: 'in eight days it can wait', facts: { stage: stage({ nextDecayOn: TODAY + 8 }) }, row: undefined },
  { why: 'slipped already', facts: { stage: stage({ nextDecayOn: TODAY }) }, row: undefined },
  { why: 'never', facts: { stage: stage({ nextDecayOn: null, decaysTo: null }) }, row: undefined },
  {
    why: 'a mere profile that ages is no relation that cools',
    facts: { stage: stage({ current: 'profiled', decaysTo: 'unprofiled' }) },
    row: undefined,
  },
  {
    why: 'a need that is believed in: something useful about it, for the same reason',
    facts: { stage: stage(), needs: [need({ strength: 0.1, amountMinor: 0 })] },
    row: { action: 'seed', step: 'seed', needKind: 'place_idle_cash', reason: slips, group: 'worth_talking' },
  },
  {
    why: 'the clock comes first',
    facts: { stage: stage(), holdings: [deposit(TODAY + 2)] },
    row: { action: 'service', group: 'cannot_wait' },
  },
  { why: 'the comparison group is left alone', facts: { stage: stage(), heldOut: true }, row: undefined },
  {
    why: 'a next step is agreed',
    facts: {
      stage: stage(),
      promises: [{ promiseId: 'p', madeOn: TODAY, dueOn: TODAY + 2, needId: null, waits: false }],
    },
    row: undefined,
  },
])('$why', ({ facts, row }) => {
  const shown = only({ ...calm, ...facts });
  if (row === undefined) expect(shown).toBeUndefined();
  else expect(shown).toMatchObject(row);
});

test('where another reason speaks, the slip is one of its three factors', () => {
  const row = only({ ...calm, stage: stage(), needs: [need({ state: 'confirmed' })] });
  expect(row?.action).toBe('offer');
  expect(row?.factors).toContainEqual({ key: 'plan.factor.slips', params: slips.params });
});
