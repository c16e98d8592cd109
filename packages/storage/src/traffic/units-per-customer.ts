import { type Day, type EventCode, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { ACQUIRED, BOUGHT } from './acquired.ts';

/** How many units of traffic there are for one customer (N), over all who were won. */
export interface UnitsPerCustomer {
  readonly customers: number;
  readonly nonBuyers: number;
  readonly units: number;
  readonly unitsOfNonBuyers: number;
  /** null where nobody was won. */
  readonly median: number | null;
  readonly p90: number | null;
}

/** @param codes the events that count in N; units count from the day after the customer was won */
export async function unitsPerCustomer(
  db: Db,
  codes: readonly EventCode[],
  from: Day,
  to: Day,
): Promise<UnitsPerCustomer> {
  const { rows } = await db.query<UnitsPerCustomer>(
    `with acquired as (${ACQUIRED}),
     counted as (
       select e.customer_id, count(*)::int as units
         from acquired
         join ledger_event as e on e.customer_id = acquired.customer_id and e.occurred_at > $2::date - 1
        where e.code = any ($1::text[]) and e.occurred_on between $2::date and $3::date and e.occurred_on > acquired.acquired_on
        group by e.customer_id),
     each_one as (
       select coalesce(counted.units, 0) as units, coalesce(customer_stage.highest in ${BOUGHT}, false) as bought
         from acquired
         left join counted on counted.customer_id = acquired.customer_id
         left join customer_stage on customer_stage.customer_id = acquired.customer_id
        where acquired.acquired_on <= $3::date)
     select count(*)::int as customers, count(*) filter (where not each_one.bought)::int as "nonBuyers",
            coalesce(sum(each_one.units), 0)::int as units,
            coalesce(sum(each_one.units) filter (where not each_one.bought), 0)::int as "unitsOfNonBuyers",
            percentile_cont(0.5) within group (order by each_one.units) as median,
            percentile_cont(0.9) within group (order by each_one.units) as p90
       from each_one`,
    [codes, formatDay(from), formatDay(to)],
  );
  return rows[0] as UnitsPerCustomer;
}
