import { type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What says that somebody may be leaving. */
export type LeavingSign = 'link_cut' | 'fell_back' | 'set_aside' | 'complains' | 'money_leaves';

/** Signs of these customers within `days` before today. A complaint counts while it is open, a detour as long as it stands. */
export async function leavingSigns(
  db: Db,
  customerIds: readonly string[],
  today: Day,
  days: number,
): Promise<{ readonly customerId: string; readonly sign: LeavingSign; readonly on: Day | null }[]> {
  const { rows } = await db.query<{ customerId: string; sign: LeavingSign; on: Day | null }>(
    `with asked as (select a.customer_id from unnest($1::text[]) as a(customer_id))
     select signs.customer_id as "customerId", signs.sign, max(signs.occurred_on) - date '1970-01-01' as on
       from (
         select cut.customer_id, 'link_cut' as sign, cut.occurred_on
           from asked
           join ledger_event as cut on cut.customer_id = asked.customer_id
          where cut.code = 'PD-X' and cut.occurred_on between $2::date - $3::int and $2::date
            and not exists (
              select from ledger_event as back
               where back.customer_id = cut.customer_id and back.code = 'PD-A' and back.occurred_at > cut.occurred_at)
          union all
         select stay.customer_id, 'fell_back', stay.entered_on
           from asked
           join stage_stay as stay on stay.customer_id = asked.customer_id
          where stay.came = 'down' and stay.entered_on between $2::date - $3::int and $2::date and stay.left_way is distinct from 'up'
          union all
         select customer.customer_id, 'set_aside', null
           from asked
           join customer on customer.customer_id = asked.customer_id
          where customer.detour in ('do_not_contact', 'deceased', 'closed')
          union all
         select opened.customer_id, 'complains', opened.occurred_on
           from asked
           join ledger_event as opened on opened.customer_id = asked.customer_id
          where opened.code = 'CP' and opened.occurred_on <= $2::date
            and not exists (
              select from ledger_event as settled
               where settled.customer_id = opened.customer_id and settled.code = 'CP-X' and settled.occurred_on <= $2::date
                 and (settled.about = opened.event_id or (settled.about is null and settled.occurred_at >= opened.occurred_at)))
          union all
         -- One transfer took a fifth of what was there (definitions.md 2.5); of somebody whose balance is not known nothing is said.
         select gone.customer_id, 'money_leaves', max(gone.occurred_on)
           from asked
           join customer_stage on customer_stage.customer_id = asked.customer_id
           join ledger_event as gone on gone.customer_id = asked.customer_id
          where gone.code = 'MV' and gone.flow = 'transfer_out' and gone.occurred_on between $2::date - $3::int and $2::date
          group by gone.customer_id, customer_stage.balance_minor
         having max(abs(gone.amount_minor)) >= 0.2 * (max(abs(gone.amount_minor)) + customer_stage.balance_minor)
            and customer_stage.balance_minor >= 0
       ) as signs
      group by signs.customer_id, signs.sign
      order by signs.customer_id, signs.sign`,
    [customerIds, formatDay(today), days],
  );
  return rows;
}
