import { median } from '@vivero/domain';
import { theilSen } from './theil-sen.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const MONTHS = 6;
const LEAST_MONTHS = 4;
/** A fall of at least this share of the usual balance per 30 days. */
const FALL = 0.05;
const WINDOW_DAYS = 45;

/**
 * Run-down (science 1): the mean monthly balance falls by at least 5 % a month (Theil-Sen over the last four to six) and each of the last
 * three months lies below the one before. An account around or below zero has nothing to run down.
 * Strength 0.35 at 5 % a month, half of the way to 0.7 with every 10 points more.
 */
export const runDown: Trigger = (series, today) => {
  const months = series.monthlyBalances.slice(-MONTHS);
  const usual = months.length === 0 ? 0 : median(months);
  if (months.length < LEAST_MONTHS || usual <= 0) return null;
  const fall = -theilSen(months) / usual;
  const lastFour = months.slice(-4);
  const threeFalls = lastFour.every((value, i) => i === 0 || value < (lastFour[i - 1] ?? value));
  if (fall < FALL || !threeFalls) return null;
  const start = Math.max(...months);
  const now = months.at(-1) ?? 0;
  const gone = series.movements.filter((m) => m.way === 'out' && today - m.day < 90);
  const largest = gone.toSorted((a, b) => b.minor - a.minor).slice(0, 3);
  return {
    kind: 'keep_money_here',
    origin: 'trigger',
    rule: 'run_down@1',
    strength: strength(0.35, 0.7, fall - FALL, 0.1),
    from: today,
    until: today + WINDOW_DAYS,
    amountMinor: Math.round(start),
    reason: {
      key: 'reason.run_down',
      params: {
        before: { minor: Math.round(start), currency: series.currency },
        now: { minor: Math.round(now), currency: series.currency },
        months: months.length - 1,
      },
    },
    evidenceIds: largest.map((m) => m.event.eventId),
  };
};
