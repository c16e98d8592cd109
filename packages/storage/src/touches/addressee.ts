import type { Db } from '../db/db.ts';

/** Whom a message goes to: the identity stays sealed until the message is written. */
export interface Addressee {
  readonly customerId: string;
  readonly identity: Buffer;
  readonly wrapped: Buffer;
  /** Name of the book that the customer is in. */
  readonly rmName: string;
}

export async function addresseeOf(db: Db, customerId: string): Promise<Addressee | undefined> {
  const { rows } = await db.query<Addressee>(
    `select customer.customer_id as "customerId", customer.identity, sealing_key.wrapped, rm.name as "rmName"
       from customer
       join rm on rm.rm = customer.rm
       join sealing_key on sealing_key.owner_id = customer.customer_id
      where customer.customer_id = $1`,
    [customerId],
  );
  return rows[0];
}
