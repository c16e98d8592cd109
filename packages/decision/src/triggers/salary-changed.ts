import { median, type NeedHypothesis } from '@vivero/domain';
import { ofFlow } from './money-history.ts';
import { salaryMonths, type SalaryMonth } from './salary-months.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const CHANGE = 0.15;
const RECENT_MONTHS = 3;
const LEAST_BEFORE = 3;
const STOPPED_DAYS = 45;
const STALE_DAYS = 120;
const WINDOW_DAYS = 60;

/**
 * The salary stopped (none for more than 45 days after at least three monthly ones), comes from another payer, or lies 15 % above or
 * below its own median in two of the last three whole months. Strength: stopped 0.6 towards 0.8 by its age; payer 0.5; level 0.35
 * towards 0.65 by the size of the change.
 */
export const salaryChanged: Trigger = (series, today) => {
  const salaries = ofFlow(series, 'salary');
  const last = salaries.at(-1);
  const months = salaryMonths(salaries, today);
  if (!last || months.length < LEAST_BEFORE || today - last.day > STALE_DAYS) return null;
  const usual = Math.round(median(months.slice(-12).map((m) => m.minor)));
  const money = (minor: number) => ({ minor, currency: series.currency });
  const base = { origin: 'trigger', rule: 'salary_changed@1', from: today, until: today + WINDOW_DAYS } as const;
  if (today - last.day > STOPPED_DAYS) {
    return {
      ...base,
      kind: 'receive_salary',
      strength: strength(0.6, 0.8, today - last.day - STOPPED_DAYS, 15),
      until: last.day + STALE_DAYS,
      amountMinor: usual * 12,
      reason: { key: 'reason.salary_stopped', params: { amount: money(usual), day: { day: last.day } } },
      evidenceIds: months.slice(-RECENT_MONTHS).flatMap((m) => m.ids),
    };
  }
  return payerChange(months) ?? levelChange(months);

  function payerChange(all: readonly SalaryMonth[]): NeedHypothesis | null {
    const [before, now] = all.slice(-2);
    if (!before?.payer || !now?.payer || before.payer === now.payer) return null;
    return {
      ...base,
      kind: 'receive_salary',
      strength: 0.5,
      amountMinor: now.minor * 12,
      reason: { key: 'reason.salary_payer', params: { amount: money(now.minor) } },
      evidenceIds: now.ids,
    };
  }

  function levelChange(all: readonly SalaryMonth[]): NeedHypothesis | null {
    const before = all.slice(-12 - RECENT_MONTHS, -RECENT_MONTHS);
    const recent = all.slice(-RECENT_MONTHS);
    if (before.length < LEAST_BEFORE) return null;
    const level = Math.round(median(before.map((m) => m.minor)));
    for (const [sign, direction] of [
      [1, 'up'],
      [-1, 'down'],
    ] as const) {
      const moved = recent.filter((m) => sign * (m.minor / level - 1) >= CHANGE);
      if (moved.length < 2) continue;
      const now = Math.round(median(moved.map((m) => m.minor)));
      return {
        ...base,
        kind: direction === 'up' ? 'place_idle_cash' : 'keep_money_here',
        strength: strength(0.35, 0.65, Math.abs(now / level - 1) - CHANGE, 0.3),
        amountMinor: Math.abs(now - level) * 12,
        reason: { key: `reason.salary_${direction}`, params: { before: money(level), now: money(now) } },
        evidenceIds: moved.flatMap((m) => m.ids),
      };
    }
    return null;
  }
};
