import { historyDays, ofFlow } from './money-history.ts';
import type { Trigger } from './trigger.ts';

const UNUSED_DAYS = 90;
const WINDOW_DAYS = 90;

/**
 * A card held for at least 90 days without one payment in the last 90, on an account that moves. Strength 0.3, a prior: not using a
 * card has no degree. Silent where the customer's other money does not move either: then the account itself has gone quiet.
 */
export const cardUnused: Trigger = (series, today) => {
  const card = series.holdings.find(
    (h) => h.category === 'card' && !h.elsewhere && h.openedOn !== null && today - h.openedOn >= UNUSED_DAYS,
  );
  const moves = series.movements.some((m) => m.way === 'out' && today - m.day < UNUSED_DAYS && m.event.flow !== 'fee');
  if (!card || !moves || historyDays(series, today) < UNUSED_DAYS) return null;
  const last = ofFlow(series, 'card').at(-1);
  if (last && today - last.day < UNUSED_DAYS) return null;
  return {
    kind: 'everyday_card',
    origin: 'trigger',
    rule: 'card_unused@1',
    strength: 0.3,
    from: today,
    until: today + WINDOW_DAYS,
    amountMinor: 0,
    reason: last
      ? { key: 'reason.card_unused_since', params: { day: { day: last.day } } }
      : { key: 'reason.card_never_used', params: { day: { day: card.openedOn ?? today } } },
    evidenceIds: [card.holdingId],
  };
};
