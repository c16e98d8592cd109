import type { Stage } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** How many people who can be worked stand at each stage in each segment. @param db that may read the whole bank */
export async function standingByStage(
  db: Db,
): Promise<{ readonly stage: Stage; readonly segment: string | null; readonly customers: number }[]> {
  const { rows } = await db.query<{ stage: Stage; segment: string | null; customers: number }>(
    `select stage.current as stage, customer.segment, count(*)::int as customers
       from customer_stage as stage
       join customer on customer.customer_id = stage.customer_id
      where stage.current <> 'unprofiled' and stage.detour is null
      group by 1, 2
      order by 1, 2 nulls first`,
  );
  return rows;
}
