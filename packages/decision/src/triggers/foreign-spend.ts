import { historyDays } from './money-history.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const FRESH_DAYS = 30;
const QUIET_DAYS = 180;
const LEAST_HISTORY_DAYS = 120;
const WINDOW_DAYS = 60;

/**
 * Spending abroad or in another currency starts: movements within the last 30 days and none in the 180 before them. Whoever does it
 * all the time has arranged himself. Strength 0.4 with one movement, half of the way to 0.7 with every 2 more.
 */
export const foreignSpend: Trigger = (series, today) => {
  const foreign = series.events.filter(
    (e) =>
      e.code === 'MV' &&
      (e.details['abroad'] === true ||
        e.category === 'fx' ||
        (e.amount !== null && e.amount.currency !== series.currency)),
  );
  const fresh = foreign.filter((e) => today - e.day < FRESH_DAYS);
  const first = fresh[0];
  const earlier = foreign.some((e) => today - e.day >= FRESH_DAYS && today - e.day < FRESH_DAYS + QUIET_DAYS);
  if (!first || earlier || historyDays(series, today) < LEAST_HISTORY_DAYS) return null;
  return {
    kind: 'travel_abroad',
    origin: 'trigger',
    rule: 'foreign_spend@1',
    strength: strength(0.4, 0.7, fresh.length - 1, 2),
    from: first.day,
    until: today + WINDOW_DAYS,
    amountMinor: 0,
    reason: { key: 'reason.foreign_spend', params: { count: fresh.length, day: { day: first.day } } },
    evidenceIds: fresh.map((e) => e.eventId),
  };
};
