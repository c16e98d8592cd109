import type { Db } from '../db/db.ts';

/** A customer as merging looks at one, beside what `readCustomersForMerge` gives; the row is locked by then. */
export interface MergeImage {
  readonly customerId: string;
  /** YYYY-MM-DD */
  readonly verifiedOn: string;
  readonly noProfiling: boolean;
  readonly detour: string | null;
  readonly batchId: string | null;
  /** The whole row, as a rollback keeps it. */
  readonly row: object;
}

export async function mergeImages(db: Db, customerIds: readonly string[]): Promise<Map<string, MergeImage>> {
  const { rows } = await db.query<MergeImage>(
    `select c.customer_id as "customerId", c.verified_on as "verifiedOn", c.no_profiling as "noProfiling", c.detour, c.batch_id as "batchId",
            to_jsonb(c) as row
       from customer as c
      where c.customer_id = any ($1::text[])
      order by c.customer_id`,
    [customerIds],
  );
  return new Map(rows.map((image) => [image.customerId, image]));
}

/** What merging changes of the kept record beside its identity and description (`correctCustomer`). */
export interface MergedStanding {
  readonly customerId: string;
  readonly relation: string;
  readonly basis: string;
  readonly customerSinceOn: string | null;
  readonly verifiedOn: string;
  readonly noProfiling: boolean;
  readonly detour: string | null;
}

export async function writeStanding(db: Db, merged: MergedStanding): Promise<void> {
  await db.query(
    `update customer as c
        set relation = $2, lawful_basis = $3, customer_since_on = $4::date, verified_on = $5::date, no_profiling = $6, detour = $7
      where c.customer_id = $1`,
    [
      merged.customerId,
      merged.relation,
      merged.basis,
      merged.customerSinceOn,
      merged.verifiedOn,
      merged.noProfiling,
      merged.detour,
    ],
  );
}
