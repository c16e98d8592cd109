import type { Db } from '../db/db.ts';

/** What a book's names were when its directory was made: equal marks = the same people with the same versions of themselves. */
export interface BookMark {
  readonly rm: number;
  readonly mark: string;
}

/**
 * One mark for each book in scope that has customers. Made from two indices alone: who is there, and the versions of those who were
 * ever changed (every change of a customer raises the version).
 */
export async function bookMarks(db: Db): Promise<BookMark[]> {
  const { rows } = await db.query<BookMark>(
    `select members.rm, concat_ws(' ', members.customers, members.ids, changed.versions) as mark
       from (select c.rm, count(*) as customers, sum(hashtextextended(c.customer_id, 0)) as ids
               from customer as c
              group by c.rm) as members
       left join (select c.rm, sum(hashtextextended(c.customer_id, c.version)) as versions
                    from customer as c
                   where c.version > 1
                   group by c.rm) as changed
         on changed.rm = members.rm
      order by members.rm`,
  );
  return rows;
}

export interface VersionOfCustomer {
  readonly customerId: string;
  readonly version: number;
}

/** Everybody in a book in the order of ids, after an id. */
export async function versionsOfBook(db: Db, rm: number): Promise<VersionOfCustomer[]> {
  const { rows } = await db.query<VersionOfCustomer>(
    `select c.customer_id as "customerId", c.version from customer as c where c.rm = $1 order by c.customer_id`,
    [rm],
  );
  return rows;
}

export interface SealedCustomer {
  readonly customerId: string;
  readonly identity: Buffer;
  readonly wrapped: Buffer;
}

/** The sealed identities of these customers, as far as they are in scope, in the order of ids. */
export async function sealedCustomers(db: Db, customerIds: readonly string[]): Promise<SealedCustomer[]> {
  const { rows } = await db.query<SealedCustomer>(
    `select c.customer_id as "customerId", c.identity, k.wrapped
       from customer as c
       join sealing_key as k on k.owner_id = c.customer_id
      where c.customer_id = any ($1::text[])
      order by c.customer_id`,
    [customerIds],
  );
  return rows;
}
