import type { Db } from '../db/db.ts';
import { USER_COLUMNS, type User } from './user.ts';

/** Who holds the cookie, and until when. Only the SHA-256 of the cookie is ever stored. */
export interface Session {
  readonly user: User;
  readonly expiresAt: string;
}

/** Opens a session and clears away the person's expired ones. Instants are ISO with Z. */
export async function createSession(
  db: Db,
  session: {
    readonly tokenHash: Buffer;
    readonly userId: string;
    readonly createdAt: string;
    readonly expiresAt: string;
  },
): Promise<void> {
  await db.query(
    `with expired as (delete from session as s where s.user_id = $2 and s.expires_at <= $3)
     insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)`,
    [session.tokenHash, session.userId, session.createdAt, session.expiresAt],
  );
}

/** The session of a cookie's hash; undefined when there is none, it has expired by `now`, or the person is disabled. */
export async function sessionByToken(db: Db, tokenHash: Buffer, now: string): Promise<Session | undefined> {
  const { rows } = await db.query<User & { expiresAt: string }>(
    `select ${USER_COLUMNS}, s.expires_at as "expiresAt"
       from session as s
       join app_user as u on u.user_id = s.user_id
      where s.token_hash = $1
        and s.expires_at > $2
        and u.disabled_at is null`,
    [tokenHash, now],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { expiresAt, ...user } = row;
  return { user, expiresAt };
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db.query('delete from session as s where s.token_hash = $1', [tokenHash]);
}
