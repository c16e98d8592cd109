import pg from 'pg';
import { columnTypes } from './column-types.ts';

/** A pool of one login. Sessions run in UTC, so that an instant has one text whoever reads it. */
export function openPool(connectionString: string, as: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: as,
    options: '-c timezone=UTC',
    types: columnTypes,
  });
  // An idle connection that the server drops is not a fault of anybody's request: the next query opens another or says why not.
  pool.on('error', () => undefined);
  // The same for one that is lent out and lost between two queries: its next query rejects. Without a listener Node would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
