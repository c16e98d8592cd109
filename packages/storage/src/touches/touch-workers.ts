import type { PoolClient } from 'pg';
import type { Db } from '../db/db.ts';
import type { Stores } from '../stores/stores.ts';

/** Any number; the kind of lock that a worker holds on its own number. */
const WORKER = 460_002;

/** A sender that is registered and holds its lock. */
export interface HeldWorker {
  readonly workerNo: number;
  /** False once the connection that holds the lock is gone: others may take what it was sending for lost. */
  alive(): boolean;
  end(now: string): Promise<void>;
}

/** Registers a sender. Its lock is held by a connection of its own and is free the moment the process is gone, however it went. */
export async function holdWorker(stores: Pick<Stores, 'app'>, now: string): Promise<HeldWorker> {
  const client: PoolClient = await stores.app.connect();
  let alive = true;
  const lost = (): void => void (alive = false);
  client.on('error', lost);
  client.on('end', lost);
  // The row is seen with its lock held, never without: else it could be buried alive.
  await client.query('begin');
  const { rows } = await client.query<{ workerNo: number }>(
    `insert into touch_worker (started_at) values ($1) returning worker_no as "workerNo"`,
    [now],
  );
  const workerNo = rows[0]?.workerNo ?? 0;
  await client.query('select pg_advisory_lock($1, $2)', [WORKER, workerNo]);
  await client.query('commit');
  return {
    workerNo,
    alive: () => alive,
    async end(at) {
      if (alive)
        await client
          .query('update touch_worker set ended_at = $2 where worker_no = $1', [workerNo, at])
          .then(() => client.query('select pg_advisory_unlock($1, $2)', [WORKER, workerNo]))
          .catch(lost);
      client.removeListener('error', lost);
      client.removeListener('end', lost);
      client.release(!alive);
    },
  };
}

/** Senders that have not said that they ended and hold no lock any more; locked for this transaction, so that only one process clears up. */
export async function deadWorkers(db: Db): Promise<number[]> {
  const { rows } = await db.query<{ workerNo: number; dead: boolean }>(
    `select w.worker_no as "workerNo", pg_try_advisory_xact_lock($1, w.worker_no) as dead
       from (select worker_no from touch_worker where ended_at is null order by worker_no) as w`,
    [WORKER],
  );
  return rows.filter(({ dead }) => dead).map(({ workerNo }) => workerNo);
}

export async function buryWorkers(db: Db, workerNos: readonly number[], now: string): Promise<void> {
  await db.query('update touch_worker set ended_at = $2 where worker_no = any ($1::int[])', [workerNos, now]);
}
