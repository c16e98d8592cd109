import { formatDay, type Day, type StageMovement } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/**
 * The flows of the caller's scope from `from` through `to`, in no order; a stage that nobody stood at or passed is left out.
 * start + inUp + inDown + new - outUp - outDown = end.
 */
export async function stageFlows(db: Db, from: Day, to: Day): Promise<StageMovement[]> {
  const { rows } = await db.query<StageMovement>(
    `select stay.stage,
            count(*) filter (where stay.entered_on < $1::date)::int as "start",
            count(*) filter (where stay.left_on is null or stay.left_on > $2::date)::int as "end",
            count(*) filter (where stay.came = 'new' and stay.entered_on >= $1::date)::int as "new",
            count(*) filter (where stay.came = 'up' and stay.entered_on >= $1::date)::int as "inUp",
            count(*) filter (where stay.came = 'down' and stay.entered_on >= $1::date)::int as "inDown",
            count(*) filter (where stay.left_way = 'up' and stay.left_on <= $2::date)::int as "outUp",
            count(*) filter (where stay.left_way = 'down' and stay.left_on <= $2::date)::int as "outDown",
            sum(least(stay.left_on, $2::date + 1) - greatest(stay.entered_on, $1::date)) as "personDays"
       from stage_stay as stay
      where stay.entered_on <= $2::date
        and (stay.left_on is null or stay.left_on >= $1::date)
      group by stay.stage`,
    [formatDay(from), formatDay(to)],
  );
  return rows;
}
