import { type LedgerEvent, plainEvent } from '@vivero/domain';
import { appendEvents, type Db, readBank, type StoredTouch } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';

type Sent = Pick<
  StoredTouch,
  'touchId' | 'customerId' | 'rm' | 'medium' | 'purpose' | 'contentId' | 'productId' | 'needKind'
>;

/** The ledger's number of the contact that a touch is. */
export const sentEventId = (touchId: string): string => `vivero:${touchId}:sent`;

/** Coded facts of a touch, as every contact in the ledger carries them. */
export const aboutTouch = ({ touchId, purpose, contentId, productId, needKind }: Sent): LedgerEvent['details'] => ({
  touchId,
  ...(purpose === 'service' ? { service: true } : {}),
  ...(contentId === null ? {} : { contentId }),
  ...(productId === null ? {} : { productId }),
  ...(needKind === null ? {} : { needKind }),
});

/** Writes the contact into the ledger: a delivery that nobody has answered yet (CT-D). @param at when it was handed over */
export async function keepSent(db: Db, touch: Sent, at: string, recordedAt: string): Promise<void> {
  const event = plainEvent({
    eventId: sentEventId(touch.touchId),
    code: 'CT-D',
    day: businessDay(await readBank(db), at),
    at,
    recordedAt,
    medium: touch.medium,
    direction: 'out',
    details: aboutTouch(touch),
  });
  await appendEvents(db, [{ event, customerId: touch.customerId, rm: touch.rm, source: 'vivero', batchId: null }]);
}
