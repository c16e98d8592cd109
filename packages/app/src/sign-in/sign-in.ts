import { fail, ok, type Problem, type Result } from '@vivero/domain';
import {
  actorScope,
  appendAudit,
  createSession,
  type Db,
  deleteSession,
  inScope,
  readBank,
  sessionByToken,
  type Stores,
  type User,
  userByLogin,
} from '@vivero/storage';
import type { Caller } from './caller.ts';
import { passwordMatches } from './password.ts';
import { tokenHash } from './token-hash.ts';

/** A working day and no longer: a phone left behind is signed out in the evening. */
const SESSION_HOURS = 12;

export interface SessionStart {
  /** ISO instant with Z. */
  readonly now: string;
  /** Random, at least 256 bits; it goes into the cookie and nowhere else. */
  readonly sessionToken: string;
}

/** Starts a session for somebody who has shown who they are, and writes it into the audit. */
export async function startSession(db: Db, user: User, start: SessionStart): Promise<Caller> {
  const expiresAt = new Date(Date.parse(start.now) + SESSION_HOURS * 3_600_000).toISOString();
  await createSession(db, {
    tokenHash: tokenHash(start.sessionToken),
    userId: user.userId,
    createdAt: start.now,
    expiresAt,
  });
  await appendAudit(db, {
    at: start.now,
    actor: user.userId,
    action: 'session.started',
    subject: user.userId,
    details: {},
  });
  return { user, actor: await actorScope(db, user) };
}

/** Signs in with a password. The answer is the same, and takes as long, for a wrong password, an unknown login and a disabled one. */
export async function signIn(
  stores: Stores,
  credentials: { readonly login: string; readonly password: string },
  start: SessionStart,
): Promise<Result<Caller, Extract<Problem, { code: 'access.wrong_credentials' }>>> {
  const user = await inScope(stores, [], (db) => userByLogin(db, credentials.login));
  // Between two transactions: hashing takes longer than all statements together, and no connection shall wait for it.
  const matches = await passwordMatches(user?.passwordHash ?? null, credentials.password);
  return inScope(stores, [], async (db) => {
    if (user !== undefined && matches && user.disabledAt === null) return ok(await startSession(db, user, start));
    if (user !== undefined)
      await appendAudit(db, {
        at: start.now,
        actor: user.userId,
        action: 'session.refused',
        subject: user.userId,
        details: {},
      });
    return fail({ code: 'access.wrong_credentials' });
  });
}

/** Opens the demonstration bank as one of its people. The route lets only this machine in. */
export async function signInToDemo(
  stores: Stores,
  login: string,
  start: SessionStart,
): Promise<Result<Caller, Extract<Problem, { code: 'access.wrong_credentials' }>>> {
  return inScope(stores, [], async (db) => {
    const { demo } = await readBank(db);
    const user = await userByLogin(db, login);
    if (!demo || user === undefined || !user.demo || user.disabledAt !== null)
      return fail({ code: 'access.wrong_credentials' });
    return ok(await startSession(db, user, start));
  });
}

/** Who the cookie belongs to now; undefined when it has expired, was signed out, or the person was disabled. */
export async function sessionOf(stores: Stores, token: string, now: string): Promise<Caller | undefined> {
  return inScope(stores, [], async (db) => {
    const session = await sessionByToken(db, tokenHash(token), now);
    return session === undefined ? undefined : { user: session.user, actor: await actorScope(db, session.user) };
  });
}

export const signOut = (stores: Stores, token: string): Promise<void> =>
  inScope(stores, [], (db) => deleteSession(db, tokenHash(token)));
