import type { Stores } from './stores.ts';

/** Any number; the only lock of this kind. */
const SERVER = 460_001;

/** Holds the lock of the one server of a database until released or the process dies; undefined when somebody else has it. */
export async function holdServerLock(stores: Pick<Stores, 'app'>): Promise<{ release(): Promise<void> } | undefined> {
  const client = await stores.app.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [SERVER]);
  if (rows[0]?.held !== true) {
    client.release();
    return undefined;
  }
  return {
    async release() {
      await client.query('select pg_advisory_unlock($1)', [SERVER]);
      client.release();
    },
  };
}
