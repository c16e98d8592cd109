import type { Db } from '../db/db.ts';
import { appendEvents } from '../ledger/append-events.ts';
import { ledgerRow, STORED_COLUMNS, type StoredEvent } from '../ledger/stored-event.ts';
import { removeEvents } from '../ledger/remove-events.ts';
import type { MergeOfTwo } from './move-rows.ts';

/**
 * Gives the absorbed record's events to the kept one: out of the ledger through the removal log, so that every copy follows, and in again
 * under the same ids. They belong to no import any more. Their content is hashed anew, since whose they are is part of it: a later import
 * of the same file finds them to be the same.
 * @returns the ids, in time order
 */
export async function moveLedger(db: Db, { keepId, rm, absorbedId }: MergeOfTwo, at: string): Promise<string[]> {
  const { rows } = await db.query<StoredEvent>(
    `select ${STORED_COLUMNS} from ledger_event as e where e.customer_id = $1 order by e.occurred_at, e.event_id`,
    [absorbedId],
  );
  const events = rows.map((row) => ({ ...ledgerRow(row), customerId: keepId, rm, batchId: null }));
  await removeEvents(db, { customerId: absorbedId }, 'merge', at);
  const { inserted } = await appendEvents(db, events);
  if (inserted !== events.length) throw new Error(`${events.length - inserted} events were lost in a merge`);
  return events.map(({ event }) => event.eventId);
}
