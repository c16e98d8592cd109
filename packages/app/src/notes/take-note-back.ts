import { type Actor, fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import {
  appendAudit,
  deleteFeedbackOf,
  deleteNote,
  inScope,
  noteById,
  removeEvents,
  removePromise,
  restoreNeeds,
  type Stores,
} from '@vivero/storage';
import { refreshCustomers } from '../refresh/refresh-customers.ts';

/** How long a note can be taken back as if it had not been written; later it is history. */
const UNDO_MILLISECONDS = 60_000;

type Refusal = Extract<Problem, { code: 'note.not_found' | 'note.too_late' }>;

/** Takes a note back with everything that it led to: its words, its events, its promise. */
export async function takeNoteBack(
  stores: Stores,
  actor: Actor,
  noteId: string,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<undefined, Refusal>> {
  return inScope(stores, actor.rms, async (db) => {
    const note = await noteById(db, noteId);
    if (note === undefined) return fail({ code: 'note.not_found', noteId });
    if (Date.parse(now) - Date.parse(note.recordedAt) > UNDO_MILLISECONDS) return fail({ code: 'note.too_late' });
    // A promise that has ended meanwhile is somebody's deed: nothing is taken back under it.
    if (note.promiseId !== null && !(await removePromise(db, note.promiseId))) return fail({ code: 'note.too_late' });
    await removeEvents(db, { eventIds: note.eventIds }, 'undo', now);
    if (note.needsBefore !== null) await restoreNeeds(db, note.customerId, note.needsBefore);
    await deleteFeedbackOf(db, noteId);
    await deleteNote(db, noteId);
    if (note.eventIds.length > 0) await refreshCustomers(db, [note.customerId], { now, newId });
    await appendAudit(db, { at: now, actor: actor.id, action: 'note.taken_back', subject: noteId, details: {} });
    return ok(undefined);
  });
}
