import type { KeyObject } from 'node:crypto';
import type { NewId } from '@vivero/domain';
import {
  appendEvents,
  type BatchStamp,
  type Db,
  insertBatchKey,
  insertBranches,
  insertConsents,
  insertCustomerKeys,
  insertCustomers,
  insertHoldingKeys,
  insertHoldings,
  insertImportRows,
  insertParties,
  insertRms,
  insertTeams,
  type MasterKey,
  newSealingKey,
  seal,
  unwrap,
  updateCustomers,
  updateHoldings,
  widenScope,
} from '@vivero/storage';
import { customerRow } from './customer-row.ts';
import type { Changes, CustomerDraft, CustomerUpdate } from './judge/changes.ts';
import { writeImportedNotes } from './write-imported-notes.ts';

/** What the writes of one batch share. */
export interface BatchWriter {
  readonly db: Db;
  readonly keys: MasterKey;
  readonly stamp: BatchStamp;
  /** Books in the transaction's scope; grows when a row opens one. */
  readonly rms: number[];
  /** Who imports. */
  readonly by: string;
  readonly newId: NewId;
  /** Book in which the batch lies; 0 = nobody's. */
  readonly book: number;
  /** The key that seals what a person must see; made with the first such row. */
  noteKey: KeyObject | null;
}

/** Writes what the rows of a chunk ask for, a statement per table. */
export async function applyChanges(writer: BatchWriter, changes: Changes): Promise<void> {
  const { db, stamp } = writer;
  const { batchId } = stamp;
  await insertBranches(db, batchId, changes.branches);
  await insertTeams(db, batchId, changes.teams);
  await insertRms(db, batchId, changes.rms);
  if (changes.rms.length > 0) {
    writer.rms.push(...changes.rms.map(({ rm }) => rm));
    await widenScope(db, writer.rms);
  }
  await createCustomers(writer, changes.customers);
  await changeCustomers(writer, changes.customerUpdates);
  await insertConsents(db, batchId, changes.consents);
  await insertHoldings(db, batchId, changes.holdings);
  await updateHoldings(db, batchId, changes.holdingUpdates);
  await insertHoldingKeys(db, batchId, changes.holdingKeys);
  await insertParties(db, batchId, changes.parties);
  await appendEvents(db, changes.events);
  await writeImportedNotes(writer, changes.customerNotes);
  await writeNotes(writer, changes.notes);
}

async function createCustomers(writer: BatchWriter, drafts: readonly CustomerDraft[]): Promise<void> {
  const { db, keys, stamp } = writer;
  const sealed = drafts.map((draft) => {
    const { key, wrapped } = newSealingKey(keys);
    return { wrapped, row: customerRow(keys, draft, key) };
  });
  await insertCustomers(
    db,
    stamp,
    sealed.map(({ row }) => row),
    sealed.map(({ wrapped }) => wrapped),
  );
  await giveKeys(writer, drafts);
}

async function changeCustomers(writer: BatchWriter, updates: readonly CustomerUpdate[]): Promise<void> {
  const { db, keys, stamp } = writer;
  await updateCustomers(
    db,
    stamp,
    updates.map((update) => customerRow(keys, update, unwrap(keys, update.stored.wrapped))),
  );
  await giveKeys(writer, updates);
}

/** Keys that sources gave people. They stay: a phone that was replaced may be somebody else's tomorrow, a customer's number is not. */
async function giveKeys({ db, stamp }: BatchWriter, drafts: readonly CustomerDraft[]): Promise<void> {
  const rows = drafts.flatMap(({ customerId, digests, fields }) =>
    digests.flatMap(({ kind, digest }) => (kind === 'key' ? [{ customerId, rm: Number(fields.rmKey), digest }] : [])),
  );
  await insertCustomerKeys(db, stamp.batchId, rows);
}

async function writeNotes(writer: BatchWriter, notes: Changes['notes']): Promise<void> {
  if (notes.length === 0) return;
  const { db, keys, stamp } = writer;
  if (writer.noteKey === null) {
    const { key, wrapped } = newSealingKey(keys);
    await insertBatchKey(db, stamp.batchId, writer.book, wrapped);
    writer.noteKey = key;
  }
  const { noteKey } = writer;
  await insertImportRows(
    db,
    stamp.batchId,
    notes.map((note) => ({ ...note, detail: seal(noteKey, JSON.stringify(note.detail)) })),
  );
}
