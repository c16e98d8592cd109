import { median } from '@vivero/domain';
import { robustZ } from './robust-z.ts';
import { DAYS_A_YEAR } from './customer-series.ts';
import { daySums, usualSpend } from './money-history.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const FRESH_DAYS = 14;
const WINDOW_DAYS = 30;
const LEAST_HISTORY_DAYS = 180;
const LEAST_ARRIVALS = 6;
const UNUSUAL = 3;
/** A customer with two kinds of income has seen the larger one before: unusual also means that few earlier arrivals came near it. */
const ALIKE = 0.8;
const OFTEN = 0.1;
/** Below this share of the usual amount a difference is noise even for a customer whose amounts never vary. */
const LEAST_SPREAD = 0.1;

/**
 * Unusual inflow (science 1): money of one day within the last 14 that lies at least 3 robust standard deviations above the
 * customer's own arrivals of the 12 months before, at least twice the usual and at least a month of the
 * customer's own spending; at most one in ten earlier arrivals came near it. Interest does not count.
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
  const asLarge = usual.filter((minor) => minor >= ALIKE * fresh.minor).length;
  if (asLarge > usual.length * OFTEN) return null;
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
