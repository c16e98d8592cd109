import { expect, test } from 'vitest';
import type { CustomerFacts } from './customer-facts.ts';
import { plan } from './plan.ts';
import { customer, deposit, input, need, only, pitch, TODAY, yes } from './testing/one-customer.ts';

const birthday = { on: TODAY + 1, calendar: 'gregorian' } as const;
const calm = { birthday, consents: [yes], riskTolerance: 3, riskAssessedOn: TODAY } satisfies Partial<CustomerFacts>;
const greeting = { key: 'plan.reason.birthday', params: {} };

interface Case {
  readonly why: string;
  readonly facts: Partial<CustomerFacts>;
  readonly row: object | undefined;
}

test.each<Case>([
  {
    why: 'a greeting: upkeep, about no need and no product, and the sentence keeps the day to itself',
    facts: {},
    row: {
      action: 'care',
      group: 'worth_talking',
      reason: greeting,
      needId: null,
      productId: null,
      contentId: null,
      step: null,
      opening: { key: 'script.opening.birthday', params: {} },
      nextStep: { key: 'script.next.birthday', params: {} },
    },
  },
  {
    why: 'by the moon',
    facts: { birthday: { on: TODAY, calendar: 'lunar' } },
    row: {
      reason: { key: 'plan.reason.birthday_lunar', params: {} },
      opening: { key: 'script.opening.birthday', params: {} },
    },
  },
  { why: 'no birthday, no row', facts: { birthday: null }, row: undefined },
  {
    why: 'due service comes first, and the greeting goes with it',
    facts: { holdings: [deposit(TODAY + 2)] },
    row: { action: 'service', alsoDue: [greeting] },
  },
  {
    why: 'any need comes first, and the greeting goes with it',
    facts: { needs: [need({ strength: 0.5, amountMinor: 0 })] },
    row: { needKind: 'place_idle_cash', alsoDue: [greeting] },
  },
  {
    why: 'care after pitches stays on its own merits',
    facts: { touches: [pitch(20), pitch(30), pitch(40)] },
    row: { action: 'care', reason: { key: 'plan.reason.care' }, alsoDue: [greeting] },
  },
  {
    why: 'a greeting is a contact: not without its ground',
    facts: { consents: [], touches: [] },
    row: { action: 'consent' },
  },
  {
    why: 'greeted two days ago by one medium: not again by another',
    facts: { touches: [{ ...pitch(2), medium: 'wechat', productId: null, extent: 'message' }] },
    row: undefined,
  },
  {
    why: 'a call that nobody answered was no greeting',
    facts: {
      reach: { phone: true, email: false, wechat: true },
      touches: [{ ...pitch(2), productId: null, extent: 'attempt' }],
    },
    row: { reason: greeting, medium: 'wechat' },
  },
  { why: 'refused', facts: { consents: [{ ...yes, state: 'refused' }] }, row: undefined },
  { why: 'the comparison group gets none', facts: { heldOut: true }, row: undefined },
  {
    why: 'nor with a service talk',
    facts: { heldOut: true, holdings: [deposit(TODAY + 2)] },
    row: { action: 'service', alsoDue: [] },
  },
  {
    why: 'an open complaint is settled first',
    facts: { openComplaint: { eventId: 'c', on: TODAY - 3 } },
    row: { alsoDue: [] },
  },
  {
    why: 'a next step is agreed',
    facts: { promises: [{ promiseId: 'p', madeOn: TODAY, dueOn: TODAY + 2, needId: null, waits: false }] },
    row: undefined,
  },
])('$why', ({ facts, row }) => {
  const shown = only({ ...calm, ...facts });
  if (row === undefined) expect(shown).toBeUndefined();
  else expect(shown).toMatchObject(row);
});

test('a day full of birthdays leaves every row to the needs, however little they promise; the greetings wait', () => {
  const people = Array.from({ length: 30 }, (_, i) =>
    customer({
      ...calm,
      customerId: `cus_${String(i + 10)}`,
      ...(i < 3 && { needs: [need({ strength: 0.5, amountMinor: 0 })] }),
    }),
  );
  const needs = (rows: number) => {
    const day = plan(input(people, { policy: { ...input([]).policy, rows } }));
    return { kinds: day.rows.map((row) => (row.needKind === null ? row.reason.key : 'need')), overflow: day.overflow };
  };
  expect(needs(3).kinds).toEqual(['need', 'need', 'need']);
  expect(needs(3).overflow).toHaveLength(27);
  expect(needs(5).kinds).toEqual(['need', 'need', 'need', greeting.key, greeting.key]);
});
