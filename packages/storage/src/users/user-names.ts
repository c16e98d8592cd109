import type { Db } from '../db/db.ts';

/** How these users are called; ids that are nobody's (`operator`, a job) are not in it. */
export async function userNames(db: Db, userIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await db.query<{ userId: string; name: string }>(
    `select u.user_id as "userId", u.name from app_user as u where u.user_id = any ($1::text[]) order by u.user_id`,
    [userIds],
  );
  return new Map(rows.map(({ userId, name }) => [userId, name]));
}
