import type { Day, Relation, StageOrNone } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A customer as pages name one; the identity stays sealed until somebody in scope reads it. */
export interface CustomerLine {
  readonly customerId: string;
  readonly rm: number;
  readonly rmName: string;
  readonly identity: Buffer;
  readonly wrapped: Buffer;
  readonly place: string | null;
  readonly relation: Relation;
  readonly stage: StageOrNone | null;
  readonly highest: StageOrNone | null;
  readonly since: Day | null;
  readonly balanceMinor: number | null;
}

export async function customersNamed(db: Db, customerIds: readonly string[]): Promise<CustomerLine[]> {
  const { rows } = await db.query<CustomerLine>(
    `select customer.customer_id as "customerId", customer.rm, rm.name as "rmName", customer.identity, sealing_key.wrapped, customer.place,
            customer.relation, customer_stage.current as stage, customer_stage.highest, customer_stage.since_on - date '1970-01-01' as since,
            customer_stage.balance_minor as "balanceMinor"
       from customer
       join rm on rm.rm = customer.rm
       join sealing_key on sealing_key.owner_id = customer.customer_id
       left join customer_stage on customer_stage.customer_id = customer.customer_id
      where customer.customer_id = any ($1::text[])
      order by customer.customer_id`,
    [customerIds],
  );
  return rows;
}

/** Whether any customer is in the caller's scope. */
export async function hasCustomers(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>('select exists (select from customer) as any');
  return rows[0]?.any === true;
}
