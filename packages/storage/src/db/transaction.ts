import type { Pool } from 'pg';
import { arrayText } from './array-text.ts';
import type { Db } from './db.ts';

/** Runs `work` between `begin` and commit on one connection; whatever it throws rolls everything back and is thrown on. */
export async function transaction<T>(pool: Pool, begin: string, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const db: Db = {
    query: async <R extends object>(text: string, values?: readonly unknown[]) =>
      client.query<R>(
        text,
        values?.map((value) => (Array.isArray(value) ? arrayText(value) : value)),
      ),
  };
  let broken: Error | undefined;
  try {
    await client.query(begin);
    try {
      const value = await work(db);
      await client.query('commit');
      return value;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => (broken = lost));
      throw error;
    }
  } finally {
    client.release(broken);
  }
}
