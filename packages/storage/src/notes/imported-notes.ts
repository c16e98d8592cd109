import type { Db } from '../db/db.ts';

/** A note of a file, whoever wrote it and whenever. */
export interface ImportedNote {
  readonly noteId: string;
  /** UUID made of what the source says: the same note again is one note. */
  readonly clientKey: string;
  readonly customerId: string;
  readonly rm: number;
  /** ISO instant with Z that it tells of. */
  readonly occurredAt: string;
  /** JSON `{text, author?}` sealed with the person's key. */
  readonly words: Buffer;
}

export async function insertImportedNotes(
  db: Db,
  batch: { readonly batchId: string; readonly at: string; readonly by: string },
  notes: readonly ImportedNote[],
): Promise<void> {
  if (notes.length === 0) return;
  await db.query(
    `insert into note (note_id, client_key, customer_id, rm, occurred_at, words, origin, recorded_at, recorded_by, batch_id)
     select n.note_id, n.client_key, n.customer_id, n.rm, n.occurred_at, n.words, 'imported', $1::timestamptz, $2, $3
       from unnest($4::text[], $5::uuid[], $6::text[], $7::int[], $8::timestamptz[], $9::bytea[])
            as n (note_id, client_key, customer_id, rm, occurred_at, words)`,
    [
      batch.at,
      batch.by,
      batch.batchId,
      notes.map((n) => n.noteId),
      notes.map((n) => n.clientKey),
      notes.map((n) => n.customerId),
      notes.map((n) => n.rm),
      notes.map((n) => n.occurredAt),
      notes.map((n) => n.words),
    ],
  );
}

/** Those of the keys under which there is a note already. */
export async function knownNotes(db: Db, clientKeys: readonly string[]): Promise<ReadonlySet<string>> {
  if (clientKeys.length === 0) return new Set();
  const { rows } = await db.query<{ key: string }>(
    'select n.client_key as key from note as n where n.client_key = any ($1::uuid[])',
    [clientKeys],
  );
  return new Set(rows.map(({ key }) => key));
}
