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

/**
 * Public traffic of the scope from one day until another: people with a lawful basis who were in no private domain when it began and had to
 * do with the bank, and those of them who came into one.
 */
export async function publicTraffic(
  db: Db,
  from: Day,
  to: Day,
): Promise<{ readonly people: number; readonly linked: number }> {
  const { rows } = await db.query<{ people: number; linked: number }>(
    `with seen as (
       select e.customer_id, bool_or(e.code = 'PD-A') as linked
         from customer
         join ledger_event as e on e.customer_id = customer.customer_id and e.occurred_at > $1::date - 1
        where e.occurred_on between $1::date and $2::date
          and e.code in ('CT-R', 'CT-V', 'PD-A', 'IN-C', 'IN-Q', 'IN-A', 'ND-C', 'ND-Q')
        group by e.customer_id),
     inside as (
       select distinct on (e.customer_id) e.customer_id, e.code
         from customer
         join ledger_event as e on e.customer_id = customer.customer_id
        where e.code in ('PD-A', 'PD-X') and e.occurred_on < $1::date
        order by e.customer_id, e.occurred_at desc, e.event_id desc)
     select count(*)::int as people, count(*) filter (where seen.linked)::int as linked
       from seen
       join customer on customer.customer_id = seen.customer_id
       left join inside on inside.customer_id = seen.customer_id
      where customer.lawful_basis <> 'none' and inside.code is distinct from 'PD-A'`,
    [formatDay(from), formatDay(to)],
  );
  return rows[0] ?? { people: 0, linked: 0 };
}
