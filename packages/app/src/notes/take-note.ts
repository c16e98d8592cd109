import {
  type Actor,
  type ConfirmedNote,
  type CustomerPromise,
  type Day,
  fail,
  isTopicOf,
  type NewId,
  type NoteOrigin,
  noteEvents,
  ok,
  type Problem,
  promiseMade,
  type Result,
  type SuggestionTopic,
  topicIn,
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
import { keptNoteReader, noteLanguage } from '@vivero/decision';
import { businessDay } from '../bank/business-day.ts';
import { addPromised } from '../plan/add-promised.ts';
import { logFeedback } from '../feedback/log-feedback.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';

/** A text and what a person confirmed of it. */
export interface WrittenNote extends Omit<ConfirmedNote, 'nextStepOn'> {
  /** UUID made where it was written: sent twice, it is one note. */
  readonly clientKey: string;
  readonly customerId: string;
  readonly text: string;
  readonly origin: Exclude<NoteOrigin, 'imported'>;
  readonly promise: { readonly words: string; readonly dueOn: Day } | null;
  /** What should be other about the bank's products or events. */
  readonly feedback: { readonly kind: 'product' | 'activity'; readonly topic: SuggestionTopic } | null;
}

type Refusal = Extract<Problem, { code: 'customer.not_found' | 'promise.day_passed' | 'feedback.topic_unknown' }>;

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
  const { labels, denied, answered } = (await keptNoteReader(noteLanguage(note.text)))(note.text);
  const read = { labels, denied, answered };
  return inScope(stores, actor.rms, async (db) => {
    const known = await noteByKey(db, note.clientKey);
    if (known !== undefined) return ok({ noteId: known.noteId });
    const [line] = await customersNamed(db, [note.customerId]);
    if (line === undefined) return fail({ code: 'customer.not_found', customerId: note.customerId });
    if (note.feedback !== null && !isTopicOf(note.feedback.kind, note.feedback.topic))
      return fail({ code: 'feedback.topic_unknown' });
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
      // What the reader made of it beside what the person did: where they differ, the reader has something to learn.
      words: seal(key, JSON.stringify({ text: note.text, read, confirmed: confirmedOf(note) })),
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
    await keepFeedback(db, note, { ...subject, noteId, key }, { now, today, newId, by: actor.id });
    await noteInAudit(db, actor, now, noteId, { customerId: line.customerId, events: events.map((e) => e.code) });
    return ok({ noteId });
  });
}

/** A suggestion and a complaint are feedback, gathered with what is alike. */
async function keepFeedback(
  db: Db,
  { feedback, complaint, text }: WrittenNote,
  about: Parameters<typeof logFeedback>[2],
  clock: Parameters<typeof logFeedback>[3],
): Promise<void> {
  if (feedback !== null) await logFeedback(db, { ...feedback, words: text }, about, clock);
  if (complaint) {
    await logFeedback(db, { kind: 'complaint', topic: topicIn('complaint', text), words: text }, about, clock);
  }
}

/** The labels that the person left or gave, in the reader's words. */
const confirmedOf = ({ need, alsoNeeds, complaint, feedback }: WrittenNote) => ({
  labels: [
    ...(need === null || need.said === 'denied' ? [] : [need.kind]),
    ...alsoNeeds,
    ...(feedback === null ? [] : [`${feedback.kind}_suggestion`]),
    ...(complaint ? ['complaint'] : []),
  ],
  denied: need?.said === 'denied' ? [need.kind] : [],
});

const noteInAudit = (db: Db, actor: Actor, at: string, noteId: string, details: Readonly<Record<string, unknown>>) =>
  appendAudit(db, { at, actor: actor.id, action: 'note.taken', subject: noteId, details });
