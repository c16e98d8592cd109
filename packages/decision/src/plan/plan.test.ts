import { defaultCatalogue, type Jurisdiction, messageOf, type Phrase } from '@vivero/domain';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { plan } from './plan.ts';
import { customer, deposit, input, need, only, pitch, TODAY, yes } from './testing/one-customer.ts';
import { randomInstance } from './testing/random-instance.ts';
import { twelveMonthMargin } from './twelve-month-margin.ts';

describe('demands 29: the first import never gives an empty Today', () => {
  const six = Array.from({ length: 600 }, (_, i) =>
    customer({
      customerId: `cus_${String(i).padStart(4, '0')}`,
      balanceMinor: (i * 7919) % 5_000_000,
      holdings: [deposit(TODAY + ((i * 37) % 400) - 100, { holdingId: `hol_${i}` })],
    }),
  );
  test.each<Jurisdiction>(['cn', 'es', 'us', 'strict'])(
    '600 rows under %s give at least 10 rows, limits stated',
    (jurisdiction) => {
      const rms = [{ rm: 1, minutesADay: 120, first: true }];
      for (const weekday of [3, 6]) {
        const at = { ...input([]).now, weekday };
        const { rows } = plan(input(six, { jurisdiction, rms, now: at }));
        expect(rows.length).toBeGreaterThanOrEqual(10);
        expect(rows.some((row) => row.action === 'service')).toBe(true);
        const withoutMaturity = six.map((each) => ({ ...each, holdings: [] }));
        const rest = plan(input(withoutMaturity, { jurisdiction, rms, now: at })).rows;
        expect(rest.length).toBeGreaterThanOrEqual(10);
        expect(rest.every((row) => row.action === 'consent' || row.action === 'risk_assessment')).toBe(true);
        expect(
          rest.every((row) => row.medium === 'branch' && row.notNowBecause?.key === 'plan.not_now.in_person'),
        ).toBe(true);
      }
    },
  );
  test('once somebody has been spoken to, the list has its usual length', () => {
    const quiet = six.map((each) => ({ ...each, holdings: [] }));
    const rows = (first: boolean) => plan(input(quiet, { rms: [{ rm: 1, minutesADay: 120, first }] })).rows.length;
    expect([rows(true), rows(false)]).toEqual([10, 8]);
  });
  test('a need blocked by missing consent is the stated limit and raises the worth of asking', () => {
    const row = only({ needs: [need()] });
    expect(row?.action).toBe('consent');
    expect(row?.whyNot.map((each) => each.rule)).toContain('consent');
    expect(row?.score).toBeGreaterThan(only({})?.score ?? 0);
  });
  test('a service talk ends with the question for consent', () => {
    expect(only({ holdings: [deposit(TODAY + 5)] })?.nextStep.key).toBe('script.next.ask_consent');
    expect(only({ holdings: [deposit(TODAY + 5)], consents: [yes] })?.nextStep.key).toBe('script.next.maturity');
  });
});

test.each<{ why: string; facts: Partial<CustomerFacts>; expected: string | undefined }>([
  { why: 'a maturity in two weeks', facts: { holdings: [deposit(TODAY + 14)] }, expected: 'maturity' },
  { why: 'not yet in fifteen days', facts: { holdings: [deposit(TODAY + 15)] }, expected: 'consent' },
  { why: 'still a week after', facts: { holdings: [deposit(TODAY - 7)] }, expected: 'maturity' },
  {
    why: 'at another bank it is none of ours',
    facts: { holdings: [deposit(TODAY, { elsewhere: true })] },
    expected: 'consent',
  },
  {
    why: 'already spoken about',
    facts: { holdings: [deposit(TODAY + 5)], touches: [{ ...pitch(2), service: true, needKind: 'renew_maturing' }] },
    expected: 'consent',
  },
  {
    why: 'a promise comes before a maturity',
    facts: {
      holdings: [deposit(TODAY)],
      promises: [{ promiseId: 'p', madeOn: TODAY - 3, dueOn: TODAY, needId: null, waits: false }],
    },
    expected: 'promise',
  },
  {
    why: 'a complaint before selling',
    facts: { openComplaint: { eventId: 'c', on: TODAY - 3 }, needs: [need({ state: 'confirmed' })], consents: [yes] },
    expected: 'complaint',
  },
  {
    why: 'held out: a maturity all the same',
    facts: { heldOut: true, holdings: [deposit(TODAY)] },
    expected: 'maturity',
  },
  { why: 'held out: no suggestion', facts: { heldOut: true, needs: [need()], consents: [yes] }, expected: undefined },
  {
    why: 'only pitches before: care',
    facts: {
      touches: [10, 20, 28].map(pitch),
      consents: [yes],
      needs: [need({ state: 'confirmed' })],
      riskTolerance: 3,
      riskAssessedOn: TODAY,
    },
    expected: 'care',
  },
  { why: 'a latent need is not offered to', facts: { needs: [need()], consents: [yes] }, expected: 'ask' },
  { why: 'a confirmed one is', facts: { needs: [need({ state: 'confirmed' })], consents: [yes] }, expected: 'offer' },
])('$why: $expected', ({ facts, expected }) => {
  const row = only(facts);
  expect(
    row && (row.action === 'service' ? row.reason.key.split('.')[2]?.replace('_amount_unknown', '') : row.action),
  ).toBe(expected);
});

