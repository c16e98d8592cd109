import { type Day, formatDay, type StageOrNone } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Somebody who was won and can be worked with, and whether the next step has a date. */
export interface OperableCustomer {
  readonly customerId: string;
  readonly rm: number;
  readonly stage: StageOrNone;
  /** The system that brought them. */
  readonly source: string;
  /** An open promise that is due today or later. */
  readonly hasNextStep: boolean;
}

/**
 * The operable customers of these books: once reached (S2 or higher, however they stand today), with a basis to be worked with, and not set
 * aside by a detour, one that was recorded since the last refresh included.
 */
export async function operableCustomers(db: Db, rms: readonly number[], today: Day): Promise<OperableCustomer[]> {
  const { rows } = await db.query<OperableCustomer>(
    `select customer.customer_id as "customerId", customer.rm, customer_stage.current as stage, customer.source,
            exists (
              select from promise
               where promise.customer_id = customer.customer_id and promise.state = 'open' and promise.due_on >= $2::date) as "hasNextStep"
       from customer
       join customer_stage on customer_stage.customer_id = customer.customer_id
      where customer.rm = any ($1::int[])
        and customer.lawful_basis <> 'none'
        and customer.detour is null
        and customer_stage.detour is null
        and customer_stage.highest not in ('unprofiled', 'profiled')
      order by customer.customer_id`,
    [rms, formatDay(today)],
  );
  return rows;
}
