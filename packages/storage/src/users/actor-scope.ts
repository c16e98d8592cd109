import type { Actor } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import type { User } from './user.ts';

/** What the person may see, resolved once a request: the own book, the team's books, the bank by aggregates, or no customer. */
export async function actorScope(db: Db, user: Pick<User, 'userId' | 'role' | 'rm' | 'teamId'>): Promise<Actor> {
  return {
    kind: 'user',
    id: user.userId,
    role: user.role,
    rms: await booksOf(db, user),
    wide: user.role === 'marketing' || user.role === 'compliance',
  };
}

async function booksOf(db: Db, user: Pick<User, 'role' | 'rm' | 'teamId'>): Promise<number[]> {
  if (user.role === 'rm') return user.rm === null ? [] : [user.rm];
  if (user.role !== 'team_lead') return [];
  const { rows } = await db.query<{ rm: number }>('select rm.rm from rm where rm.team_id = $1 order by rm.rm', [
    user.teamId,
  ]);
  return rows.map((row) => row.rm);
}
