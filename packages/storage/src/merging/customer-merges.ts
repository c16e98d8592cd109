import type { RecordMerge } from '@vivero/domain';
import { formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { byCustomer } from '../understanding/fold-customers.ts';

export interface NewMerge extends RecordMerge {
  readonly customerId: string;
  readonly rm: number;
  readonly absorbedId: string;
  readonly absorbedBatch: string | null;
  readonly by: string;
  /** Both records as they were and what was chosen, sealed with the kept person's key. */
  readonly before: Buffer;
}

export async function insertMerge(db: Db, merge: NewMerge): Promise<void> {
  await db.query(
    `insert into customer_merge (merge_id, customer_id, rm, absorbed_id, absorbed_batch, merged_on, merged_at, merged_by, event_ids, before)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10)`,
    [
      merge.mergeId,
      merge.customerId,
      merge.rm,
      merge.absorbedId,
      merge.absorbedBatch,
      formatDay(merge.on),
      merge.recordedAt,
      merge.by,
      merge.eventIds,
      merge.before,
    ],
  );
}

type MergeRow = RecordMerge & { readonly customerId: string };
const COLUMNS = `m.customer_id as "customerId", m.merge_id as "mergeId", m.merged_on - date '1970-01-01' as "on",
  m.merged_at as "recordedAt", m.event_ids as "eventIds"`;
const mergeOf = ({ customerId: _, ...merge }: MergeRow): RecordMerge => merge;

/** What customers of one bucket have absorbed: their stages count the absorbed record's events from the day of the merge on. */
export async function mergesOfBucket(db: Db, bucket: number): Promise<Map<string, RecordMerge[]>> {
  const { rows } = await db.query<MergeRow>(
    `select ${COLUMNS} from customer_merge as m where bucket_of(m.customer_id) = $1 order by m.customer_id, m.merge_id`,
    [bucket],
  );
  return byCustomer(rows, mergeOf);
}

/** The same for customers by id. */
export async function mergesOfCustomers(db: Db, customerIds: readonly string[]): Promise<Map<string, RecordMerge[]>> {
  const { rows } = await db.query<MergeRow>(
    `select ${COLUMNS} from customer_merge as m where m.customer_id = any ($1::text[]) order by m.customer_id, m.merge_id`,
    [customerIds],
  );
  return byCustomer(rows, mergeOf);
}
