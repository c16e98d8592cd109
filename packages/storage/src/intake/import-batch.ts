import type { Db } from '../db/db.ts';

export type BatchState = 'running' | 'interrupted' | 'done' | 'failed' | 'rolled_back';

export interface ImportBatch {
  readonly batchId: string;
  /** Book that the batch was confined to; 0 = the whole bank. */
  readonly rm: number;
  readonly source: string;
  readonly fileName: string;
  readonly state: BatchState;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly startedBy: string;
  readonly report: unknown;
}

export interface BatchStart {
  readonly batchId: string;
  /** Book that the batch is confined to; 0 = the whole bank. */
  readonly rm: number;
  readonly source: string;
  readonly fileName: string;
  readonly contentHash: string;
  readonly options: unknown;
  readonly startedAt: string;
  readonly startedBy: string;
  /** YYYY-MM-DD */
  readonly asOfOn: string;
}

/** Writes down that a batch runs; a batch that was interrupted runs again under its own id. */
export async function startBatch(db: Db, start: BatchStart): Promise<void> {
  await db.query(
    `insert into import_batch
       (batch_id, source, file_name, content_hash, options, state, started_at, started_by, as_of_on, rm)
     values ($1, $2, $3, $4, $5::jsonb, 'running', $6, $7, $8, $9)
     on conflict (batch_id) do update
        set file_name = excluded.file_name, options = excluded.options, state = 'running', ended_at = null,
            started_at = excluded.started_at, started_by = excluded.started_by, as_of_on = excluded.as_of_on`,
    [
      start.batchId,
      start.source,
      start.fileName,
      start.contentHash,
      JSON.stringify(start.options),
      start.startedAt,
      start.startedBy,
      start.asOfOn,
      start.rm,
    ],
  );
}

/** The batch that stopped half-way with this very content, newest first. */
export async function interruptedBatch(db: Db, source: string, contentHash: string): Promise<string | undefined> {
  const { rows } = await db.query<{ batch_id: string }>(
    `select b.batch_id
       from import_batch as b
      where b.source = $1 and b.content_hash = $2 and b.state = 'interrupted'
      order by b.started_at desc, b.batch_id desc
      limit 1`,
    [source, contentHash],
  );
  return rows[0]?.batch_id;
}

export async function endBatch(
  db: Db,
  end: { readonly batchId: string; readonly state: BatchState; readonly endedAt: string; readonly report?: unknown },
): Promise<void> {
  await db.query(
    `update import_batch
        set state = $2, ended_at = $3, report = coalesce($4::jsonb, report)
      where batch_id = $1`,
    [end.batchId, end.state, end.endedAt, end.report === undefined ? null : JSON.stringify(end.report)],
  );
}

/** Call while holding the import lock: then whatever says `running` has no process any more. */
export async function interruptRunning(db: Db, endedAt: string): Promise<string[]> {
  const { rows } = await db.query<{ batch_id: string }>(
    `update import_batch
        set state = 'interrupted', ended_at = $1
      where state = 'running'
      returning batch_id`,
    [endedAt],
  );
  return rows.map((row) => row.batch_id).toSorted();
}

const BATCH = `select b.batch_id as "batchId", b.rm, b.source, b.file_name as "fileName", b.state,
            b.started_at as "startedAt", b.ended_at as "endedAt", b.started_by as "startedBy", b.report
       from import_batch as b`;

/** Those in scope, newest first. */
export async function listBatches(db: Db): Promise<ImportBatch[]> {
  return (await db.query<ImportBatch>(`${BATCH} order by b.started_at desc, b.batch_id desc`)).rows;
}

export async function batchById(db: Db, batchId: string): Promise<ImportBatch | undefined> {
  return (await db.query<ImportBatch>(`${BATCH} where b.batch_id = $1 order by b.batch_id`, [batchId])).rows[0];
}

export async function runningBatch(db: Db): Promise<string | undefined> {
  const { rows } = await db.query<{ batch_id: string }>(
    `select b.batch_id from import_batch as b where b.state = 'running' order by b.started_at desc, b.batch_id limit 1`,
  );
  return rows[0]?.batch_id;
}
