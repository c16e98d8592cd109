import type { LedgerEvent } from './ledger-event.ts';

/** An event with what is said of it, written down as it happened; fills in what most events do not have. */
export const plainEvent = (
  said: Pick<LedgerEvent, 'eventId' | 'code' | 'day' | 'at'> & Partial<LedgerEvent>,
): LedgerEvent => ({
  recordedAt: said.at,
  medium: null,
  direction: null,
  flow: null,
  category: null,
  amount: null,
  balance: null,
  about: null,
  details: {},
  ...said,
});
