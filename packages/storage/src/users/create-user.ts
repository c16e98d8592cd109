import { fail, ok, type Problem, type Result } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import type { User } from './user.ts';

export interface NewUser extends Omit<User, 'disabledAt'> {
  /** ISO instant with Z. */
  readonly createdAt: string;
}

type Refusal = Extract<Problem, { code: 'user.login_taken' | 'rm.not_found' }>;

/** Adds a person. A taken login and an unknown book are found by the database's own constraints; the transaction goes on after either. */
export async function createUser(db: Db, user: NewUser): Promise<Result<undefined, Refusal>> {
  await db.query('savepoint creating_user');
  try {
    await db.query(
      `insert into app_user (user_id, login, name, role, rm, team_id, language, password_hash, demo, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        user.userId,
        user.login,
        user.name,
        user.role,
        user.rm,
        user.teamId,
        user.language,
        user.passwordHash,
        user.demo,
        user.createdAt,
      ],
    );
    await db.query('release savepoint creating_user');
    return ok(undefined);
  } catch (error) {
    await db.query('rollback to savepoint creating_user');
    const { constraint } = error as { constraint?: string };
    if (constraint === 'app_user_login_taken') return fail({ code: 'user.login_taken', login: user.login });
    if (constraint === 'app_user_rm_fkey' && user.rm !== null) return fail({ code: 'rm.not_found', rm: user.rm });
    throw error;
  }
}
