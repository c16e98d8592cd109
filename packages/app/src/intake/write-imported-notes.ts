import type { NewId } from '@vivero/domain';
import {
  type BatchStamp,
  type Db,
  insertImportedNotes,
  type MasterKey,
  seal,
  sealingKeysOf,
  unwrap,
} from '@vivero/storage';
import type { NoteDraft } from './judge/changes.ts';

interface NoteWriter {
  readonly db: Db;
  readonly keys: MasterKey;
  readonly newId: NewId;
  readonly stamp: BatchStamp;
  /** Who imports. */
  readonly by: string;
}

/** Seals each note, author included, with the key of the person whom it is about. */
export async function writeImportedNotes(writer: NoteWriter, drafts: readonly NoteDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const { db, keys, newId, stamp, by } = writer;
  const wrapped = await sealingKeysOf(db, [...new Set(drafts.map(({ customerId }) => customerId))]);
  const notes = drafts.map(({ author, text, ...draft }) => {
    const own = wrapped.get(draft.customerId);
    if (!own) throw new Error(`customer ${draft.customerId} has no sealing key`);
    const words = seal(unwrap(keys, own), JSON.stringify({ text, ...(author === null ? {} : { author }) }));
    return { ...draft, noteId: newId('note'), words };
  });
  await insertImportedNotes(db, { batchId: stamp.batchId, at: stamp.at, by }, notes);
}