test('before the hour the row stays and says from when', () => {
  const row = only(
    { needs: [need({ state: 'confirmed' })], consents: [yes] },
    { jurisdiction: 'es', now: { ...input([]).now, minuteOfDay: 480 } },
  );
  expect(row).toMatchObject({
    medium: 'call',
    mediumFrom: 540,
    notNowBecause: { key: 'plan.not_now.quiet_time', params: { hour: 9, minute: 0 } },
  });
});

test('what moved in the customer’s money is said with whatever the row is about', () => {
  const stopped = { key: 'reason.salary_stopped', params: {} };
  const needs = [
    need({ state: 'confirmed' }),
    need({ needId: 'need_2', kind: 'receive_salary', strength: 0.2, reason: stopped }),
    need({ needId: 'need_3', kind: 'protect_family', origin: 'map' }),
    need({ needId: 'need_4', kind: 'travel_abroad', until: TODAY - 1 }),
  ];
  expect(only({ needs, consents: [yes] })).toMatchObject({ needId: 'need_1', alsoDue: [stopped] });
  expect(only({ needs, holdings: [deposit(TODAY)] })?.alsoDue, 'without a yes it may not be raised').toEqual([]);
});

describe('what was agreed with somebody who has no contract and no basis', () => {
  const promises = [{ promiseId: 'p', madeOn: TODAY - 3, dueOn: TODAY, needId: null, waits: false }];
  const met = { relation: 'prospect', basis: 'none', promises, needs: [need()], consents: [yes] } as const;

  test.each<Jurisdiction>(['cn', 'es', 'us', 'strict'])(
    'is a row under the rules of %s, says that it is about nothing else, and why not',
    (jurisdiction) => {
      const [row, ...others] = plan(input([customer(met)], { jurisdiction })).rows;
      expect(others).toEqual([]);
      expect(row).toMatchObject({
        group: 'promised',
        action: 'service',
        medium: 'call',
        productId: null,
        requires: { key: 'why_not.basis.agreed' },
        nextStep: { key: 'script.next.promise' },
        alsoDue: [],
      });
      expect(row?.whyNot.map(({ rule }) => rule)).toEqual(['basis', 'basis', 'basis']);
    },
  );

  test.each<{ why: string; facts: Partial<CustomerFacts>; expected: string | undefined }>([
    {
      why: 'the day has not come',
      facts: { promises: [{ ...promises[0], dueOn: TODAY + 1 }] as never },
      expected: undefined,
    },
    { why: 'nothing was agreed', facts: { promises: [] }, expected: undefined },
    { why: 'they wish not to be contacted', facts: { detour: 'do_not_contact' }, expected: undefined },
    { why: 'closed', facts: { detour: 'closed' }, expected: undefined },
    { why: 'deceased', facts: { detour: 'deceased' }, expected: undefined },
    {
      why: 'a customer, too, hears of nothing else',
      facts: { relation: 'customer' },
      expected: 'why_not.basis.agreed',
    },
  ])('$why: $expected', ({ facts, expected }) => {
    expect(only({ ...met, ...facts })?.requires?.key).toBe(expected);
  });

  test('with a basis nothing is added', () => {
    expect(only({ ...met, basis: 'consent' })).toMatchObject({ group: 'promised', requires: null });
  });
});

