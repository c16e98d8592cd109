import { type Actor, fail, type Language, type NewId, ok, type Problem, type Result, type Role } from '@vivero/domain';
import {
  appendAudit,
  createUser,
  type Db,
  holdOrganisation,
  inScope,
  listUsers as readUsers,
  openBook,
  readOrganisation,
  type Stores,
  type User,
} from '@vivero/storage';
import { MINIMUM_PASSWORD } from '../environment.ts';
import { hashPassword } from '../sign-in/password.ts';

export interface NewColleague {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** The own book, for role `rm` only; null = a new, empty one is opened under the person's name. */
  readonly rm: number | null;
  /** The team led; for role `team_lead` only. */
  readonly teamId: string | null;
  readonly language: Language;
  readonly password: string;
}

type Refusal = Extract<
  Problem,
  { code: 'user.login_taken' | 'rm.not_found' | 'request.invalid' | 'access.password_too_short' }
>;

/** Lets somebody sign in. */
export async function addUser(
  stores: Stores,
  actor: Actor,
  wish: NewColleague,
  made: { readonly now: string; readonly newId: NewId },
): Promise<Result<{ readonly userId: string }, Refusal>> {
  if (wish.password.length < MINIMUM_PASSWORD)
    return fail({ code: 'access.password_too_short', minimum: MINIMUM_PASSWORD });
  if (wish.role !== 'rm' && wish.rm !== null)
    return fail({ code: 'request.invalid', faults: ['rm: only a relationship manager keeps a book'] });
  if ((wish.role === 'team_lead') !== (wish.teamId !== null))
    return fail({
      code: 'request.invalid',
      faults: ['teamId: a team lead leads exactly one team, nobody else leads any'],
    });
  const passwordHash = await hashPassword(wish.password);
  const userId = made.newId('usr');
  const { password: _, ...colleague } = wish;
  return inScope(stores, [], async (db) => {
    const { teams } = await readOrganisation(db);
    if (wish.teamId !== null && !teams.some((team) => team.teamId === wish.teamId))
      return fail({ code: 'request.invalid', faults: ['teamId: there is no such team'] });
    await db.query('savepoint adding_user');
    const rm = wish.role === 'rm' && wish.rm === null ? await newBook(db, wish.name) : wish.rm;
    const created = await createUser(db, {
      ...colleague,
      rm,
      login: wish.login.toLowerCase(),
      userId,
      passwordHash,
      demo: false,
      createdAt: made.now,
    });
    if (!created.ok) {
      await db.query('rollback to savepoint adding_user');
      return created;
    }
    await appendAudit(db, {
      at: made.now,
      actor: actor.id,
      action: 'user.added',
      subject: userId,
      details: { role: wish.role, rm },
    });
    return ok({ userId });
  });
}

/** An import numbers books too: one after the other. */
async function newBook(db: Db, name: string): Promise<number> {
  await holdOrganisation(db);
  return openBook(db, name);
}

/** Everybody who may sign in, by login; without password hashes. */
export async function listUsers(stores: Stores): Promise<readonly Omit<User, 'passwordHash'>[]> {
  const users = await inScope(stores, [], readUsers);
  return users.map((user) => {
    const { passwordHash: _, ...shown } = user;
    return shown;
  });
}
