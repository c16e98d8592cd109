import { formatDay, type Need } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Takes a need away that another one of its kind goes on for; what was agreed about it is about that one, which was believed as early as either. */
export async function foldAwayNeed(db: Db, gone: string, kept: Need): Promise<void> {
  await db.query('update promise set need_id = $2 where promise.need_id = $1', [gone, kept.needId]);
  await db.query('delete from need where need.need_id = $1', [gone]);
  await db.query('update need set hypothesised_on = $2::date where need.need_id = $1', [
    kept.needId,
    kept.hypothesisedOn === null ? null : formatDay(kept.hypothesisedOn),
  ]);
}
