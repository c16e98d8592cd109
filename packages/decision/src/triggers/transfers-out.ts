import { median } from '@vivero/domain';
import { DAYS_A_MONTH } from './customer-series.ts';
import { historyDays, ofFlow, usualSpend } from './money-history.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const MONTHS = 12;
const RECENT_MONTHS = 3;
const LEAST_MONTHS = 6;
const GROWTH = 1.5;
const WINDOW_DAYS = 45;

/**
 * Transfers to other banks grow: the median of the last three 30-day sums is at least one and a half times the median of the three to
 * nine before them, and the increase is worth a fifth of the usual monthly spending. Transfers marked as staying here do not count.
 * Strength 0.35 at 1.5 times, half of the way to 0.7 with every doubling more.
 */
export const transfersOut: Trigger = (series, today) => {
  const months = Math.min(MONTHS, Math.floor((historyDays(series, today) + 1) / DAYS_A_MONTH));
  if (months < LEAST_MONTHS) return null;
  const leaving = ofFlow(series, 'transfer_out').filter((m) => m.event.details['ownBank'] !== true);
  const sums = Array.from({ length: months }, () => 0);
  for (const m of leaving) {
    const month = Math.floor((today - m.day) / DAYS_A_MONTH);
    if (month < months) sums[month] = (sums[month] ?? 0) + m.minor;
  }
  const now = Math.round(median(sums.slice(0, RECENT_MONTHS)));
  const before = Math.round(median(sums.slice(RECENT_MONTHS)));
  const spend = usualSpend(series, today) ?? 0;
  if (now === 0 || now < GROWTH * before || now - before < spend / 5) return null;
  // From nothing, growth has no ratio: it counts as the largest that the scale still tells apart.
  const times = before === 0 ? 8 : now / before;
  return {
    kind: 'keep_money_here',
    origin: 'trigger',
    rule: 'transfers_out@1',
    strength: strength(0.35, 0.7, Math.log2(times / GROWTH), 1),
    from: today,
    until: today + WINDOW_DAYS,
    amountMinor: (now - before) * 12,
    reason: {
      key: 'reason.transfers_out',
      params: { now: { minor: now, currency: series.currency }, before: { minor: before, currency: series.currency } },
    },
    evidenceIds: leaving
      .filter((m) => today - m.day < RECENT_MONTHS * DAYS_A_MONTH)
      .slice(-5)
      .map((m) => m.event.eventId),
  };
};
