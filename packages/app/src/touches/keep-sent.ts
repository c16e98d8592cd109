import { type LedgerEvent, plainEvent } from '@vivero/domain';
import { appendEvents, type Db, readBank, type StoredTouch } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';

type Sent = Pick<
  StoredTouch,
  'touchId' | 'customerId' | 'rm' | 'medium' | 'purpose' | 'contentId' | 'productId' | 'needKind'
>;

/** The ledger's number of the contact that a touch is. */
export const sentEventId = (touchId: string): string => `vivero:${touchId}:sent`;

/** Writes the contact into the ledger: a delivery that nobody has answered yet (CT-D). @param at when it was handed over */
export const keepSent = (db: Db, touch: Sent, at: string, recordedAt: string): Promise<void> =>
  keepEventOf(db, touch, { eventId: sentEventId(touch.touchId), code: 'CT-D', direction: 'out', at, recordedAt });

/** Writes an event of a touch into the ledger, with the coded facts that every contact there carries. */
export async function keepEventOf(
  db: Db,
  { touchId, customerId, rm, medium, purpose, contentId, productId, needKind }: Sent,
  said: Pick<LedgerEvent, 'eventId' | 'code' | 'direction' | 'at' | 'recordedAt'>,
): Promise<void> {
  const details = {
    touchId,
    ...(purpose === 'service' ? { service: true } : {}),
    ...(contentId === null ? {} : { contentId }),
    ...(productId === null ? {} : { productId }),
    ...(needKind === null ? {} : { needKind }),
  };
  const event = plainEvent({ ...said, medium, details, day: businessDay(await readBank(db), said.at) });
  await appendEvents(db, [{ event, customerId, rm, source: 'vivero', batchId: null }]);
}
