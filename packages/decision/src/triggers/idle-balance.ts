import { usualSpend } from './money-history.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

/** Firing point, and what is left alone as a reserve, in months of the customer's own spending. */
const IDLE_MONTHS = 6;
const RESERVE_MONTHS = 3;
const WINDOW_DAYS = 60;

/**
 * Idle balance (science 1): for 60 days the liquid balance never fell below six months of the customer's own median spending. At
 * stake is what lies above three months. Without spending there is no measure of idle: the should-need map sees such customers.
 * Strength 0.35 at six months, half of the way to 0.65 with every 6 more.
 */
export const idleBalance: Trigger = (series, today) => {
  const spend = usualSpend(series, today);
  const lowest = series.lowestBalance60;
  if (spend === null || spend <= 0 || lowest === null || lowest < IDLE_MONTHS * spend) return null;
  const months = lowest / spend;
  const idle = Math.round(lowest - RESERVE_MONTHS * spend);
  const last = series.events.findLast((e) => e.balance !== null);
  return {
    kind: 'place_idle_cash',
    origin: 'trigger',
    rule: 'idle_balance@1',
    strength: strength(0.35, 0.65, months - IDLE_MONTHS, 6),
    from: today,
    until: today + WINDOW_DAYS,
    amountMinor: idle,
    reason: {
      key: 'reason.idle_balance',
      params: { amount: { minor: lowest, currency: series.currency }, months: Math.floor(months) },
    },
    evidenceIds: last ? [last.eventId] : [],
  };
};
