import { median, type Flow } from '@vivero/domain';
import { robustZ } from './robust-z.ts';
import { DAYS_A_YEAR } from './customer-series.ts';
import { daySums, usualSpend } from './money-history.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const FRESH_DAYS = 14;
const WINDOW_DAYS = 45;
const LEAST_HISTORY_DAYS = 180;
const LEAST_PAYMENTS = 12;
const UNUSUAL = 3;
const LEAST_SPREAD = 0.1;
/** Money that only moves to another account, or what the bank books, buys nothing. */
const NO_PURCHASE: readonly Flow[] = ['transfer_out', 'fee', 'penalty', 'interest'];

/**
 * The first large payment: the day's payments within the last 14 days exceed every earlier day of the 12 months before, lie at least
 * 3 robust standard deviations above them and are worth more than a usual month of spending. Strength 0.3, half of the way to 0.6
 * with every 5 of z more.
 */
export const firstLargePayment: Trigger = (series, today) => {
  const payments = daySums(
    series.movements.filter((m) => m.way === 'out' && m.event.flow !== null && !NO_PURCHASE.includes(m.event.flow)),
  );
  const before = payments.filter((p) => today - p.day >= FRESH_DAYS && today - p.day < FRESH_DAYS + DAYS_A_YEAR);
  const fresh = payments.filter((p) => today - p.day < FRESH_DAYS).toSorted((a, b) => b.minor - a.minor)[0];
  const first = before[0];
  if (!fresh || !first || today - first.day < LEAST_HISTORY_DAYS || before.length < LEAST_PAYMENTS) return null;
  const usual = before.map((p) => p.minor);
  const centre = median(usual);
  const spend = usualSpend(series, today);
  if (spend === null || fresh.minor <= Math.max(spend, ...usual)) return null;
  const z = robustZ(fresh.minor, usual, LEAST_SPREAD * centre);
  if (z < UNUSUAL) return null;
  const forHome = series.movements.some((m) => fresh.ids.includes(m.event.eventId) && m.event.flow === 'household');
  return {
    kind: forHome ? 'finance_home' : 'finance_purchase',
    origin: 'trigger',
    rule: 'first_large_payment@1',
    strength: strength(0.3, 0.6, z - UNUSUAL, 5),
    from: fresh.day,
    until: fresh.day + WINDOW_DAYS,
    amountMinor: fresh.minor,
    reason: {
      key: 'reason.first_large_payment',
      params: {
        amount: { minor: fresh.minor, currency: series.currency },
        day: { day: fresh.day },
        times: Math.round((fresh.minor / centre) * 10) / 10,
      },
    },
    evidenceIds: fresh.ids,
  };
};
