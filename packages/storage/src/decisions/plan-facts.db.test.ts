import { dayOf, formatDay } from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import type { Db } from '../db/db.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb } from '../testing/index.ts';
import { triedActions } from './base-rates.ts';
import { heldOut, joinHoldout, linkedCustomers, openComplaints, planTouches } from './plan-facts.ts';

const TODAY = dayOf(2026, 3, 3);

interface Told {
  readonly code: string;
  /** Days before today. */
  readonly ago: number;
  readonly rm?: number;
  readonly medium?: string;
  readonly direction?: string;
  readonly about?: string;
  readonly details?: object;
}

/** Writes events `e0`, `e1`, ... in the order given, of customer `cus_<rm>`, each at noon of its day. */
async function tell(db: Db, events: readonly Told[]): Promise<void> {
  for (const [
    i,
    { code, ago, rm = 1, medium = null, direction = null, about = null, details = {} },
  ] of events.entries())
    await db.query(
      `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction, about,
                                 details, content_hash)
       values ('e' || $1::int, 'cus_' || $2::int, $2, $3, $4::date + time '12:00' + $1 * interval '1 second', $4, '2026-03-03Z', 'test', $5, $6,
               $7, $8, '')`,
      [i, rm, code, formatDay(TODAY - ago), medium, direction, about, JSON.stringify(details)],
    );
}

const inBank = (events: readonly Told[], work: (db: Db) => Promise<void>): Promise<void> =>
  withTestDb(async ({ db }) => {
    await insertTestCustomers(db, [1, 2]);
    await tell(db, events);
    await work(db);
  });

test.each([
  { why: 'nothing was complained about', events: [], open: null },
  { why: 'open', events: [{ code: 'CP', ago: 5 }], open: 'e0' },
  {
    why: 'of two the older one',
    events: [
      { code: 'CP', ago: 9 },
      { code: 'CP', ago: 5 },
    ],
    open: 'e0',
  },
  {
    why: 'settled by name',
    events: [
      { code: 'CP', ago: 9 },
      { code: 'CP-X', ago: 5, about: 'e0' },
    ],
    open: null,
  },
  {
    why: 'settled on the same day',
    events: [
      { code: 'CP', ago: 5 },
      { code: 'CP-X', ago: 5 },
    ],
    open: null,
  },
  {
    why: 'another one was settled',
    events: [
      { code: 'CP', ago: 9 },
      { code: 'CP', ago: 8 },
      { code: 'CP-X', ago: 5, about: 'e0' },
    ],
    open: 'e1',
  },
  {
    why: 'what was settled before it was opened is not this one',
    events: [
      { code: 'CP-X', ago: 9 },
      { code: 'CP', ago: 5 },
    ],
    open: 'e1',
  },
  {
    why: 'settled only after the day that is planned',
    events: [
      { code: 'CP', ago: 5 },
      { code: 'CP-X', ago: -1, about: 'e0' },
    ],
    open: 'e0',
  },
  { why: 'opened only after the day that is planned', events: [{ code: 'CP', ago: -1 }], open: null },
  { why: 'somebody else’s', events: [{ code: 'CP', ago: 5, rm: 2 }], open: null },
])('open complaint: $why', ({ events, open }) =>
  inBank(events, async (db) => {
    const found = await openComplaints(db, [1], TODAY);
    expect(found.get('cus_1')?.eventId ?? null).toBe(open);
    expect(found.has('cus_2')).toBe(false);
  }),
);

const call = { code: 'CT-V', medium: 'call', direction: 'out' } as const;

test.each([
  { why: 'today', events: [{ ...call, ago: 0 }], seen: 1 },
  { why: 'the first day of the window', events: [{ ...call, ago: 59 }], seen: 1 },
  { why: 'the day before it', events: [{ ...call, ago: 60 }], seen: 0 },
  { why: 'tomorrow has not happened', events: [{ ...call, ago: -1 }], seen: 0 },
  { why: 'reading a message is no contact of its own', events: [{ ...call, ago: 1, code: 'CT-R' }], seen: 0 },
  { why: 'a contact of another book', events: [{ ...call, ago: 1, rm: 2 }], seen: 0 },
])('touches of 60 days: $why', ({ events, seen }) =>
  inBank(events, async (db) => expect(await planTouches(db, [1], TODAY, 60)).toHaveLength(seen)),
);

test.each([
  { why: 'added', events: [{ code: 'PD-A', ago: 9, medium: 'wechat' }], linked: true },
  {
    why: 'cut since',
    events: [
      { code: 'PD-A', ago: 9, medium: 'wechat' },
      { code: 'PD-X', ago: 5, medium: 'wechat' },
    ],
    linked: false,
  },
  {
    why: 'added again',
    events: [
      { code: 'PD-A', ago: 9, medium: 'wecom' },
      { code: 'PD-X', ago: 5, medium: 'wecom' },
      { code: 'PD-A', ago: 5, medium: 'wecom' },
    ],
    linked: true,
  },
  { why: 'a chat group by mail is no link', events: [{ code: 'PD-A', ago: 9, medium: 'email' }], linked: false },
  { why: 'of another book', events: [{ code: 'PD-A', ago: 9, medium: 'wechat', rm: 2 }], linked: false },
])('linked up: $why', ({ events, linked }) =>
  inBank(events, async (db) => expect((await linkedCustomers(db, [1], TODAY)).has('cus_1')).toBe(linked)),
);

