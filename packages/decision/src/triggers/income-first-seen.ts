import { historyDays, ofFlow } from './money-history.ts';
import type { Trigger } from './trigger.ts';

const FRESH_DAYS = 45;
const LEAST_HISTORY_DAYS = 90;

/**
 * The first salary or pension ever seen, within the last 45 days, on an account that is at least 90 days older: the customer starts
 * to live from this account. Strength 0.5, a prior: one observation carries no size to grade it by.
 */
export const incomeFirstSeen: Trigger = (series, today) => {
  for (const flow of ['pension', 'salary'] as const) {
    const first = ofFlow(series, flow)[0];
    if (!first || today - first.day > FRESH_DAYS) continue;
    if (historyDays(series, first.day) < LEAST_HISTORY_DAYS) continue;
    const hasCard = series.holdings.some((h) => h.category === 'card');
    return {
      kind: flow === 'pension' ? 'plan_retirement' : hasCard ? 'place_idle_cash' : 'everyday_card',
      origin: 'trigger',
      rule: 'income_first_seen@1',
      strength: 0.5,
      from: first.day,
      until: first.day + 2 * FRESH_DAYS,
      amountMinor: first.minor,
      reason: {
        key: `reason.first_${flow}`,
        params: { amount: { minor: first.minor, currency: series.currency }, day: { day: first.day } },
      },
      evidenceIds: [first.event.eventId],
    };
  }
  return null;
};
