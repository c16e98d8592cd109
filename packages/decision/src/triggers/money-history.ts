import { median, type Day, type Flow } from '@vivero/domain';
import { DAYS_A_MONTH, type CustomerSeries, type Movement } from './customer-series.ts';

/** Days since the first movement; -1 without any. */
export const historyDays = (series: CustomerSeries, today: Day): number =>
  series.movements[0] ? today - series.movements[0].day : -1;

/** Movements of the kinds, oldest first. */
export const ofFlow = (series: CustomerSeries, ...flows: readonly Flow[]): readonly Movement[] =>
  series.movements.filter((m) => m.event.flow !== null && flows.includes(m.event.flow));

export interface DaySum {
  readonly day: Day;
  readonly minor: number;
  readonly ids: readonly string[];
}

/** Movements added up per day, oldest first: money that came in two parts on one day is one arrival. */
export function daySums(movements: readonly Movement[]): readonly DaySum[] {
  return [...Map.groupBy(movements, (m) => m.day)].map(([day, all]) => ({
    day,
    minor: all.reduce((sum, m) => sum + m.minor, 0),
    ids: all.map((m) => m.event.eventId),
  }));
}

const SPEND_MONTHS = 6;

/** Median outflow per 30 days over the last six, in minor units; null with less than three such periods of history. */
export function usualSpend(series: CustomerSeries, today: Day): number | null {
  const months = Math.min(SPEND_MONTHS, Math.floor((historyDays(series, today) + 1) / DAYS_A_MONTH));
  if (months < 3) return null;
  const sums = Array.from({ length: months }, () => 0);
  for (const m of series.movements) {
    const month = Math.floor((today - m.day) / DAYS_A_MONTH);
    if (m.way === 'out' && month < months) sums[month] = (sums[month] ?? 0) + m.minor;
  }
  return median(sums);
}
