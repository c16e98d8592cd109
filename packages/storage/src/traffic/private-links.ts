import { type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A link of the private domain (WeChat, WeCom): the day it was made, and the day the customer cut it. */
export interface PrivateLink {
  readonly madeOn: Day;
  readonly cutOn: Day | null;
}

/** Links of the scope that were made from one day until another. Adding again what was never cut is no new link. */
export async function privateLinks(db: Db, from: Day, to: Day): Promise<PrivateLink[]> {
  const { rows } = await db.query<PrivateLink>(
    `with moves as (
       select e.customer_id, e.code, e.occurred_on, e.occurred_at, e.event_id,
              lag(e.code) over person as before
         from customer
         join ledger_event as e on e.customer_id = customer.customer_id
        where e.code in ('PD-A', 'PD-X') and e.occurred_on <= $2::date
       window person as (partition by e.customer_id order by e.occurred_at, e.event_id)),
     turns as (
       select moves.customer_id, moves.code, moves.occurred_on,
              lead(moves.occurred_on) over (partition by moves.customer_id order by moves.occurred_at, moves.event_id) as ends_on
         from moves
        where moves.code is distinct from moves.before)
     select turns.occurred_on - date '1970-01-01' as "madeOn", turns.ends_on - date '1970-01-01' as "cutOn"
       from turns
      where turns.code = 'PD-A' and turns.occurred_on >= $1::date
      order by turns.occurred_on, turns.customer_id`,
    [formatDay(from), formatDay(to)],
  );
  return rows;
}
