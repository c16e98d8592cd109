import type { NoteOrigin } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A note as it lies in the store. */
export interface StoredNote {
  readonly noteId: string;
  /** UUID made where the note was written: sent twice, it is one note. */
  readonly clientKey: string;
  readonly customerId: string;
  readonly rm: number;
  /** ISO instant with Z that it tells of. */
  readonly occurredAt: string;
  /** JSON `{text, author?}` sealed with the person's key. */
  readonly words: Buffer;
  readonly origin: NoteOrigin;
  /** ISO instant with Z. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** What confirming it wrote into the ledger, and the promise that it made. */
  readonly eventIds: readonly string[];
  readonly promiseId: string | null;
  /** The customer's needs as they were before, to put back when the note is taken back; null when it spoke of none. */
  readonly needsBefore: readonly object[] | null;
}

const COLUMNS = `n.note_id as "noteId", n.client_key as "clientKey", n.customer_id as "customerId", n.rm, n.occurred_at as "occurredAt", n.words,
  n.origin, n.recorded_at as "recordedAt", n.recorded_by as "recordedBy", n.event_ids as "eventIds", n.promise_id as "promiseId",
  n.needs_before as "needsBefore"`;

/** @returns false when a note with this client key is there already; nothing is written then */
export async function insertNote(db: Db, note: StoredNote): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into note (note_id, client_key, customer_id, rm, occurred_at, words, origin, recorded_at, recorded_by, event_ids, promise_id,
                       needs_before)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[], $11, $12)
     on conflict (client_key) do nothing`,
    [
      note.noteId,
      note.clientKey,
      note.customerId,
      note.rm,
      note.occurredAt,
      note.words,
      note.origin,
      note.recordedAt,
      note.recordedBy,
      note.eventIds,
      note.promiseId,
      note.needsBefore && JSON.stringify(note.needsBefore),
    ],
  );
  return rowCount === 1;
}

export async function noteByKey(db: Db, clientKey: string): Promise<StoredNote | undefined> {
  const { rows } = await db.query<StoredNote>(`select ${COLUMNS} from note as n where n.client_key = $1`, [clientKey]);
  return rows[0];
}

export async function noteById(db: Db, noteId: string): Promise<StoredNote | undefined> {
  const { rows } = await db.query<StoredNote>(`select ${COLUMNS} from note as n where n.note_id = $1`, [noteId]);
  return rows[0];
}

/** Notes about one customer, the latest first. */
export async function notesOfCustomer(db: Db, customerId: string, limit: number): Promise<StoredNote[]> {
  const { rows } = await db.query<StoredNote>(
    `select ${COLUMNS} from note as n where n.customer_id = $1 order by n.occurred_at desc, n.note_id desc limit $2`,
    [customerId, limit],
  );
  return rows;
}

export async function deleteNote(db: Db, noteId: string): Promise<void> {
  await db.query('delete from note as n where n.note_id = $1', [noteId]);
}
