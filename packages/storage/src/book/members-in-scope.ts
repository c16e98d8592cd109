import type { Db } from '../db/db.ts';

/** The numbers of all customers that the caller's scope reaches, ascending: whom a question to the book may count. */
export async function membersInScope(db: Db): Promise<number[]> {
  const { rows } = await db.query<{ members: number[] }>(
    `select coalesce(array_agg(c.member order by c.member), '{}') as members from customer as c`,
  );
  return rows[0]?.members ?? [];
}
