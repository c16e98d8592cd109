import { median } from '@vivero/domain';
import { robustZ } from '../robust-z.ts';
import { DAYS_A_YEAR } from './customer-series.ts';
import { daySums, usualSpend } from './money-history.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const FRESH_DAYS = 14;
const WINDOW_DAYS = 30;
const LEAST_HISTORY_DAYS = 180;
const LEAST_ARRIVALS = 6;
const UNUSUAL = 3;
/** Below this share of the usual amount a difference is noise even for a customer whose amounts never vary. */
const LEAST_SPREAD = 0.1;

/**
 * Unusual inflow (science 1): money of one day within the last 14 that lies at least 3 robust standard deviations above the
 * customer's own arrivals of the 12 months before, and at least one month of the customer's own spending. Interest does not count.
 * Strength 0.45 at z = 3, half of the way to 0.8 with every 5 more.
 */
export const inflow: Trigger = (series, today) => {
  const arrivals = daySums(series.movements.filter((m) => m.way === 'in' && m.event.flow !== 'interest'));
  const before = arrivals.filter((a) => today - a.day >= FRESH_DAYS && today - a.day < FRESH_DAYS + DAYS_A_YEAR);
  const first = before[0];
  if (!first || today - first.day < LEAST_HISTORY_DAYS || before.length < LEAST_ARRIVALS) return null;
  const usual = before.map((a) => a.minor);
  const centre = median(usual);
  const fresh = arrivals.filter((a) => today - a.day < FRESH_DAYS).toSorted((a, b) => b.minor - a.minor)[0];
  if (!fresh || fresh.minor < Math.max(2 * centre, usualSpend(series, today) ?? 0)) return null;
  const z = robustZ(fresh.minor, usual, LEAST_SPREAD * centre);
  if (z < UNUSUAL) return null;
  return {
    kind: 'place_idle_cash',
    origin: 'trigger',
    rule: 'inflow@1',
    strength: strength(0.45, 0.8, z - UNUSUAL, 5),
    from: fresh.day,
    until: fresh.day + WINDOW_DAYS,
    amountMinor: fresh.minor,
    reason: {
      key: 'reason.inflow',
      params: {
        amount: { minor: fresh.minor, currency: series.currency },
        day: { day: fresh.day },
        times: Math.round((fresh.minor / centre) * 10) / 10,
      },
    },
    evidenceIds: fresh.ids,
  };
};
