import type { Db } from '../db/db.ts';

/** Makes the one link by which the first administrator may be set up; every earlier link is void. */
export async function createSetupLink(db: Db, tokenHash: Buffer, expiresAt: string): Promise<void> {
  await db.query('delete from setup_link');
  await db.query('insert into setup_link (token_hash, expires_at) values ($1, $2)', [tokenHash, expiresAt]);
}

/** Uses the link up. @returns false when it is unknown, used or expired by `now` */
export async function useSetupLink(db: Db, tokenHash: Buffer, now: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from setup_link as l where l.token_hash = $1 and l.expires_at > $2', [
    tokenHash,
    now,
  ]);
  return rowCount === 1;
}
