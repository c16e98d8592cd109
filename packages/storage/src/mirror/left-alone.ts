import { formatDay, type Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Somebody who was won, and whether nobody got in touch in the days after it. */
export interface WonCustomer {
  readonly customerId: string;
  readonly wonOn: Day;
  readonly alone: boolean;
}

/**
 * Who of these books was reached for the first time from one day until another, and whether they had no contact in the days after it:
 * won and left alone (demands 9). Who is set aside or may not be worked with is left alone rightly and not in it.
 * @param days length of the time after the day of being reached; `until` must lie that far back for it to have passed
 * @returns the latest first
 */
export async function leftAlone(
  db: Db,
  rms: readonly number[],
  from: Day,
  until: Day,
  days: number,
): Promise<WonCustomer[]> {
  const { rows } = await db.query<WonCustomer>(
    `select reached.customer_id as "customerId", reached.reached_on - date '1970-01-01' as "wonOn",
            not exists (
              select from ledger_event
               where ledger_event.customer_id = reached.customer_id
                 and ledger_event.code in ('CT-D', 'CT-V')
                 and ledger_event.occurred_on > reached.reached_on
                 and ledger_event.occurred_on <= reached.reached_on + $4::int) as alone
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
        and customer_stage.detour is null
      order by reached.reached_on desc, reached.customer_id`,
    [rms, formatDay(from), formatDay(until), days],
  );
  return rows;
}
