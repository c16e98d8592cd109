import { formatDay, type Day, type RunId } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** The stamp that every number made by a refresh carries: business day and ledger position. */
export interface RefreshRun {
  readonly runId: RunId;
  readonly asOf: Day;
  readonly ledgerXid: string;
  readonly ledgerSeq: number;
  readonly customers: number;
  readonly events: number;
  /** ISO instant with Z. */
  readonly endedAt: string;
}

export async function writeRefreshRun(db: Db, run: RefreshRun): Promise<void> {
  await db.query(
    `insert into refresh_run (run_id, as_of_on, ledger_xid, ledger_seq, customers, events, ended_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [run.runId, formatDay(run.asOf), run.ledgerXid, run.ledgerSeq, run.customers, run.events, run.endedAt],
  );
}

export async function latestRefresh(db: Db): Promise<RefreshRun | undefined> {
  const { rows } = await db.query<RefreshRun>(
    `select refresh_run.run_id as "runId", refresh_run.as_of_on - date '1970-01-01' as "asOf", refresh_run.ledger_xid as "ledgerXid",
            refresh_run.ledger_seq as "ledgerSeq", refresh_run.customers, refresh_run.events, refresh_run.ended_at as "endedAt"
       from refresh_run
      order by refresh_run.ended_at desc, refresh_run.run_id desc
      limit 1`,
  );
  return rows[0];
}

/** Business day of the first refresh: before it nothing could have been believed; undefined = there was none. */
export async function firstRefreshDay(db: Db): Promise<Day | undefined> {
  const { rows } = await db.query<{ asOf: Day | null }>(
    `select min(refresh_run.as_of_on) - date '1970-01-01' as "asOf" from refresh_run`,
  );
  return rows[0]?.asOf ?? undefined;
}
