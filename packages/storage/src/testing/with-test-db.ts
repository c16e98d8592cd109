import { tmpdir } from 'node:os';
import pg from 'pg';
import type { Pool, PoolClient } from 'pg';
import { columnTypes } from '../db/column-types.ts';
import type { Db } from '../db/db.ts';
import type { Login } from '../stores/login-url.ts';
import type { Stores } from '../stores/stores.ts';
import { cloneDatabase, superuserUrl } from './clone-database.ts';
import { TEST_KEYS } from './test-stores.ts';
import { testServer } from './test-server.ts';

export interface TestDb {
  /** As vivero_app in the scope of books 0 to 9. An error in it ends the transaction: expect errors inside `inScope(stores, ...)`. */
  readonly db: Db;
  /** As the superuser, for what a test must arrange past every rule. */
  readonly superuser: Db;
  /**
   * Pools whose transactions are savepoints of the test's one transaction, under the right login: `inScope` and `readWide` work
   * and see each other's writes. What needs a commit (the sealer, the ledger's readers) needs `testStores`.
   */
  readonly stores: Stores;
}

const BOOKS = '{0,1,2,3,4,5,6,7,8,9}';

/** Runs one test inside one transaction of the worker's clone of the template, which is rolled back whatever happens. */
export async function withTestDb(work: (t: TestDb) => Promise<void>): Promise<void> {
  const database = await cloneDatabase(`w${process.env['VITEST_POOL_ID'] ?? '0'}`);
  const client = new pg.Client({
    connectionString: superuserUrl(database),
    options: '-c timezone=UTC',
    types: columnTypes,
  });
  await client.connect();
  try {
    await client.query('begin');
    await work(testDb(client));
  } finally {
    await client.query('rollback').catch(() => undefined);
    await client.end();
  }
}

function testDb(client: pg.Client): TestDb {
  let role: string | undefined;
  /** Row-level security and grants follow the current role, which a superuser's session may choose. */
  const become = async (next: Login | 'none', rms?: string) => {
    if (role !== `${next} ${rms}`) {
      await client.query(`set local role ${next}`);
      if (rms !== undefined) await client.query(`select set_config('vivero.rms', $1, true)`, [rms]);
      role = `${next} ${rms}`;
    }
  };
  const as = (login: Login | 'none', rms?: string): Db => ({
    query: async <R extends object>(text: string, values?: readonly unknown[]) => {
      await become(login, rms);
      return client.query<R>(text, values as unknown[]);
    },
  });
  let depth = 0;
  const pool = (login: Login) => {
    const query = async (text: string, values?: readonly unknown[]) => {
      if (/^begin\b/.test(text)) {
        await client.query(`savepoint s${(depth += 1)}`);
        role = undefined;
        // As in a session of its own, no scope is set until the caller sets one.
        await client.query(`select set_config('vivero.rms', '', true)`);
        return client.query(`set local role ${login}`);
      }
      if (text !== 'commit' && text !== 'rollback') return client.query(text, values as unknown[]);
      role = undefined;
      if (text === 'rollback') await client.query(`rollback to savepoint s${depth}`);
      return client.query(`release savepoint s${depth--}`);
    };
    const connect = async () => ({ query, release: () => undefined }) as unknown as PoolClient;
    return { connect, query, end: async () => undefined } as unknown as Pool;
  };
  return {
    db: as('vivero_app', BOOKS),
    superuser: as('none'),
    stores: {
      app: pool('vivero_app'),
      wide: pool('vivero_wide'),
      jobsUrl: '',
      keys: TEST_KEYS,
      embedded: false,
      dataFolder: tmpdir(),
      serverVersion: testServer().serverVersion,
      close: async () => undefined,
    },
  };
}