describe('what was tried', () => {
  const offer = { code: 'CT-V', direction: 'out', medium: 'call', details: { productId: 'p', needKind: 'x' } } as const;
  const ask = { ...offer, details: { productId: '', asksQuestion: true } };
  const seed = { ...offer, details: { contentId: 'c' } };
  test.each([
    {
      why: 'an offer bought on the thirtieth day',
      events: [
        { ...offer, ago: 40 },
        { code: 'TX-S', ago: 10 },
      ],
      is: ['offer', 1, 1],
    },
    {
      why: 'bought on the day after',
      events: [
        { ...offer, ago: 40 },
        { code: 'TX-S', ago: 9 },
      ],
      is: ['offer', 1, 0],
    },
    {
      why: 'an offer is not answered by interest',
      events: [
        { ...offer, ago: 40 },
        { code: 'IN-Q', ago: 39 },
      ],
      is: ['offer', 1, 0],
    },
    {
      why: 'bought before it was offered',
      events: [
        { code: 'TX-S', ago: 40 },
        { ...offer, ago: 40 },
      ],
      is: ['offer', 1, 0],
    },
    {
      why: 'a question that brought out a need',
      events: [
        { ...ask, ago: 30 },
        { code: 'ND-C', ago: 1 },
      ],
      is: ['ask', 1, 1],
    },
    {
      why: 'a seed that found interest',
      events: [
        { ...seed, ago: 30 },
        { code: 'IN-C', ago: 1 },
      ],
      is: ['seed', 1, 1],
    },
    { why: 'younger than 30 days: missing, not a no', events: [{ ...offer, ago: 29 }], is: null },
    {
      why: 'young and bought is missing too',
      events: [
        { ...offer, ago: 29 },
        { code: 'TX-S', ago: 5 },
      ],
      is: null,
    },
    { why: 'older than two years', events: [{ ...offer, ago: 730 }], is: null },
    { why: 'the customer came', events: [{ ...offer, ago: 40, direction: 'in' }], is: null },
    {
      why: 'service is no attempt',
      events: [{ ...offer, ago: 40, details: { productId: 'p', service: true } }],
      is: null,
    },
    { why: 'a greeting tries nothing', events: [{ ...offer, ago: 40, details: {} }], is: null },
    {
      why: 'somebody else bought',
      events: [
        { ...offer, ago: 40 },
        { code: 'TX-S', ago: 30, rm: 2 },
      ],
      is: ['offer', 1, 0],
    },
  ])('$why', ({ events, is }) =>
    inBank(events, async (db) => {
      const found = (await triedActions(db, TODAY)).map((r) => [r.action, r.contacted, r.succeeded]);
      expect(found).toEqual(is === null ? [] : [is]);
    }),
  );

  test('counts under the stage that the customer had when they were contacted', () =>
    inBank(
      [
        { ...offer, ago: 40 },
        { ...offer, ago: 60, rm: 2 },
      ],
      async (db) => {
        const row = (rm: number, step: number, to: string, ago: number) =>
          db.query(
            `insert into stage_history (customer_id, rm, step, from_stage, to_stage, effective_on, evidence_ids, rule_version, cause, implied)
           values ('cus_' || $1::int, $1, $2, '-', $3, $4, '{}', '1', 'evidence', false)`,
            [rm, step, to, formatDay(TODAY - ago)],
          );
        await row(1, 0, 'profiled', 100);
        await row(1, 1, 'reached', 41);
        await row(1, 2, 'interested', 40);
        expect(await triedActions(db, TODAY)).toEqual([
          { segment: null, stage: 'reached', action: 'offer', contacted: 1, succeeded: 0 },
          { segment: null, stage: 'unprofiled', action: 'offer', contacted: 1, succeeded: 0 },
        ]);
      },
    ));
});

describe('the comparison group', () => {
  const both = [
    { customerId: 'cus_1', rm: 1 },
    { customerId: 'cus_2', rm: 2 },
  ];
  test('is joined once, and a membership that ended is neither opened again nor changed', () =>
    inBank([], async (db) => {
      expect(await joinHoldout(db, both, TODAY)).toEqual(new Set(['cus_1', 'cus_2']));
      await db.query(`update holdout_membership set until_on = $1 where customer_id = 'cus_1'`, [
        formatDay(TODAY + 10),
      ]);
      expect(await joinHoldout(db, both, TODAY + 20)).toEqual(new Set());
      const { rows } = await db.query(
        `select customer_id, from_on, until_on from holdout_membership order by customer_id`,
      );
      expect(rows).toEqual([
        { customer_id: 'cus_1', from_on: formatDay(TODAY), until_on: formatDay(TODAY + 10) },
        { customer_id: 'cus_2', from_on: formatDay(TODAY), until_on: null },
      ]);
    }));
  test('lasts until its end, for whatever day is planned, within the books asked for', () =>
    inBank([], async (db) => {
      await joinHoldout(db, both, TODAY);
      await db.query(`update holdout_membership set until_on = $1 where customer_id = 'cus_1'`, [
        formatDay(TODAY + 10),
      ]);
      const members = async (rms: readonly number[], day: number) => [...(await heldOut(db, rms, day))].toSorted();
      expect(await members([1, 2], TODAY - 1)).toEqual(['cus_1', 'cus_2']);
      expect(await members([1, 2], TODAY + 9)).toEqual(['cus_1', 'cus_2']);
      expect(await members([1, 2], TODAY + 10)).toEqual(['cus_2']);
      expect(await members([1], TODAY)).toEqual(['cus_1']);
    }));
});
