import { fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import {
  appendAudit,
  createSetupLink,
  createUser,
  type Db,
  inScope,
  type Stores,
  type User,
  useSetupLink,
} from '@vivero/storage';
import { MINIMUM_PASSWORD } from '../environment.ts';
import { hasAdministrator } from '../users/has-administrator.ts';
import type { Caller } from './caller.ts';
import { hashPassword } from './password.ts';
import { startSession, type SessionStart } from './sign-in.ts';
import { tokenHash } from './token-hash.ts';

const LINK_HOURS = 24;

type SetUpProblem = Extract<
  Problem,
  { code: 'access.setup_link_invalid' | 'access.password_too_short' | 'user.login_taken' | 'rm.not_found' }
>;

/** Makes the one-time link by which the first administrator comes in; undefined when there is one already. Making it anew voids the link before. */
export async function firstLink(stores: Stores, now: string, token: string): Promise<string | undefined> {
  return inScope(stores, [], async (db) => {
    if (await hasAdministrator(db)) return undefined;
    await createSetupLink(db, tokenHash(token), new Date(Date.parse(now) + LINK_HOURS * 3_600_000).toISOString());
    return token;
  });
}

/** Uses the one-time link up: creates the first administrator and signs them in. A refused password leaves the link usable. */
export async function setUp(
  stores: Stores,
  wish: { readonly token: string; readonly login: string; readonly name: string; readonly password: string },
  start: SessionStart & { readonly newId: NewId },
): Promise<Result<Caller, SetUpProblem>> {
  if (wish.password.length < MINIMUM_PASSWORD)
    return fail({ code: 'access.password_too_short', minimum: MINIMUM_PASSWORD });
  const passwordHash = await hashPassword(wish.password);
  return inScope(stores, [], async (db) => {
    if ((await hasAdministrator(db)) || !(await useSetupLink(db, tokenHash(wish.token), start.now)))
      return fail({ code: 'access.setup_link_invalid' });
    const created = await createAdministrator(db, { login: wish.login, name: wish.name, passwordHash }, start);
    return created.ok ? ok(await startSession(db, created.value, start)) : created;
  });
}

/** Creates the first administrator of an unattended start; does nothing when there is one. */
export async function firstAdministrator(
  stores: Stores,
  password: string,
  made: { readonly now: string; readonly newId: NewId },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inScope(stores, [], async (db) => {
    if (!(await hasAdministrator(db)))
      await createAdministrator(db, { login: 'admin', name: 'Administrator', passwordHash }, made);
  });
}

async function createAdministrator(
  db: Db,
  { login, name, passwordHash }: { readonly login: string; readonly name: string; readonly passwordHash: string },
  made: { readonly now: string; readonly newId: NewId },
): Promise<Result<User, SetUpProblem>> {
  const user: User = {
    userId: made.newId('usr'),
    login,
    name,
    role: 'admin',
    rm: null,
    teamId: null,
    language: 'en',
    passwordHash,
    demo: false,
    disabledAt: null,
  };
  const created = await createUser(db, { ...user, createdAt: made.now });
  if (!created.ok) return created;
  await appendAudit(db, {
    at: made.now,
    actor: user.userId,
    action: 'user.added',
    subject: user.userId,
    details: { role: 'admin' },
  });
  return ok(user);
}
