import type { Db } from '../db/db.ts';
import { USER_COLUMNS, type User } from './user.ts';

export async function userByLogin(db: Db, login: string): Promise<User | undefined> {
  const { rows } = await db.query<User>(`select ${USER_COLUMNS} from app_user as u where u.login = lower($1)`, [login]);
  return rows[0];
}

export async function userById(db: Db, userId: string): Promise<User | undefined> {
  const { rows } = await db.query<User>(`select ${USER_COLUMNS} from app_user as u where u.user_id = $1`, [userId]);
  return rows[0];
}

/** Everyone, disabled people included, by login. */
export async function listUsers(db: Db): Promise<User[]> {
  const { rows } = await db.query<User>(`select ${USER_COLUMNS} from app_user as u order by u.login`);
  return rows;
}
