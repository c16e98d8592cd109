import { type CustomerSort, fail, ok, type Problem, type Result } from '@vivero/domain';
import type { Db } from '../db/db.ts';

export interface SavedView {
  readonly viewId: string;
  readonly name: string;
  /** As it was saved; whoever reads it checks that it still means something. */
  readonly filter: unknown;
  readonly sort: CustomerSort;
}

/** A person's own views, the oldest first. */
export async function savedViews(db: Db, userId: string): Promise<SavedView[]> {
  const { rows } = await db.query<SavedView>(
    `select v.view_id as "viewId", v.name, v.filter, v.sort
       from saved_view as v
      where v.user_id = $1
      order by v.created_at, v.view_id`,
    [userId],
  );
  return rows;
}

export async function saveView(
  db: Db,
  userId: string,
  view: SavedView,
  at: string,
): Promise<Result<null, Extract<Problem, { code: 'view.name_taken' }>>> {
  const { rowCount } = await db.query(
    `insert into saved_view (view_id, user_id, name, filter, sort, created_at)
     values ($1, $2, $3, $4::jsonb, $5, $6)
     on conflict on constraint saved_view_name_taken do nothing`,
    [view.viewId, userId, view.name, JSON.stringify(view.filter), view.sort, at],
  );
  return rowCount === 1 ? ok(null) : fail({ code: 'view.name_taken', name: view.name });
}

/** False when the person has no such view. */
export async function deleteView(db: Db, userId: string, viewId: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from saved_view as v where v.view_id = $1 and v.user_id = $2', [
    viewId,
    userId,
  ]);
  return rowCount === 1;
}
