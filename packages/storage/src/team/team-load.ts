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
  /** Rows of today's list and the minutes that they take; 0 when there is none yet. */
  readonly planned: number;
  readonly minutesPlanned: number;
  /** Rows of it that have an outcome. */
  readonly plannedDone: number;
  /** Contacts of today with an outcome, planned or not. */
  readonly done: number;
}

/** The load of these books, in the order of their numbers; nobody's book (0) keeps no list. */
export async function teamLoad(db: Db, rms: readonly number[], today: Day): Promise<RmLoad[]> {
  const { rows } = await db.query<RmLoad>(
    `with list as (
       select distinct on (decision_book.rm) decision_book.rm, decision_book.run_id
         from decision_book
         join decision_run on decision_run.run_id = decision_book.run_id
        where decision_book.rm = any ($1::int[]) and decision_run.as_of_on = $2::date
        order by decision_book.rm, decision_run.decided_at desc, decision_run.run_id desc)
     select rm.rm, rm.name, rm.minutes_a_day as "minutesADay",
            (select count(*)::int from customer where customer.rm = rm.rm) as customers,
            promised.open as "openPromises", promised.due as "duePromises",
            offered.rows as planned, offered.minutes as "minutesPlanned", offered.done as "plannedDone",
            (select count(*)::int from outcome
              where outcome.rm = rm.rm and outcome.occurred_on = $2::date and outcome.undone_at is null) as done
       from rm
      cross join lateral (
        select count(*)::int as open, count(*) filter (where promise.due_on <= $2::date)::int as due
          from promise
         where promise.rm = rm.rm and promise.state = 'open') as promised
      cross join lateral (
        select count(*)::int as rows, coalesce(sum((decision.record -> 'row' ->> 'minutes')::int), 0)::int as minutes,
               count(*) filter (where exists (
                 select from outcome
                  where outcome.decision_id = decision.decision_id and outcome.undone_at is null))::int as done
          from list
          join decision on decision.run_id = list.run_id and decision.rm = list.rm and decision.status = 'offered'
         where list.rm = rm.rm) as offered
      where rm.rm = any ($1::int[]) and rm.rm <> 0
      order by rm.rm`,
    [rms, formatDay(today)],
  );
  return rows;
}
