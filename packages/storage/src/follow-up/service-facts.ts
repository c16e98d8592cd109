import { type Day, formatDay, type PromiseState } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** How a promise that was due ended, and when (ISO instant with Z). */
export interface DuePromise {
  readonly dueOn: Day;
  readonly state: PromiseState;
  readonly endedAt: string | null;
}

/** Promises of these books that were due between two days, both included. */
export async function promisesDue(
  db: Db,
  rms: readonly number[],
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<DuePromise[]> {
  const { rows } = await db.query<DuePromise>(
    `select promise.due_on - date '1970-01-01' as "dueOn", promise.state, promise.ended_at as "endedAt"
       from promise
      where promise.rm = any ($1::int[]) and promise.due_on between $2::date and $3::date
      order by promise.due_on, promise.promise_id`,
    [rms, formatDay(from), formatDay(until)],
  );
  return rows;
}

/** Tries that nobody answered since these customers were last talked to. */
export interface Tries {
  readonly customerId: string;
  readonly tries: number;
  /** Of the last one; ISO instant with Z. */
  readonly lastAt: string;
}

export async function triesSinceTalk(db: Db, customerIds: readonly string[]): Promise<Tries[]> {
  const { rows } = await db.query<Tries>(
    `select o.customer_id as "customerId", count(*)::int as tries, max(o.recorded_at) as "lastAt"
       from outcome as o
      where o.customer_id = any ($1::text[]) and o.undone_at is null and o.kind = 'no_answer'
        and not exists (
          select from outcome as talk
           where talk.customer_id = o.customer_id and talk.undone_at is null and talk.recorded_at > o.recorded_at
             and talk.kind in ('next_step', 'another_day', 'not_right'))
      group by o.customer_id
      order by o.customer_id`,
    [customerIds],
  );
  return rows;
}

/** How often somebody picked up in an hour of the bank's clock, 0..23, of the calls of these books since a day. */
export interface HourReach {
  readonly hour: number;
  readonly tried: number;
  readonly reached: number;
}

export async function reachByHour(
  db: Db,
  rms: readonly number[],
  { from, timeZone }: { readonly from: Day; readonly timeZone: string },
): Promise<HourReach[]> {
  const { rows } = await db.query<HourReach>(
    `select extract(hour from o.recorded_at at time zone $3)::int as hour, count(*)::int as tried,
            count(*) filter (where o.kind <> 'no_answer')::int as reached
       from outcome as o
      where o.rm = any ($1::int[]) and o.occurred_on >= $2::date and o.undone_at is null and o.kind <> 'sent'
      group by 1
      order by 1`,
    [rms, formatDay(from), timeZone],
  );
  return rows;
}

/** What the last suggestion for each of these customers that promised anything was expected to bring, minor units above 0, and the minutes it takes. */
export interface LastWorth {
  readonly customerId: string;
  readonly rm: number;
  readonly minor: number;
  readonly minutes: number;
}

export async function lastWorths(db: Db, customerIds: readonly string[]): Promise<LastWorth[]> {
  const { rows } = await db.query<LastWorth>(
    `select distinct on (decision.customer_id) decision.customer_id as "customerId", decision.rm,
            (decision.record #>> '{row,expectedValue,minor}')::float8 as minor, (decision.record #>> '{row,minutes}')::float8 as minutes
       from decision
       join decision_run on decision_run.run_id = decision.run_id
      where decision.customer_id = any ($1::text[]) and (decision.record #>> '{row,expectedValue,minor}')::float8 > 0
      order by decision.customer_id, decision_run.decided_at desc, decision.decision_id desc`,
    [customerIds],
  );
  return rows;
}

/** What one more hour of these books' managers is worth by their last list, in minor units; a book without one is left out. */
export async function hourWorths(db: Db, rms: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await db.query<{ rm: number; minor: number }>(
    `select distinct on (decision_book.rm) decision_book.rm, decision_book.hour_worth_minor::float8 as minor
       from decision_book
       join decision_run on decision_run.run_id = decision_book.run_id
      where decision_book.rm = any ($1::int[]) and decision_book.hour_worth_minor is not null
      order by decision_book.rm, decision_run.decided_at desc, decision_run.run_id desc`,
    [rms],
  );
  return new Map(rows.map(({ rm, minor }) => [rm, minor]));
}
