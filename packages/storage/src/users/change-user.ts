import type { Language } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Sets the password's hash and ends every session of the person: whoever was in with the old one is out. */
export async function setPassword(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db.query(
    `with ended as (delete from session as s where s.user_id = $1)
     update app_user as u set password_hash = $2 where u.user_id = $1`,
    [userId, passwordHash],
  );
}

export async function setLanguage(db: Db, userId: string, language: Language): Promise<void> {
  await db.query('update app_user as u set language = $2 where u.user_id = $1', [userId, language]);
}
