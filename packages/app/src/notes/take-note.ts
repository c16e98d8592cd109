import {
  type Actor,
  type ConfirmedNote,
  type CustomerPromise,
  type Day,
  fail,
  type NewId,
  type NoteOrigin,
  noteEvents,
  ok,
  type Problem,
  promiseMade,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  appendEvents,
  customersNamed,
  type Db,
  inScope,
  insertNote,
  makePromise,
  needImages,
  noteByKey,
  readBank,
  seal,
  type Stores,
  unwrap,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { addPromised } from '../plan/add-promised.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';

/** A text and what a person confirmed of it. */
export interface WrittenNote extends Omit<ConfirmedNote, 'nextStepOn'> {
  /** UUID made where it was written: sent twice, it is one note. */
  readonly clientKey: string;
  readonly customerId: string;
  readonly text: string;
  readonly origin: Exclude<NoteOrigin, 'imported'>;
  readonly promise: { readonly words: string; readonly dueOn: Day } | null;
}

type Refusal = Extract<Problem, { code: 'customer.not_found' | 'promise.day_passed' }>;

/**
 * Keeps a note with everything that was confirmed of it, in one transaction: the words sealed, what the customer said and the contact
 * in the ledger, the promise on its day; the customer is understood anew at once. The same note again changes nothing.
 */
export async function takeNote(
  stores: Stores,
  actor: Actor,
  note: WrittenNote,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<{ readonly noteId: string }, Refusal>> {
  return inScope(stores, actor.rms, async (db) => {
    const known = await noteByKey(db, note.clientKey);
    if (known !== undefined) return ok({ noteId: known.noteId });
    const [line] = await customersNamed(db, [note.customerId]);
    if (line === undefined) return fail({ code: 'customer.not_found', customerId: note.customerId });
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const key = unwrap(stores.keys, line.wrapped);
    const subject = { customerId: line.customerId, rm: line.rm };

    let promised: CustomerPromise | null = null;
    if (note.promise !== null) {
      const promiseId = newId('prm');
      const agreed = { ...subject, promiseId, dueOn: note.promise.dueOn, needId: null, phrase: null };
      const made = promiseMade(agreed, { today, at: now, by: actor.id });
      if (!made.ok) return made;
      promised = made.value;
      await makePromise(db, { ...promised, words: seal(key, note.promise.words) });
    }
    const noteId = newId('note');
    const events = noteEvents(
      { ...note, nextStepOn: note.promise?.dueOn ?? null },
      { noteId, day: today, at: now, recordedAt: now },
    );
    await insertNote(db, {
      ...subject,
      noteId,
      clientKey: note.clientKey,
      occurredAt: now,
      words: seal(key, JSON.stringify({ text: note.text })),
      origin: note.origin,
      recordedAt: now,
      recordedBy: actor.id,
      eventIds: events.map((event) => event.eventId),
      promiseId: promised?.promiseId ?? null,
      needsBefore: events.length === 0 ? null : await needImages(db, line.customerId),
    });
    await appendEvents(
      db,
      events.map((event) => ({ ...subject, event, source: 'vivero', batchId: null })),
    );
    if (events.length > 0) await refreshCustomers(db, [line.customerId], { now, newId });
    if (promised !== null) await addPromised(db, stores.keys, promised, { bank, today, now, newId });
    await noteInAudit(db, actor, now, noteId, { customerId: line.customerId, events: events.map((e) => e.code) });
    return ok({ noteId });
  });
}

const noteInAudit = (db: Db, actor: Actor, at: string, noteId: string, details: Readonly<Record<string, unknown>>) =>
  appendAudit(db, { at, actor: actor.id, action: 'note.taken', subject: noteId, details });
