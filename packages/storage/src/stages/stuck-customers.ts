import { formatDay, type Day, type Stage } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/**
 * Customers of the caller's scope who have stood at their stage for longer than its number of days, without an open promise that is due
 * today or later: nobody has planned the next step. Who is on a detour is not waited for.
 * @param limits days by stage; a stage without one is left out
 */
export async function stuckCustomers(
  db: Db,
  today: Day,
  limits: Readonly<Partial<Record<Stage, number>>>,
): Promise<{ readonly stage: Stage; readonly customers: number }[]> {
  // Not in, instead of not exists: one hash of the promises, where a planner without statistics went through all of them for each customer.
  const { rows } = await db.query<{ stage: Stage; customers: number }>(
    `select customer_stage.current as stage, count(*)::int as customers
       from customer_stage
       join unnest($2::text[], $3::int[]) as longest(stage, days) on longest.stage = customer_stage.current
      where customer_stage.detour is null
        and customer_stage.since_on < $1::date - longest.days
        and customer_stage.customer_id not in (
          select promise.customer_id from promise where promise.state = 'open' and promise.due_on >= $1::date)
      group by customer_stage.current
      order by customer_stage.current`,
    [formatDay(today), Object.keys(limits), Object.values(limits)],
  );
  return rows;
}
