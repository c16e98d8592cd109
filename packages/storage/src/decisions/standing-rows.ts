import { type ContactMedium, type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A suggestion that stands on somebody's list of the day, or was acted on. */
export interface StandingRow {
  readonly rm: number;
  readonly productId: string | null;
  readonly contentId: string | null;
  readonly medium: ContactMedium;
  readonly answered: boolean;
}

/** All suggestions of the day that were acted on or are on a list as it was decided last, in all books. Service that is due is none. */
export async function standingRows(db: Db, day: Day): Promise<StandingRow[]> {
  const { rows } = await db.query<StandingRow>(
    `with latest as (
       select distinct on (book.rm) book.rm, run.run_id
         from decision_run as run
         join decision_book as book on book.run_id = run.run_id
        where run.as_of_on = $1::date and run.base_run is null
        order by book.rm, run.decided_at desc, run.run_id desc
     )
     select decision.rm, decision.record #>> '{row,productId}' as "productId", decision.record #>> '{row,contentId}' as "contentId",
            decision.record #>> '{row,medium}' as medium, outcome.outcome_id is not null as answered
       from decision_run as run
       join decision on decision.run_id = run.run_id
       join latest on latest.rm = decision.rm
       left join outcome on outcome.decision_id = decision.decision_id and outcome.undone_at is null
      where run.as_of_on = $1::date
        and decision.status = 'offered'
        and decision.record #>> '{row,action}' <> 'service'
        and (outcome.outcome_id is not null or latest.run_id = coalesce(run.base_run, run.run_id))
      order by decision.decision_id`,
    [formatDay(day)],
  );
  return rows;
}
