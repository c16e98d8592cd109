import type { Db } from '../db/db.ts';

/** Who stands behind some of the book's numbers, by number; those whom the caller's scope does not reach are left out. */
export async function customersOfMembers(
  db: Db,
  members: readonly number[],
): Promise<{ readonly member: number; readonly customerId: string }[]> {
  const { rows } = await db.query<{ member: number; customerId: string }>(
    `select customer.member, customer.customer_id as "customerId"
       from customer
      where customer.member = any ($1::int[])
      order by customer.member`,
    [members],
  );
  return rows;
}
