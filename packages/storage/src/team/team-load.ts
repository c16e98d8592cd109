import { formatDay, type Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What one person of a team has on their hands today. */
export interface RmLoad {
  readonly rm: number;
  readonly name: string;
  readonly customers: number;
  readonly openPromises: number;
  /** Open promises that are due today or were due before. */
  readonly duePromises: number;
  readonly minutesADay: number;
  /** Rows of today that have an outcome, and those of the latest list that have none yet: a list made anew forgets what was done. */
  readonly planned: number;
  readonly plannedDone: number;
  /** What the former took and the latter will take. */
  readonly minutesPlanned: number;
  /** Contacts of today with an outcome, planned or not. */
  readonly done: number;
  /** What another hour would bring as the latest list was decided, in minor units of the bank's currency; null = no list, or not asked. */
  readonly hourWorthMinor: number | null;
}

/** The load of these books, in the order of their numbers; nobody's book (0) keeps no list. */
export async function teamLoad(db: Db, rms: readonly number[], today: Day): Promise<RmLoad[]> {
  const { rows } = await db.query<RmLoad>(
    `with list as (
       select distinct on (decision_book.rm) decision_book.rm, decision_book.run_id, decision_book.hour_worth_minor
         from decision_book
         join decision_run on decision_run.run_id = decision_book.run_id
        where decision_book.rm = any ($1::int[]) and decision_run.as_of_on = $2::date and decision_run.base_run is null
        order by decision_book.rm, decision_run.decided_at desc, decision_run.run_id desc)
     select rm.rm, rm.name, rm.minutes_a_day as "minutesADay",
            (select count(*)::int from customer where customer.rm = rm.rm) as customers,
            promised.open as "openPromises", promised.due as "duePromises",
            answered.rows + waiting.rows as planned, answered.rows as "plannedDone", answered.minutes + waiting.minutes as "minutesPlanned",
            answered.contacts as done, (select list.hour_worth_minor::float8 from list where list.rm = rm.rm) as "hourWorthMinor"
       from rm
      cross join lateral (
        select count(*)::int as open, count(*) filter (where promise.due_on <= $2::date)::int as due
          from promise
         where promise.rm = rm.rm and promise.state = 'open') as promised
      cross join lateral (
        select count(*)::int as contacts, count(outcome.decision_id)::int as rows,
               coalesce(sum(outcome.minutes) filter (where outcome.decision_id is not null), 0)::int as minutes
          from outcome
         where outcome.rm = rm.rm and outcome.occurred_on = $2::date and outcome.undone_at is null) as answered
      cross join lateral (
        select count(*)::int as rows, coalesce(sum(listed.minutes), 0)::int as minutes
          from (select distinct on (decision.customer_id) decision.decision_id, (decision.record -> 'row' ->> 'minutes')::int as minutes
                  from list
                  join decision_run on decision_run.run_id = list.run_id or decision_run.base_run = list.run_id
                  join decision on decision.run_id = decision_run.run_id and decision.rm = list.rm and decision.status = 'offered'
                  left join outcome on outcome.outcome_id = decision_run.outcome_id
                  left join promise on promise.promise_id = decision_run.promise_id
                 where list.rm = rm.rm
                   and outcome.undone_at is null
                   and (decision_run.promise_id is null or promise.state = 'open')
                 order by decision.customer_id, decision_run.decided_at desc, decision_run.run_id desc) as listed
         where not exists (
             select from outcome where outcome.decision_id = listed.decision_id and outcome.undone_at is null)) as waiting
      where rm.rm = any ($1::int[]) and rm.rm <> 0
      order by rm.rm`,
    [rms, formatDay(today)],
  );
  return rows;
}
