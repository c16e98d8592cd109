import type { Db } from '../db/db.ts';

export interface BatchSource {
  readonly source: string;
  /** YYYY-MM-DD of the last day of which the source has spoken. */
  readonly lastOn: string | null;
}

/** Which source each of these batches is of. @param db a scope that reaches them: what an RM's list meets was brought by the bank */
export async function sourcesOfBatches(db: Db, batchIds: readonly string[]): Promise<Map<string, BatchSource>> {
  if (batchIds.length === 0) return new Map();
  const { rows } = await db.query<BatchSource & { batchId: string }>(
    `select b.batch_id as "batchId", b.source,
            (select max(l.as_of_on) from import_batch as l where l.source = b.source and l.state = 'done') as "lastOn"
       from import_batch as b
      where b.batch_id = any ($1::text[])
      order by b.batch_id`,
    [batchIds],
  );
  return new Map(rows.map(({ batchId, ...source }) => [batchId, source]));
}
