import { type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** That somebody came along with, or read what was passed on by, somebody else in scope, without a reward. */
export interface InfluenceRow {
  readonly by: string;
  readonly customerId: string;
}

/** Who came through whom outside the referral programme: what the coded `through` of an event names, in time order. */
export async function influences(db: Db, today: Day): Promise<InfluenceRow[]> {
  const { rows } = await db.query<InfluenceRow>(
    `select e.details ->> 'through' as by, e.customer_id as "customerId"
       from ledger_event as e
       join customer on customer.customer_id = e.details ->> 'through'
      where e.details ? 'through' and e.code in ('IN-C', 'IN-Q', 'IN-A', 'CT-V') and e.occurred_on <= $1::date
      order by e.occurred_at, e.event_id`,
    [formatDay(today)],
  );
  return rows;
}
