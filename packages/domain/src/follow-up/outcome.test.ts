import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../day.ts';
import { NEED_KINDS } from '../needs/need-kind.ts';
import { CONTACT_MEDIA } from '../traffic/contact-medium.ts';
import { OUTCOME_REASONS } from './outcome-kind.ts';
import { type AnsweredRow, outcome, type OutcomeWriting, type Tap } from './outcome.ts';

const TODAY = 20_000;
const AT = '2024-10-04T09:00:00.000Z';
const moment = { outcomeId: 'out_1', today: TODAY, at: AT } as const;
const next = { key: 'script.next.seed', params: {} };
const row = (over: Partial<AnsweredRow> = {}): AnsweredRow => ({
  action: 'seed',
  medium: 'call',
  minutes: 6,
  needId: 'need_1',
  needKind: 'protect_family',
  needCategory: null,
  productId: null,
  contentId: 'con_1',
  promiseId: null,
  touchId: null,
  nextStep: next,
  ...over,
});
const written = (over: Partial<AnsweredRow>, tap: Tap): OutcomeWriting => {
  const result = outcome(row(over), tap, moment);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const offer = { action: 'offer', productId: 'prd_1' } as const;
const due = { action: 'service', contentId: null, promiseId: 'prm_1' } as const;
const agreed = { kind: 'next_step', nextOn: TODAY + 3 } as const;
const later = { kind: 'another_day', nextOn: TODAY + 5 } as const;
const not = (reason: (typeof OUTCOME_REASONS)[number]): Tap => ({ kind: 'not_right', reason });

interface Case {
  readonly why: string;
  readonly row: Partial<AnsweredRow>;
  readonly tap: Tap;
  readonly then: Partial<Omit<OutcomeWriting, 'events'>> & { readonly events?: readonly object[] };
}

const CASES: readonly Case[] = [
  {
    why: 'a next step on a seed: a talk that carried its content and goes on, so that it can be need-led',
    row: {},
    tap: agreed,
    then: {
      events: [
        {
          eventId: 'vivero:out_1',
          code: 'CT-V',
          direction: 'out',
          medium: 'call',
          details: {
            service: false,
            needKind: 'protect_family',
            asksQuestion: false,
            contentId: 'con_1',
            nextStepOn: formatDay(TODAY + 3),
          },
        },
      ],
      minutes: 6,
      makes: { dueOn: TODAY + 3, needId: 'need_1', phrase: next },
      ends: null,
      backOn: TODAY + 3,
    },
  },
  {
    why: 'a question was asked, also where no content went along',
    row: { action: 'ask', contentId: null },
    tap: agreed,
    then: { events: [{ details: expect.objectContaining({ asksQuestion: true }) }] },
  },
  {
    why: 'only an offer names its product',
    row: offer,
    tap: agreed,
    then: {
      events: [{ details: expect.objectContaining({ productId: 'prd_1' }) }],
      makes: {
        dueOn: TODAY + 3,
        needId: 'need_1',
        phrase: { key: 'promise.decide', params: { need: { term: 'need.protect_family' } } },
      },
    },
  },
  {
    why: 'a consent that opens the way to an offer names neither product nor need: it is service, not marketing',
    row: { ...offer, action: 'consent', medium: 'branch' },
    tap: agreed,
    then: { events: [{ details: { service: true, asksQuestion: false, nextStepOn: formatDay(TODAY + 3) } }] },
  },
  {
    why: 'a kind word is about no need and carries nothing, whatever stands in the row',
    row: { action: 'care' },
    tap: agreed,
    then: { events: [{ details: { service: false, asksQuestion: false, nextStepOn: formatDay(TODAY + 3) } }] },
  },
  {
    why: 'a talk keeps the promise that it was there for, and the next one is a new one',
    row: due,
    tap: agreed,
    then: { ends: { promiseId: 'prm_1', as: 'kept' }, makes: { dueOn: TODAY + 3, needId: 'need_1', phrase: next } },
  },
  {
    why: 'due service is service, so that no cap and no share counts it',
    row: { ...due, promiseId: null, needKind: 'renew_maturing' },
    tap: agreed,
    then: { events: [{ details: expect.objectContaining({ service: true, needKind: 'renew_maturing' }) }] },
  },
  {
    why: 'an unanswered call is an attempt: it carried nothing and is no seed',
    row: {},
    tap: { kind: 'no_answer' },
    then: {
      events: [{ code: 'CT-D', details: { service: false, needKind: 'protect_family', attempt: true } }],
      minutes: 1,
      makes: null,
      ends: null,
      backOn: TODAY + 1,
    },
  },
  {
    why: 'an unanswered call leaves the promise open',
    row: due,
    tap: { kind: 'no_answer' },
    then: { ends: null, makes: null },
  },
  {
    why: 'another day is no contact at all, only an agreement',
    row: {},
    tap: later,
    then: {
      events: [],
      minutes: 1,
      makes: { dueOn: TODAY + 5, needId: 'need_1', phrase: { key: 'promise.another_day', params: {} } },
      ends: null,
      backOn: TODAY + 5,
    },
  },
  {
    why: 'another day for a promise moves it',
    row: due,
    tap: later,
    then: { ends: { promiseId: 'prm_1', as: 'moved' }, backOn: TODAY + 5 },
  },
  {
    why: 'a message carried its content, and nobody has answered yet',
    row: { medium: 'wechat' },
    tap: { kind: 'sent' },
    then: {
      events: [{ code: 'CT-D', medium: 'wechat', details: expect.objectContaining({ contentId: 'con_1' }) }],
      makes: null,
      backOn: TODAY + 1,
    },
  },
  {
    why: 'a message does not keep the promise before somebody answers',
    row: { ...due, medium: 'wechat' },
    tap: { kind: 'sent' },
    then: { ends: null },
  },
  {
    why: 'whoever has it elsewhere has no such need for us',
    row: offer,
    tap: not('has_elsewhere'),
    then: {
      events: [
        { code: 'CT-V', details: expect.objectContaining({ declined: 'has_elsewhere', productId: 'prd_1' }) },
        {
          eventId: 'vivero:out_1:need',
          code: 'ND-D',
          direction: 'in',
          about: 'need_1',
          category: null,
          details: { needKind: 'protect_family', reason: 'has_elsewhere' },
        },
      ],
      makes: null,
      backOn: TODAY + 7,
    },
  },
  {
    why: 'the denial speaks of the product family in which the need was recorded, and of no other need',
    row: { needCategory: 'insurance' },
    tap: not('has_elsewhere'),
    then: { events: [{}, { code: 'ND-D', about: null, category: 'insurance' }] },
  },
  {
    why: 'a maturity that no need record knows of is denied by its kind',
    row: { ...due, needId: null, needKind: 'renew_maturing', promiseId: null },
    tap: not('has_elsewhere'),
    then: { events: [{}, { code: 'ND-D', about: 'renew_maturing', details: { needKind: 'renew_maturing' } }] },
  },
  {
    why: 'a kind word has no need that could be denied',
    row: { action: 'care' },
    tap: not('has_elsewhere'),
    then: { events: [{ code: 'CT-V' }] },
  },
  {
    why: 'the wrong time is no denial: the need rests and comes back',
    row: {},
    tap: not('timing'),
    then: { events: [{ code: 'CT-V', details: expect.objectContaining({ declined: 'timing' }) }], backOn: TODAY + 30 },
  },
  {
    why: 'the wrong product, price, service or no trust are about us, not about the need',
    row: offer,
    tap: not('product'),
    then: { events: [{ code: 'CT-V', details: expect.objectContaining({ declined: 'product' }) }], backOn: TODAY + 30 },
  },
  {
    why: 'a question that could not be put was not asked, and nothing was passed on',
    row: { action: 'ask' },
    tap: not('could_not_ask'),
    then: {
      events: [{ code: 'CT-V', details: { service: false, needKind: 'protect_family', declined: 'could_not_ask' } }],
      backOn: TODAY + 7,
    },
  },
  {
    why: 'talked as agreed, and it is not for them: the promise was kept',
    row: due,
    tap: not('trust'),
    then: { ends: { promiseId: 'prm_1', as: 'kept' }, makes: null },
  },
];

test.each(CASES)('$why', ({ row: given, tap, then }) => {
  const found = written(given, tap);
  expect(found).toMatchObject(then);
  if (then.events) expect(found.events).toHaveLength(then.events.length);
});

describe('the day of the next step', () => {
  test.each([
    { why: 'today is not ahead', nextOn: TODAY, fine: false },
    { why: 'tomorrow is', nextOn: TODAY + 1, fine: true },
    { why: 'a year ahead still is', nextOn: TODAY + 366, fine: true },
    { why: 'further is a slip of the finger', nextOn: TODAY + 367, fine: false },
  ])('$why', ({ nextOn, fine }) => {
    for (const kind of ['next_step', 'another_day'] as const)
      expect(outcome(row(), { kind, nextOn }, moment)).toMatchObject(
        fine ? { ok: true } : { ok: false, problem: { code: 'outcome.day_out_of_range' } },
      );
  });
});

const anyTap: fc.Arbitrary<Tap> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('next_step' as const, 'another_day' as const),
    nextOn: fc.integer({ min: TODAY + 1, max: TODAY + 366 }),
  }),
  fc.record({ kind: fc.constant('not_right' as const), reason: fc.constantFrom(...OUTCOME_REASONS) }),
  fc.record({ kind: fc.constantFrom('no_answer' as const, 'sent' as const) }),
);
const anyRow: fc.Arbitrary<AnsweredRow> = fc.record({
  action: fc.constantFrom('offer', 'ask', 'seed', 'service', 'consent', 'risk_assessment', 'care'),
  medium: fc.constantFrom(...CONTACT_MEDIA),
  minutes: fc.integer({ min: 1, max: 20 }),
  needId: fc.option(fc.constant('need_1')),
  needKind: fc.option(fc.constantFrom(...NEED_KINDS)),
  needCategory: fc.constant(null),
  productId: fc.option(fc.constant('prd_1')),
  contentId: fc.option(fc.constant('con_1')),
  promiseId: fc.option(fc.constant('prm_1')),
  touchId: fc.option(fc.constant('tch_1')),
  nextStep: fc.constant(next),
});

