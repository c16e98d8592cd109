import { expect, test } from 'vitest';
import type { CustomerFacts } from './customer-facts.ts';
import { plan } from './plan.ts';
import { customer, deposit, input, need, only, pitch, TODAY, yes } from './testing/one-customer.ts';

const agreed = (over: Partial<CustomerFacts['promises'][number]> = {}): CustomerFacts['promises'][number] => ({
  promiseId: 'prm_1',
  madeOn: TODAY - 2,
  dueOn: TODAY + 4,
  needId: null,
  waits: false,
  ...over,
});
const suggested = { needs: [need({ state: 'confirmed' })], consents: [yes] } satisfies Partial<CustomerFacts>;
const complaint = (on: number) => ({ openComplaint: { eventId: 'cp', on } });

interface Case {
  readonly why: string;
  readonly facts: Partial<CustomerFacts>;
  /** Action of the row, with the group where it matters; undefined = no row. */
  readonly row: object | undefined;
}

test.each<Case>([
  { why: 'nothing is agreed', facts: suggested, row: { action: 'offer' } },
  { why: 'something is agreed for a coming day', facts: { ...suggested, promises: [agreed()] }, row: undefined },
  {
    why: 'the day has come',
    facts: { ...suggested, promises: [agreed({ dueOn: TODAY })] },
    row: { action: 'service', group: 'promised', promiseId: 'prm_1' },
  },
  {
    why: 'it is overdue and stays',
    facts: { promises: [agreed({ dueOn: TODAY - 9 })] },
    row: { group: 'promised' },
  },
  {
    why: 'agreed long ago for long after: other things come up meanwhile',
    facts: { ...suggested, promises: [agreed({ madeOn: TODAY - 31, dueOn: TODAY + 60 })] },
    row: { action: 'offer' },
  },
  {
    why: 'but not the very thing that was agreed',
    facts: { ...suggested, promises: [agreed({ madeOn: TODAY - 31, dueOn: TODAY + 60, needId: 'need_1' })] },
    row: { action: 'consent' },
  },
  {
    why: 'a complaint waits for the day that was given',
    facts: { ...complaint(TODAY - 3), promises: [agreed()] },
    row: undefined,
  },
  {
    why: 'one that came after nobody has agreed upon',
    facts: { ...complaint(TODAY - 1), promises: [agreed()] },
    row: { reason: { key: 'plan.reason.complaint' } },
  },
  {
    why: 'money that matures before the day cannot wait',
    facts: { holdings: [deposit(TODAY + 3)], promises: [agreed()] },
    row: { reason: { key: 'plan.reason.maturity' } },
  },
  {
    why: 'money that matures after it can',
    facts: { holdings: [deposit(TODAY + 5)], promises: [agreed()] },
    row: undefined,
  },
  {
    why: 'who asked not to be rung before is not, whatever matures',
    facts: { holdings: [deposit(TODAY + 3)], promises: [agreed({ waits: true })] },
    row: undefined,
  },
  {
    why: 'unless its notice began after they asked',
    facts: { holdings: [deposit(TODAY + 13)], promises: [agreed({ waits: true, dueOn: TODAY + 20 })] },
    row: { reason: { key: 'plan.reason.maturity' } },
  },
  {
    why: 'of two agreements the one that is due shows',
    facts: { promises: [agreed(), agreed({ promiseId: 'prm_2', dueOn: TODAY })] },
    row: { promiseId: 'prm_2' },
  },
  {
    why: 'whoever was answered today is done for today, a due promise included',
    facts: { ...suggested, answered: true, promises: [agreed({ dueOn: TODAY })] },
    row: undefined,
  },
])('$why', ({ facts, row }) => {
  const quiet = { ...facts, consents: facts.consents ?? [yes], riskTolerance: 3, riskAssessedOn: TODAY } as const;
  // Without a consent the question for it is what is left to do.
  const shown = only(row && 'action' in row && row.action === 'consent' ? { ...facts, consents: [] } : quiet);
  if (row === undefined) expect(shown).toBeUndefined();
  else expect(shown).toMatchObject(row);
});

const declined = (reason: 'timing' | 'could_not_ask' | 'price', day: number) => ({
  ...pitch(day),
  medium: 'email' as const,
  needKind: 'place_idle_cash' as const,
  declined: reason,
});
const calm = { ...suggested, riskTolerance: 3, riskAssessedOn: TODAY } as const;

test.each<Case>([
  { why: 'not now, a month ago less a day', facts: { ...calm, touches: [declined('timing', 29)] }, row: undefined },
  { why: 'not now, a month ago', facts: { ...calm, touches: [declined('timing', 30)] }, row: { action: 'offer' } },
  { why: 'could not ask, six days ago', facts: { ...calm, touches: [declined('could_not_ask', 6)] }, row: undefined },
  {
    why: 'could not ask, a week ago',
    facts: { ...calm, touches: [declined('could_not_ask', 7)] },
    row: { action: 'offer' },
  },
  {
    why: 'another need is not concerned',
    facts: { ...calm, touches: [{ ...declined('timing', 8), needKind: 'protect_family' }] },
    row: { action: 'offer' },
  },
])('$why', ({ facts, row }) => {
  const shown = only(facts);
  if (row === undefined) expect(shown).toBeUndefined();
  else expect(shown).toMatchObject(row);
});

test('a product turned down is not offered again, another one for the same need is', () => {
  const first = only(calm)?.productId;
  const second = only({ ...calm, touches: [{ ...declined('price', 31), productId: first ?? '' }] });
  expect(second?.action).toBe('offer');
  expect(second?.productId).not.toBe(first);
});

test('an attempt does not settle a maturity and is no pitch', () => {
  const attempt = {
    ...pitch(1),
    productId: null,
    extent: 'attempt' as const,
    service: true,
    needKind: 'renew_maturing' as const,
  };
  expect(only({ holdings: [deposit(TODAY + 5)], touches: [attempt] })?.reason.key).toBe('plan.reason.maturity');
  const pitches = [30, 40, 50].map(pitch);
  const shown = only({
    ...calm,
    touches: [...pitches, { ...attempt, service: false, medium: 'email', day: TODAY - 9 }],
  });
  expect(shown?.action).toBe('care');
});

test('what is taken of the day leaves less of it', () => {
  const many = Array.from({ length: 20 }, (_, i) => customer({ ...calm, customerId: `cus_${10 + i}` }));
  const rowsWith = (taken: { minutes: number; rows: number }) =>
    plan(input(many, { rms: [{ rm: 1, minutesADay: 240, taken }] })).rows.length;
  expect([
    rowsWith({ minutes: 0, rows: 0 }),
    rowsWith({ minutes: 0, rows: 6 }),
    rowsWith({ minutes: 240 - 13, rows: 0 }),
    rowsWith({ minutes: 300, rows: 0 }),
    rowsWith({ minutes: 0, rows: 9 }),
  ]).toEqual([8, 2, 1, 0, 0]);
});
