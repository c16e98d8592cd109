import { type Flow, median } from '@vivero/domain';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

/** What the bank books by itself: no sign of what the customer does. */
const BOOKED_BY_BANK: readonly Flow[] = ['interest', 'fee', 'penalty'];
const LEAST_MOVEMENTS = 6;
const QUIET_DAYS = 45;
const TIMES_USUAL_GAP = 4;
/** From here a customer is lost rather than quiet (definitions 2.5). */
const LOST_DAYS = 180;

/**
 * The account has gone quiet: no movement of the customer's own for at least 45 days and four times the usual gap between two of
 * them; interest and fees do not count. Strength 0.4, half of the way to 0.75 with every 30 days more.
 */
export const accountQuiet: Trigger = (series, today) => {
  const own = series.movements.filter((m) => m.event.flow !== null && !BOOKED_BY_BANK.includes(m.event.flow));
  const days = [...new Set(own.map((m) => m.day))];
  const last = own.at(-1);
  if (!last || days.length < LEAST_MOVEMENTS) return null;
  const usualGap = median(days.slice(1).map((day, i) => day - (days[i] ?? day)));
  const silence = today - last.day;
  if (silence < Math.max(QUIET_DAYS, TIMES_USUAL_GAP * usualGap) || silence > LOST_DAYS) return null;
  return {
    kind: 'keep_money_here',
    origin: 'trigger',
    rule: 'account_quiet@1',
    strength: strength(0.4, 0.75, silence - QUIET_DAYS, 30),
    from: today,
    until: last.day + LOST_DAYS,
    amountMinor: Math.max(0, Math.round(series.monthlyBalances.at(-1) ?? 0)),
    reason: { key: 'reason.account_quiet', params: { day: { day: last.day }, gap: Math.max(1, Math.round(usualGap)) } },
    evidenceIds: [last.event.eventId],
  };
};