test('every outcome leaves exactly one way back, and never for today', () => {
  fc.assert(
    fc.property(anyRow, anyTap, (given, tap) => {
      const { makes, ends, events, backOn } = written(given, tap);
      expect(backOn).toBeGreaterThan(TODAY);
      // Either a promise carries it on, or the thing itself does; a promise that ended is never left without a successor unless they talked.
      if (makes) expect(makes.dueOn).toBe(backOn);
      const promised = Number(makes !== null) + Number(given.promiseId !== null && ends === null);
      expect(promised).toBeLessThanOrEqual(1);
      if (ends !== null && makes === null) expect(events.map((event) => event.code)).toContain('CT-V');
      if (ends?.as === 'moved') expect(makes).not.toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

test('what is written is coded: ids, kinds and days, each event its own id, nothing said that was not reached', () => {
  fc.assert(
    fc.property(anyRow, anyTap, (given, tap) => {
      const { events } = written(given, tap);
      expect(new Set(events.map((event) => event.eventId)).size).toBe(events.length);
      for (const { details, day, at, recordedAt } of events) {
        expect([day, at, recordedAt]).toEqual([TODAY, AT, AT]);
        if (tap.kind === 'no_answer' || (tap.kind === 'not_right' && tap.reason === 'could_not_ask'))
          for (const carried of ['contentId', 'productId', 'asksQuestion']) expect(details[carried]).toBeUndefined();
      }
    }),
    { numRuns: 1_000 },
  );
});
