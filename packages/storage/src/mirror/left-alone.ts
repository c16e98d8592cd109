import { formatDay, type Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/**
 * Who of these books was reached for the first time from one day until another, and how many of them had no contact in the days after it:
 * won and left alone (demands 9). Who is set aside or may not be worked with is left alone rightly and not counted.
 * @param days length of the time after the day of being reached; `until` must lie that far back for it to have passed
 */
export async function leftAlone(
  db: Db,
  rms: readonly number[],
  from: Day,
  until: Day,
  days: number,
): Promise<{ readonly won: number; readonly alone: number }> {
  const { rows } = await db.query<{ won: number; alone: number }>(
    `select count(*)::int as won,
            count(*) filter (where not exists (
              select from ledger_event
               where ledger_event.customer_id = reached.customer_id
                 and ledger_event.code in ('CT-D', 'CT-V')
                 and ledger_event.occurred_on > reached.reached_on
                 and ledger_event.occurred_on <= reached.reached_on + $4::int))::int as alone
       from (
         select stage_stay.customer_id, min(stage_stay.entered_on) as reached_on
           from stage_stay
          where stage_stay.rm = any ($1::int[])
            and stage_stay.stage = 'reached'
            and stage_stay.came <> 'down'
            and not stage_stay.taken_back
          group by stage_stay.customer_id) as reached
       join customer on customer.customer_id = reached.customer_id
       join customer_stage on customer_stage.customer_id = reached.customer_id
      where reached.reached_on between $2::date and $3::date
        and customer.lawful_basis <> 'none'
        and customer.detour is null
        and customer_stage.detour is null`,
    [rms, formatDay(from), formatDay(until), days],
  );
  return rows[0] ?? { won: 0, alone: 0 };
}
