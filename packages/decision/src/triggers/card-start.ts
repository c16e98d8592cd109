import { historyDays, ofFlow } from './money-history.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const FRESH_DAYS = 60;
const LEAST_HISTORY_DAYS = 120;

/**
 * The first card payments ever, within the last 60 days, of a customer of at least 120 days: habits form now. Strength 0.35 with one
 * payment, half of the way to 0.6 with every 4 more.
 */
export const cardStart: Trigger = (series, today) => {
  const spent = ofFlow(series, 'card');
  const first = spent[0];
  if (!first || today - first.day > FRESH_DAYS || historyDays(series, today) < LEAST_HISTORY_DAYS) return null;
  const minor = spent.reduce((sum, m) => sum + m.minor, 0);
  return {
    kind: 'everyday_card',
    origin: 'trigger',
    rule: 'card_start@1',
    strength: strength(0.35, 0.6, spent.length - 1, 4),
    from: first.day,
    until: first.day + 90,
    amountMinor: minor,
    reason: {
      key: 'reason.card_start',
      params: { count: spent.length, day: { day: first.day }, amount: { minor, currency: series.currency } },
    },
    evidenceIds: spent.slice(-5).map((m) => m.event.eventId),
  };
};
