import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
import { batchById, inferredEvents, type InferredEvent, inScope, type Stores } from '@vivero/storage';

/** What an import was found to say about the time since the export before, of the actor's customers. */
export async function inferredSinceLast(
  stores: Stores,
  actor: Actor,
  batchId: string,
): Promise<Result<readonly InferredEvent[], Extract<Problem, { code: 'import.batch_not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    if ((await batchById(db, batchId)) === undefined) return fail({ code: 'import.batch_not_found', batchId });
    return ok(await inferredEvents(db, batchId));
  });
}
