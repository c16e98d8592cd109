import { type Day, type Holding, type LedgerEvent, MONEY_WAY, type ProductCategory } from '@vivero/domain';
import { DAYS_A_MONTH, type CustomerSeries, type Movement } from './customer-series.ts';

/** Money in these is placed or owed, not lying about. */
const NOT_LIQUID: readonly ProductCategory[] = [
  'term_deposit',
  'wealth',
  'insurance',
  'pension',
  'consumer_loan',
  'mortgage',
  'business_loan',
];
const MOST_MONTHS = 13;

/**
 * The series of one customer as of `today`: sorts, drops events seen twice (same id) and events of the future, and carries each
 * account's last stated balance forward.
 * @param events of one customer in any order
 */
export function customerSeries(
  events: readonly LedgerEvent[],
  holdings: readonly Holding[],
  currency: string,
  today: Day,
): CustomerSeries {
  const once = new Map(events.filter((e) => e.day <= today).map((e) => [e.eventId, e]));
  const sorted = [...once.values()].toSorted((a, b) => a.day - b.day || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const open = holdings.filter((h) => h.endedOn === null || h.endedOn > today);
  const daily = dailyLiquid(sorted, holdings, currency, today);
  const lately = daily.slice(-2 * DAYS_A_MONTH);
  return {
    currency,
    events: sorted,
    movements: sorted.flatMap((event) => movementOf(event, currency)),
    holdings: open,
    monthlyBalances: monthlyMeans(daily),
    lowestBalance60: lately.length < 2 * DAYS_A_MONTH ? null : Math.min(...lately),
  };
}

function movementOf(event: LedgerEvent, currency: string): Movement[] {
  if (event.code !== 'MV' || event.flow === null || event.amount?.currency !== currency) return [];
  const minor = Math.abs(event.amount.minor);
  return minor === 0 ? [] : [{ event, day: event.day, way: MONEY_WAY[event.flow], minor }];
}

/** Liquid balance at the end of each day, from the first stated balance (at most 13 months back) to today. */
function dailyLiquid(
  sorted: readonly LedgerEvent[],
  holdings: readonly Holding[],
  currency: string,
  today: Day,
): number[] {
  const placed = new Set(holdings.filter((h) => NOT_LIQUID.includes(h.category)).map((h) => h.holdingId));
  const stated = sorted.filter((e) => e.balance?.currency === currency && !(e.about !== null && placed.has(e.about)));
  const first = stated[0];
  if (!first) return [];
  const start = Math.max(first.day, today - MOST_MONTHS * DAYS_A_MONTH + 1);
  const byAccount = new Map<string, number>();
  const daily: number[] = [];
  let total = 0;
  let next = 0;
  for (let day = start; day <= today; day += 1) {
    for (let e = stated[next]; e !== undefined && e.day <= day; e = stated[(next += 1)]) {
      const account = e.about ?? '';
      const minor = e.balance?.minor ?? 0;
      total += minor - (byAccount.get(account) ?? 0);
      byAccount.set(account, minor);
    }
    daily.push(total);
  }
  return daily;
}

/** Whole 30-day periods counted back from the last day, oldest first; a period that is not covered wholly is left out. */
function monthlyMeans(daily: readonly number[]): number[] {
  const months = Math.floor(daily.length / DAYS_A_MONTH);
  return Array.from({ length: months }, (_, i) => {
    const from = daily.length - (months - i) * DAYS_A_MONTH;
    return daily.slice(from, from + DAYS_A_MONTH).reduce((sum, value) => sum + value, 0) / DAYS_A_MONTH;
  });
}
