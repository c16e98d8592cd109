import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
import {
  appendAudit,
  type Db,
  inScope,
  moveTouch,
  outcomeById,
  removeEvents,
  removePromise,
  reopenPromise,
  restoreNeeds,
  type StoredOutcome,
  type Stores,
  undoneOutcome,
} from '@vivero/storage';
import { untoldByTouch } from '../feedback/told-by-touch.ts';
import { touchOfRow } from './answered-row.ts';
import { foldAfter } from './fold-after.ts';
import type { OutcomeClock } from './record-outcome.ts';
import { type RecordedOutcome, recordedOutcome, UNDO_MILLISECONDS } from './recorded-outcome.ts';

type UndoProblem = Extract<Problem, { code: 'outcome.not_found' | 'outcome.undo_too_late' | 'outcome.built_upon' }>;

/**
 * Takes an outcome back as if it had never been tapped: its events leave the ledger through the removal log, promises and needs are as
 * before, and so is the list, row for row. Undoing twice is undoing once.
 */
export async function undoOutcome(
  stores: Stores,
  actor: Actor,
  outcomeId: string,
  clock: OutcomeClock,
): Promise<Result<RecordedOutcome, UndoProblem>> {
  const result = await inScope(stores, actor.rms, (db) => undo(db, actor, outcomeId, clock.now));
  if (!result.ok) return result;
  const { outcome, fresh } = result.value;
  if (fresh) await foldAfter(stores, actor, outcome.customerId, clock);
  return ok(recordedOutcome(outcome));
}

async function undo(
  db: Db,
  actor: Actor,
  outcomeId: string,
  now: string,
): Promise<Result<{ readonly outcome: StoredOutcome; readonly fresh: boolean }, UndoProblem>> {
  const outcome = await outcomeById(db, outcomeId);
  if (outcome === undefined) return fail({ code: 'outcome.not_found', outcomeId });
  if (outcome.undoneAt !== null) return ok({ outcome, fresh: false });
  if (Date.parse(now) - Date.parse(outcome.recordedAt) > UNDO_MILLISECONDS)
    return fail({ code: 'outcome.undo_too_late' });
  // The first write decides: a promise that ended meanwhile has become somebody's deed, and nothing is taken back under it.
  if (outcome.madePromise !== null && !(await removePromise(db, outcome.madePromise)))
    return fail({ code: 'outcome.built_upon' });
  if (!(await undoneOutcome(db, outcomeId, now))) return ok({ outcome: { ...outcome, undoneAt: now }, fresh: false });
  const touchId = touchOfRow(outcome.decisionId);
  if (touchId !== null) {
    const back = { state: 'task', answer: null, now } as const;
    const touch = await moveTouch(db, touchId, ['done', 'task'], back);
    if (touch !== undefined) await untoldByTouch(db, touch);
  }
  await removeEvents(db, { eventIds: outcome.eventIds }, 'undo', now);
  if (outcome.keptPromise !== null) await reopenPromise(db, outcome.keptPromise);
  if (outcome.needsBefore !== null) await restoreNeeds(db, outcome.customerId, outcome.needsBefore);
  const details = { customerId: outcome.customerId, kind: outcome.kind };
  await appendAudit(db, { at: now, actor: actor.id, action: 'outcome.undone', subject: outcomeId, details });
  return ok({ outcome: { ...outcome, undoneAt: now }, fresh: true });
}
