import { formatDay, type Day, type StageDuration } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Stays in the caller's scope that began between `from` and `asOf`, whichever way in or out, in no order; implied passages are no stays. */
export async function stageDurations(db: Db, asOf: Day, from: Day): Promise<StageDuration[]> {
  const { rows } = await db.query<StageDuration>(
    `select stay.stage, stay.left_on is not null as ended, coalesce(stay.left_on, $1::date) - stay.entered_on as days, count(*)::int as people
       from stage_stay as stay
      where stay.entered_on between $2::date and $1::date
        and not stay.implied
        and not stay.taken_back
      group by 1, 2, 3`,
    [formatDay(asOf), formatDay(from)],
  );
  return rows;
}
