import { dayOf, formatDay } from '@vivero/domain';
import { expect, test } from 'vitest';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb } from '../testing/index.ts';
import type { CustomerSelection } from '../customers/customer-conditions.ts';
import { countSelected } from '../customers/list-customers.ts';
import { stuckCustomers } from './stuck-customers.ts';

const TODAY = dayOf(2026, 3, 3);

const EVERYBODY: CustomerSelection = {
  filter: {},
  books: [1],
  newcomers: false,
  balanceMinor: [null, null],
  today: TODAY,
};

interface Case {
  readonly why: string;
  readonly stood: number;
  readonly stage?: string;
  readonly detour?: string;
  /** Days from today to the day that a promise is due. */
  readonly promised?: number;
  readonly state?: string;
  readonly stuck: boolean;
}

test.each<Case>([
  { why: 'a day longer than the limit, with nothing planned', stood: 61, stuck: true },
  { why: 'exactly the limit', stood: 60, stuck: false },
  { why: 'a promise is due today', stood: 61, promised: 0, stuck: false },
  { why: 'a promise is due later', stood: 61, promised: 20, stuck: false },
  { why: 'a promise that was due yesterday is no next step', stood: 61, promised: -1, stuck: true },
  { why: 'a promise that was dropped is none either', stood: 61, promised: 20, state: 'dropped', stuck: true },
  { why: 'nobody waits for who is set aside', stood: 61, detour: 'lost', stuck: false },
  { why: 'how long is long is not known of this stage', stood: 400, stage: 'transacted', stuck: false },
])('$why: $stuck', ({ stood, stage = 'reached', detour = null, promised, state = 'open', stuck }) =>
  withTestDb(async ({ db }) => {
    await insertTestCustomers(db, [1]);
    await db.query(
      `insert into customer_stage (customer_id, rm, current, by_evidence, highest, since_on, cooling, interest_score, detour, evidence_ids, as_of_on)
       values ('cus_1', 1, $1, $1, $1, $2, false, 0, $3, '{}', '2026-03-03')`,
      [stage, formatDay(TODAY - stood), detour],
    );
    if (promised !== undefined)
      await db.query(
        `insert into promise (promise_id, customer_id, rm, due_on, phrase, made_at, made_by, state, ended_at)
         values ('prm_1', 'cus_1', 1, $1, '{}', '2026-03-01Z', 'usr_1', $2, $3)`,
        [formatDay(TODAY + promised), state, state === 'open' ? null : '2026-03-02Z'],
      );
    const found = await stuckCustomers(db, TODAY, { reached: 60, interested: 10 });
    // The list that the page leads to is about the same people.
    const reached = await countSelected(db, { ...EVERYBODY, filter: { stages: ['reached'], stuckFor: 60 } });
    expect(reached).toBe(stuck ? 1 : 0);
    expect(found).toEqual(stuck ? [{ stage: 'reached', customers: 1 }] : []);
  }),
);
