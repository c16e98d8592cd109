import { type Actor, fail, type NoteOrigin, ok, type Problem, type Result } from '@vivero/domain';
import { customersNamed, inScope, notesOfCustomer, type Stores, unseal, unwrap } from '@vivero/storage';

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
    const key = unwrap(stores.keys, line.wrapped);
    return ok(
      (await notesOfCustomer(db, customerId, LIMIT)).map(({ noteId, words, origin, occurredAt }) => {
        const { text, author } = JSON.parse(unseal(key, words)) as { readonly text: string; readonly author?: string };
        return { noteId, text, author: author ?? null, origin, occurredAt };
      }),
    );
  });
}
