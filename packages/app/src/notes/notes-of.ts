import { type Actor, fail, type NoteOrigin, ok, type Problem, type Result } from '@vivero/domain';
import { customersNamed, inScope, notesOfCustomer, type Stores } from '@vivero/storage';
import { openWords } from './open-words.ts';

export interface NoteView {
  readonly noteId: string;
  readonly text: string;
  /** Who wrote it, where that was somebody elsewhere: an imported note keeps its author. */
  readonly author: string | null;
  readonly origin: NoteOrigin;
  /** ISO instant with Z. */
  readonly occurredAt: string;
}

const LIMIT = 200;

/** The notes about one of the actor's customers, the latest first. */
export async function notesOf(
  stores: Stores,
  actor: Actor,
  customerId: string,
): Promise<Result<readonly NoteView[], Extract<Problem, { code: 'customer.not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    const [line] = await customersNamed(db, [customerId]);
    if (line === undefined) return fail({ code: 'customer.not_found', customerId });
    return ok(
      (await notesOfCustomer(db, customerId, LIMIT)).map((note) => {
        const { text, author = null } = openWords(stores.keys, note, line);
        return { noteId: note.noteId, text, author, origin: note.origin, occurredAt: note.occurredAt };
      }),
    );
  });
}
