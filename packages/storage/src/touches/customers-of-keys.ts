import type { Db } from '../db/db.ts';

/** The customers in scope that sources know under these keys, by the keyed hash of each: `matchDigest(keys, 'key', source, key)`. */
export async function customersOfKeys(db: Db, digests: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ digest: string; customerId: string }>(
    `select replace(k.digest::text, '-', '') as digest, k.customer_id as "customerId"
       from customer_key as k
      where k.digest = any ($1::uuid[])`,
    [digests],
  );
  return new Map(rows.map(({ digest, customerId }) => [digest, customerId]));
}
