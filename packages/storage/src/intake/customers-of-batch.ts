import type { Db } from '../db/db.ts';

/** Ids of the customers in scope whom a batch created, changed, or brought anything about. */
export async function customersOfBatch(db: Db, batchId: string): Promise<string[]> {
  const { rows } = await db.query<{ customer_id: string }>(
    `select c.customer_id from customer as c where c.batch_id = $1
      union select i.row_id from import_change as i where i.batch_id = $1 and i.relation = 'customer'
      union select h.customer_id from holding as h where h.batch_id = $1
      union select h.customer_id from import_change as i join holding as h on h.holding_id = i.row_id
             where i.batch_id = $1 and i.relation = 'holding'
      union select p.customer_id from holding_party as p where p.batch_id = $1
      union select s.customer_id from consent as s where s.batch_id = $1
      union select e.customer_id from ledger_event as e where e.batch_id = $1
      order by customer_id`,
    [batchId],
  );
  return rows.map((row) => row.customer_id);
}
