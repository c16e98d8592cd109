import { type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A row that somebody was given, with what it was chosen from and whether a next step came of it. */
export interface OfferedChoice {
  readonly customerId: string;
  readonly decision: object;
  readonly agreed: boolean;
}

/**
 * What was offered from `from` until the day before `before`, one choice for each customer and day: the one that was answered, or the
 * last one of a day that was decided again. Who was asked and never answered counts as well (intention to treat).
 */
export async function offeredChoices(db: Db, from: Day, before: Day): Promise<OfferedChoice[]> {
  const { rows } = await db.query<OfferedChoice>(
    `select distinct on (decision.customer_id, run.as_of_on)
            decision.customer_id as "customerId", decision.record -> 'decision' as decision,
            coalesce(outcome.kind = 'next_step', false) as agreed
       from decision_run as run
       join decision on decision.run_id = run.run_id
       left join outcome on outcome.decision_id = decision.decision_id and outcome.undone_at is null
      where run.as_of_on >= $1::date and run.as_of_on < $2::date and decision.status = 'offered'
      order by decision.customer_id, run.as_of_on, outcome.outcome_id is null, run.decided_at desc, decision.decision_id`,
    [formatDay(from), formatDay(before)],
  );
  return rows;
}
