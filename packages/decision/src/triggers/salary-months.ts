import { civil, type Day } from '@vivero/domain';
import type { Movement } from './customer-series.ts';

export interface SalaryMonth {
  /** Months since year 0: consecutive months differ by one. */
  readonly month: number;
  readonly minor: number;
  readonly ids: readonly string[];
  /** Coded name of the payer where the source knows it. */
  readonly payer: string | null;
}

/** Salaries added up per calendar month, oldest first; the running month is left out, since the rest of it may still come. */
export function salaryMonths(salaries: readonly Movement[], today: Day): readonly SalaryMonth[] {
  const running = monthOf(today);
  const months = Map.groupBy(salaries, (m) => monthOf(m.day));
  return [...months]
    .filter(([month]) => month < running)
    .map(([month, all]) => {
      const details = all.at(-1)?.event.details;
      const payer = details?.['payer'] ?? details?.['counterparty'];
      return {
        month,
        minor: all.reduce((sum, m) => sum + m.minor, 0),
        ids: all.map((m) => m.event.eventId),
        payer: typeof payer === 'string' ? payer : null,
      };
    });
}

function monthOf(day: Day): number {
  const { year, month } = civil(day);
  return year * 12 + month;
}
