import type { Stores } from '../stores/stores.ts';

/** Advisory lock of the vivero database: whoever writes the files of the book holds it. */
const PUBLISHING = 7_204_005;

/** The right to write the files of the book, as long as this connection lives. */
export interface Publishing {
  /** Whether it is still held: it goes with its connection, and another process may have it by now. */
  held(): Promise<boolean>;
  release(): Promise<void>;
}

/** Takes the right to write the book, without waiting; undefined when another process has it. */
export async function holdPublishing(stores: Pick<Stores, 'app'>): Promise<Publishing | undefined> {
  const client = await stores.app.connect();
  let lost: Error | undefined;
  const onLoss = (error: Error) => (lost = error);
  client.on('error', onLoss);
  const give = () => {
    client.off('error', onLoss);
    client.release(lost);
  };
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [PUBLISHING]);
  if (rows[0]?.held !== true) {
    give();
    return undefined;
  }
  return {
    held: async () =>
      lost === undefined &&
      (await client.query('select').then(
        () => true,
        () => false,
      )),
    async release() {
      if (lost === undefined)
        await client.query('select pg_advisory_unlock($1)', [PUBLISHING]).catch((error: Error) => (lost = error));
      give();
    },
  };
}
