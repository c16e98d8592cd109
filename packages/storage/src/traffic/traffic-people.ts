import type { Db } from '../db/db.ts';
import { BOUGHT } from './acquired.ts';

/** Somebody whose value through others is reckoned. */
export interface TrafficPerson {
  readonly customerId: string;
  readonly rm: number;
  readonly bought: boolean;
}

/** These customers, as far as they are in scope, by id. */
export async function trafficPeople(db: Db, customerIds: readonly string[]): Promise<TrafficPerson[]> {
  const { rows } = await db.query<TrafficPerson>(
    `select customer.customer_id as "customerId", customer.rm, coalesce(customer_stage.highest in ${BOUGHT}, false) as bought
       from customer
       left join customer_stage on customer_stage.customer_id = customer.customer_id
      where customer.customer_id = any ($1::text[])
      order by customer.customer_id`,
    [customerIds],
  );
  return rows;
}

/** How many people the scope holds. */
export async function countPeople(db: Db): Promise<number> {
  const { rows } = await db.query<{ people: number }>('select count(*)::int as people from customer');
  return rows[0]?.people ?? 0;
}
