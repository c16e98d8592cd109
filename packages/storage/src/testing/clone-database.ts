import pg from 'pg';
import { onDatabase, testServer } from './test-server.ts';

async function asSuperuser(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: testServer().superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Clones the template under this suffix, unless that was done before; returns the name of the database. */
export async function cloneDatabase(suffix: string): Promise<string> {
  const { template } = testServer();
  const name = `${template}_${suffix}`;
  await asSuperuser(async (client) => {
    const { rows } = await client.query('select from pg_database as d where d.datname = $1', [name]);
    if (rows.length === 0) await client.query(`create database ${name} owner vivero_owner template ${template}`);
  });
  return name;
}

export async function dropDatabase(name: string): Promise<void> {
  await asSuperuser(async (client) => client.query(`drop database ${name} with (force)`));
}

/** The superuser's connection URL of a database of the suite. */
export const superuserUrl = (database: string): string => onDatabase(testServer().superuserUrl, database);
