import {
  type Consent,
  type Day,
  formatDay,
  type Holding,
  type LawfulBasis,
  type Relation,
  type RiskLevel,
  type StageOrNone,
  type Touch,
} from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { byCustomer, HOLDING_COLUMNS, holdingOf } from '../understanding/fold-customers.ts';

/** These customers of the books; null = all of them. */
type Only = readonly string[] | null;

/** One customer as the choice of the day finds them in the store; no name, no number. */
export interface PlanCustomer {
  readonly customerId: string;
  readonly rm: number;
  readonly segment: string | null;
  readonly birthYear: number | null;
  readonly relation: Relation;
  readonly basis: LawfulBasis;
  readonly noProfiling: boolean;
  readonly reachable: readonly string[];
  readonly riskTolerance: RiskLevel | null;
  readonly riskAssessedOn: Day | null;
  readonly recordedDetour: string | null;
  readonly current: StageOrNone;
  readonly highest: StageOrNone;
  readonly since: Day | null;
  readonly nextDecayOn: Day | null;
  readonly decaysTo: StageOrNone | null;
  readonly detour: string | null;
  readonly balanceMinor: number | null;
}

/** Customers of these books with the stage that the last refresh found; one who came after it is not planned for yet. */
export async function planCustomers(db: Db, rms: readonly number[], only: Only = null): Promise<PlanCustomer[]> {
  const { rows } = await db.query<PlanCustomer>(
    `select customer.customer_id as "customerId", customer.rm, customer.segment, customer.birth_year as "birthYear", customer.relation,
            customer.lawful_basis as basis, customer.no_profiling as "noProfiling", customer.reachable,
            customer.risk_tolerance as "riskTolerance", customer.risk_assessed_on - date '1970-01-01' as "riskAssessedOn",
            customer.detour as "recordedDetour", customer_stage.current, customer_stage.highest,
            customer_stage.since_on - date '1970-01-01' as "since", customer_stage.next_decay_on - date '1970-01-01' as "nextDecayOn",
            customer_stage.decays_to as "decaysTo", customer_stage.detour, customer_stage.balance_minor as "balanceMinor"
       from customer
       join customer_stage on customer_stage.customer_id = customer.customer_id
      where customer.rm = any ($1::int[])
        and ($2::text[] is null or customer.customer_id = any ($2::text[]))
      order by customer.customer_id`,
    [rms, only],
  );
  return rows;
}

/** The sealed identities of those customers of these books whose birth date may be in them. */
export async function planIdentities(
  db: Db,
  rms: readonly number[],
  only: Only = null,
): Promise<{ customerId: string; identity: Buffer; wrapped: Buffer }[]> {
  const { rows } = await db.query<{ customerId: string; identity: Buffer; wrapped: Buffer }>(
    `select customer.customer_id as "customerId", customer.identity, sealing_key.wrapped
       from customer
       join sealing_key on sealing_key.owner_id = customer.customer_id
      where customer.rm = any ($1::int[])
        -- a birth date never comes without its year
        and customer.birth_year is not null
        and ($2::text[] is null or customer.customer_id = any ($2::text[]))
      order by customer.customer_id`,
    [rms, only],
  );
  return rows;
}

export async function planHoldings(db: Db, rms: readonly number[], only: Only = null): Promise<Map<string, Holding[]>> {
  const { rows } = await db.query<Parameters<typeof holdingOf>[0]>(
    `select ${HOLDING_COLUMNS}
       from holding
      where holding.rm = any ($1::int[])
        and ($2::text[] is null or holding.customer_id = any ($2::text[]))
      order by holding.customer_id, holding.holding_id`,
    [rms, only],
  );
  return byCustomer(rows, holdingOf);
}

export async function planConsents(db: Db, rms: readonly number[], only: Only = null): Promise<Map<string, Consent[]>> {
  const { rows } = await db.query<Consent & { customerId: string }>(
    `select consent.customer_id as "customerId", consent.medium, consent.purpose, consent.state,
            consent.stated_on - date '1970-01-01' as "on", consent.source
       from consent
      where consent.rm = any ($1::int[])
        and ($2::text[] is null or consent.customer_id = any ($2::text[]))
      order by consent.customer_id, consent.stated_on, consent.medium, consent.purpose, consent.state`,
    [rms, only],
  );
  return byCustomer(rows, ({ customerId: _, ...consent }) => consent);
}

export type TouchRow = Pick<Touch, 'eventId' | 'customerId' | 'rm' | 'day' | 'at' | 'direction' | 'medium'> & {
  readonly code: 'CT-D' | 'CT-V';
  /** ISO instant with Z at which the ledger learnt of it. */
  readonly recordedAt: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
};

/** Contacts of the last `days` days. What a touch was about stands in the event's coded details. */
export async function planTouches(
  db: Db,
  rms: readonly number[],
  today: Day,
  days: number,
  only: Only = null,
): Promise<TouchRow[]> {
  const { rows } = await db.query<TouchRow>(
    `select ledger_event.event_id as "eventId", ledger_event.customer_id as "customerId", ledger_event.rm, ledger_event.code,
            ledger_event.occurred_on - date '1970-01-01' as day, ledger_event.occurred_at as at,
            ledger_event.recorded_at as "recordedAt", ledger_event.direction, ledger_event.medium, ledger_event.details
       from customer
       join ledger_event on ledger_event.customer_id = customer.customer_id
      where customer.rm = any ($1::int[])
        -- the timeline's index goes by instants, whose day is off by one at most
        and ledger_event.occurred_at > $2::date - $3::int - 1
        and ledger_event.code in ('CT-D', 'CT-V')
        and ledger_event.direction is not null
        and ledger_event.medium is not null
        and ledger_event.occurred_on > $2::date - $3::int
        and ledger_event.occurred_on <= $2::date
        and ($4::text[] is null or customer.customer_id = any ($4::text[]))
      order by ledger_event.customer_id, ledger_event.occurred_at, ledger_event.event_id`,
    [rms, formatDay(today), days, only],
  );
  return rows;
}

