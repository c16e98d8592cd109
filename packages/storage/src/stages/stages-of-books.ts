import type { StageOrNone } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Where everybody of some books stands, and of which segment they are. */
export async function stagesOfBooks(
  db: Db,
  rms: readonly number[],
): Promise<{ readonly customerId: string; readonly stage: StageOrNone; readonly segment: string | null }[]> {
  const { rows } = await db.query<{ customerId: string; stage: StageOrNone; segment: string | null }>(
    `select customer.customer_id as "customerId", customer_stage.current as stage, customer.segment
       from customer
       join customer_stage on customer_stage.customer_id = customer.customer_id
      where customer.rm = any ($1::int[])
      order by customer.customer_id`,
    [rms],
  );
  return rows;
}
