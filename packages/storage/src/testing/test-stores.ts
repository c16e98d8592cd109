import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openPool } from '../db/open-pool.ts';
import { masterKeyOf } from '../sealing/master-key.ts';
import { loginUrl } from '../stores/login-url.ts';
import type { Stores } from '../stores/stores.ts';
import { cloneDatabase, dropDatabase, superuserUrl } from './clone-database.ts';
import { onDatabase, testServer } from './test-server.ts';

export interface TestStores extends Stores {
  /** vivero_owner, whom row-level security binds through its own policy. */
  readonly owner: Pool;
  /** The superuser, whom nothing binds: what an intruder in the database could do. */
  readonly superuser: Pool;
  /**
   * Resolves when the readers of the ledger and the sealer of the audit can see all that is committed by now. They wait for every
   * older transaction of the server, those of tests that run beside this one in databases of their own included.
   */
  settled(): Promise<void>;
}

/** The same in every test, so that digests and seals can be compared. */
export const TEST_KEYS = masterKeyOf(Buffer.alloc(32, 7));

/** Stores on a fresh database of their own, for tests that commit or need several connections; `close` drops the database. */
export async function testStores(): Promise<TestStores> {
  const { databaseUrl, ownerUrl, serverVersion } = testServer();
  const database = await cloneDatabase(randomBytes(5).toString('hex'));
  const appUrl = onDatabase(databaseUrl, database);
  const app = openPool(appUrl, 'vivero test', 6);
  const wide = openPool(loginUrl(appUrl, 'vivero_wide'), 'vivero test', 4);
  const owner = openPool(onDatabase(ownerUrl, database), 'vivero test', 2);
  const superuser = openPool(superuserUrl(database), 'vivero test', 2);
  return {
    app,
    wide,
    owner,
    superuser,
    jobsUrl: loginUrl(appUrl, 'vivero_jobs'),
    keys: TEST_KEYS,
    embedded: false,
    dataFolder: tmpdir(),
    serverVersion,
    settled: async () => {
      const { rows } = await superuser.query<{ xid: string }>('select pg_current_xact_id()::text as xid');
      for (;;) {
        const passed = await superuser.query('select where pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8', [
          rows[0]?.xid,
        ]);
        if (passed.rowCount === 1) return;
        await pause(5);
      }
    },
    close: async () => {
      await Promise.all([app, wide, owner, superuser].map((pool) => pool.end()));
      await dropDatabase(database);
    },
  };
}
