import type { Day, LedgerEvent, NewId } from '@vivero/domain';

/** A ledger event of a test: at noon of its day, about nothing, unless the test says otherwise. */
export const eventOf = (
  eventId: string,
  code: LedgerEvent['code'],
  day: Day,
  over: Partial<LedgerEvent> = {},
): LedgerEvent => {
  const at = new Date((day + 0.5) * 86_400_000).toISOString();
  return {
    eventId,
    code,
    day,
    at,
    recordedAt: at,
    medium: null,
    direction: null,
    flow: null,
    category: null,
    amount: null,
    balance: null,
    about: null,
    details: {},
    ...over,
  };
};

/** Ids that count: `need_1`, `need_2`, ... */
export function countingIds(): NewId {
  let n = 0;
  return (prefix) => `${prefix}_${(n += 1)}`;
}