/** Customers of these books who are linked up with their RM in WeChat or WeCom: they added the link and have not cut it since. */
export async function linkedCustomers(
  db: Db,
  rms: readonly number[],
  today: Day,
  only: Only = null,
): Promise<Set<string>> {
  const { rows } = await db.query<{ customerId: string; code: string }>(
    `select distinct on (link.customer_id) link.customer_id as "customerId", link.code
       from customer
       join ledger_event as link on link.customer_id = customer.customer_id
      where customer.rm = any ($1::int[])
        and link.code in ('PD-A', 'PD-X')
        and link.medium in ('wechat', 'wecom')
        and link.occurred_on <= $2::date
        and ($3::text[] is null or customer.customer_id = any ($3::text[]))
      order by link.customer_id, link.occurred_at desc, link.event_id desc`,
    [rms, formatDay(today), only],
  );
  return new Set(rows.filter((row) => row.code === 'PD-A').map((row) => row.customerId));
}

/** People without a contract whom the bank knows as recommended and who have not come in by a link of their own accord. */
export async function namedByFriend(db: Db, rms: readonly number[], only: Only = null): Promise<Set<string>> {
  const { rows } = await db.query<{ customerId: string }>(
    `select c.customer_id as "customerId"
       from customer as c
      where c.rm = any ($1::int[]) and c.relation <> 'customer'
        and ($2::text[] is null or c.customer_id = any ($2::text[]))
        and (exists (select from ledger_event as e where e.about = c.customer_id and e.code in ('RF-I', 'RF-C'))
          or exists (select from ledger_event as e
                      where e.customer_id = c.customer_id and e.code = 'PROF' and e.details ->> 'source' = 'referral'))
        and not exists (select from arrival as a where a.customer_id = c.customer_id and a.first)`,
    [rms, only],
  );
  return new Set(rows.map(({ customerId }) => customerId));
}

/** The oldest serious complaint of each customer that nothing has settled. */
export async function openComplaints(
  db: Db,
  rms: readonly number[],
  today: Day,
  only: Only = null,
): Promise<Map<string, { eventId: string; on: Day }>> {
  const { rows } = await db.query<{ customerId: string; eventId: string; on: Day }>(
    `select distinct on (opened.customer_id) opened.customer_id as "customerId", opened.event_id as "eventId",
            opened.occurred_on - date '1970-01-01' as "on"
       from customer
       join ledger_event as opened on opened.customer_id = customer.customer_id
      where customer.rm = any ($1::int[])
        and opened.code = 'CP'
        and opened.occurred_on <= $2::date
        and not exists (
          select from ledger_event as settled
           where settled.customer_id = opened.customer_id
             and settled.code = 'CP-X'
             and settled.occurred_on <= $2::date
             and (settled.about = opened.event_id or (settled.about is null and settled.occurred_at >= opened.occurred_at)))
        and ($3::text[] is null or customer.customer_id = any ($3::text[]))
      order by opened.customer_id, opened.occurred_at, opened.event_id`,
    [rms, formatDay(today), only],
  );
  return new Map(rows.map(({ customerId, eventId, on }) => [customerId, { eventId, on }]));
}

/** Customers of these books in the comparison group: from joining until the membership ends, whatever day between is planned. */
export async function heldOut(db: Db, rms: readonly number[], today: Day, only: Only = null): Promise<Set<string>> {
  const { rows } = await db.query<{ customerId: string }>(
    `select holdout_membership.customer_id as "customerId"
       from holdout_membership
      where holdout_membership.rm = any ($1::int[])
        and (holdout_membership.until_on is null or holdout_membership.until_on > $2::date)
        and ($3::text[] is null or holdout_membership.customer_id = any ($3::text[]))`,
    [rms, formatDay(today), only],
  );
  return new Set(rows.map((row) => row.customerId));
}

/**
 * Opens memberships. Nobody joins twice: who is in the group stays as they are, and whose membership has ended stays out.
 * @returns the ids of those who joined
 */
export async function joinHoldout(
  db: Db,
  members: readonly { readonly customerId: string; readonly rm: number }[],
  from: Day,
): Promise<Set<string>> {
  if (members.length === 0) return new Set();
  const { rows } = await db.query<{ customerId: string }>(
    `insert into holdout_membership (customer_id, rm, from_on)
     select m.customer_id, m.rm, $3::date
       from unnest($1::text[], $2::int[]) as m(customer_id, rm)
      where not exists (select from holdout_membership where holdout_membership.customer_id = m.customer_id)
  returning holdout_membership.customer_id as "customerId"`,
    [members.map((m) => m.customerId), members.map((m) => m.rm), formatDay(from)],
  );
  return new Set(rows.map((row) => row.customerId));
}