test('groups: promised, cannot wait, worth talking, in this order', () => {
  const { rows } = plan(
    input([
      customer({ customerId: 'cus_a', needs: [need({ state: 'confirmed' })], consents: [yes] }),
      customer({ customerId: 'cus_b', holdings: [deposit(TODAY)] }),
      customer({
        customerId: 'cus_c',
        promises: [{ promiseId: 'p', madeOn: TODAY - 3, dueOn: TODAY, needId: null, waits: false }],
      }),
      customer({ customerId: 'cus_d', needs: [need({ state: 'confirmed', until: TODAY + 1 })], consents: [yes] }),
    ]),
  );
  expect(rows.map((row) => row.group)).toEqual(['promised', 'cannot_wait', 'cannot_wait', 'worth_talking']);
  expect(rows.map((row) => row.customerId)).toEqual(['cus_c', 'cus_b', 'cus_d', 'cus_a']);
});

test('what does not fit waits in the open with the limit named', () => {
  const many = Array.from({ length: 20 }, (_, i) =>
    customer({ customerId: `cus_${10 + i}`, needs: [need({ state: 'confirmed' })], consents: [yes] }),
  );
  const full = plan(input(many));
  expect([full.rows.length, full.overflow.length, full.overflow[0]?.bound]).toEqual([8, 12, 'rows']);
  const short = plan(input(many, { rms: [{ rm: 1, minutesADay: 30 }] }));
  expect([short.rows.length, short.overflow.length, short.overflow[0]?.bound]).toEqual([2, 18, 'minutes']);
  expect(plan(input(many, { seed: 2 })).rows.map((row) => row.customerId)).not.toEqual(
    full.rows.map((row) => row.customerId),
  );
});

test('a suggestion that costs more than it brings is not made', () => {
  const poor = {
    needs: [need({ state: 'confirmed', amountMinor: 1000 })],
    consents: [yes],
    balanceMinor: 1000,
    riskTolerance: 3,
    riskAssessedOn: TODAY,
  } as const;
  expect(only(poor)).toBeUndefined();
});

test('margin: the amount at stake, at least the minimum, at most what the customer has, capped', () => {
  const product = {
    ...defaultCatalogue('EUR').products[0]!,
    category: 'term_deposit',
    marginRate: 0.01,
    marginFixedMinor: 5,
    minimumMinor: 1000,
  } as const;
  const policy = { marginCapMinor: 300 };
  const of = (amountMinor: number, balanceMinor: number | null): number =>
    twelveMonthMargin(product, { amountMinor }, { balanceMinor }, policy);
  expect([of(10_000, null), of(10_000, 4_000), of(0, null), of(10_000, 900), of(10 ** 9, null)]).toEqual([
    105, 45, 15, 5, 300,
  ]);
});

/** What the renderer does with money, days and terms does not matter here: only that every sentence exists and has its values. */
function shown(phrase: Phrase, language: 'en' | 'zh' | 'es'): string {
  const values = Object.fromEntries(
    Object.entries(phrase.params).map(([key, value]) => {
      if (typeof value !== 'object') return [key, value];
      if ('term' in value && !/^(product|content)\./.test(value.term)) return [key, messageOf(value.term, language)];
      return [key, JSON.stringify(value)];
    }),
  );
  return String(new IntlMessageFormat(messageOf(phrase.key, language), language).format(values));
}

test('every phrase of drawn plans can be said in three languages with its values', { timeout: 60_000 }, () => {
  const keys = new Set<string>();
  for (let seed = 1; seed <= 40; seed += 1) {
    const { rows } = plan(randomInstance(seed, 40, 2), randomStreams(seed));
    for (const row of rows) {
      const phrases = [
        row.opening,
        row.question,
        row.value,
        row.nextStep,
        row.objection,
        row.answer,
        ...row.factors,
        ...row.alsoDue,
      ];
      for (const each of [
        row.reason,
        row.drawn,
        row.notNowBecause,
        row.requires,
        ...row.whyNot.map((blocked) => blocked.phrase),
      ])
        if (each !== null) phrases.push(each);
      // The drawn needs have a reason without its values.
      for (const phrase of phrases.filter((each) => each.key !== 'reason.inflow')) {
        keys.add(phrase.key);
        for (const language of ['en', 'zh', 'es'] as const) expect(shown(phrase, language)).not.toBe('');
      }
    }
  }
  expect(keys.size).toBeGreaterThan(60);
});
