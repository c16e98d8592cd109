import { type Actor, type CustomerView, fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import { deleteView, inScope, type SavedView, savedViews, saveView, type Stores } from '@vivero/storage';

/** As many tabs as a person can tell apart. */
const MOST = 20;

export const viewsOf = (stores: Stores, actor: Actor): Promise<readonly SavedView[]> =>
  inScope(stores, [], (db) => savedViews(db, actor.id));

/** Keeps a filter under a name of the person's own. */
export async function keepView(
  stores: Stores,
  actor: Actor,
  { name, filter, sort }: CustomerView & { readonly name: string },
  made: { readonly now: string; readonly newId: NewId },
): Promise<Result<{ readonly viewId: string }, Extract<Problem, { code: 'view.name_taken' | 'view.too_many' }>>> {
  return inScope(stores, [], async (db) => {
    if ((await savedViews(db, actor.id)).length >= MOST) return fail({ code: 'view.too_many', maximum: MOST });
    const viewId = made.newId('view');
    const saved = await saveView(db, actor.id, { viewId, name, filter, sort }, made.now);
    return saved.ok ? ok({ viewId }) : saved;
  });
}

export const dropView = (
  stores: Stores,
  actor: Actor,
  viewId: string,
): Promise<Result<null, Extract<Problem, { code: 'view.not_found' }>>> =>
  inScope(stores, [], async (db) =>
    (await deleteView(db, actor.id, viewId)) ? ok(null) : fail({ code: 'view.not_found', viewId }),
  );
