import { type CohortPlan, cohortPeriod } from '@vivero/domain';
import { bookDay, domainDay } from '../../columns/book-time.ts';
import type { Book, Part } from '../../columns/book.ts';
import type { MemberSet } from '../../scope/member-set.ts';
import { bookPeriod } from '../events/book-period.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { openRows } from '../open-rows.ts';

/** People who began in one week or month. */
export interface CohortCount {
  /** Number of the week or month (`cohortPeriod`). */
  readonly period: number;
  readonly people: number;
  /** Of them, who came back in the 1st, 2nd ... period after it, each person once a period. */
  readonly returned: readonly number[];
  /** Of those who began at least `SECOND_DAYS` ago, who began a second time, on a later day, within that time. */
  readonly second: { readonly people: number; readonly of: number };
}

/** Horizon of the second-purchase rate (definitions.md 2.5). */
export const SECOND_DAYS = 180;

/**
 * Cohorts of the scope, the earliest first; weeks and months in which nobody began are left out.
 * @param parts the parts to look at, all by default; what disjoint parts say is added up by `addCohorts`
 */
export function cohortCounts(
  book: Book,
  scope: MemberSet,
  plan: CohortPlan,
  parts: readonly Part[] = book.parts,
): readonly CohortCount[] {
  const marks = eventMarks(book, [plan.began, plan.returns]);
  const { from, to } = bookPeriod(plan.when, book.asOf);
  const today = bookDay(book.asOf);
  const periodOf = Int32Array.from({ length: today + 1 }, (_, day) => cohortPeriod(plan.by, domainDay(day)));
  const cohorts = new Map<number, Counted>();
  for (const part of parts) {
    const columns = part.events();
    const scan = new EventScan(book, columns, marks, { from: 0, to: today });
    for (const row of openRows(part, scope)) {
      const count = scan.row(row);
      let first = count - 1;
      while (first >= 0 && ((scan.bits[first] as number) & 1) === 0) first -= 1;
      if (first < 0) continue;
      const began = columns.day[scan.events[first] as number] as number;
      if (began < from || began > to) continue;
      const period = periodOf[began] as number;
      let cohort = cohorts.get(period);
      if (!cohort) cohorts.set(period, (cohort = newCohort(plan.periods)));
      cohort.people += 1;
      let again = false;
      let last = 0;
      for (let i = first - 1; i >= 0; i -= 1) {
        const bits = scan.bits[i] as number;
        const day = columns.day[scan.events[i] as number] as number;
        if ((bits & 1) !== 0 && day > began && day <= began + SECOND_DAYS) again = true;
        const after = (periodOf[day] as number) - period;
        if ((bits & 2) === 0 || after === last) continue;
        last = after;
        if (after > plan.periods) continue;
        cohort.returned[after - 1] = (cohort.returned[after - 1] as number) + 1;
      }
      if (began + SECOND_DAYS > today) continue;
      cohort.second.of += 1;
      if (again) cohort.second.people += 1;
    }
  }
  return [...cohorts].map(([period, counted]) => ({ period, ...counted })).toSorted((a, b) => a.period - b.period);
}

interface Counted {
  people: number;
  readonly returned: number[];
  readonly second: { people: number; of: number };
}
const newCohort = (periods: number): Counted => ({
  people: 0,
  returned: Array.from({ length: periods }, () => 0),
  second: { people: 0, of: 0 },
});

/** What was counted in disjoint parts, together. */
export function addCohorts(counted: readonly (readonly CohortCount[])[]): readonly CohortCount[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  return [...Map.groupBy(counted.flat(), ({ period }) => period)]
    .map(([period, cohorts]) => ({
      period,
      people: sum(cohorts.map(({ people }) => people)),
      returned: (cohorts[0]?.returned ?? []).map((_, i) => sum(cohorts.map(({ returned }) => returned[i] ?? 0))),
      second: {
        people: sum(cohorts.map(({ second }) => second.people)),
        of: sum(cohorts.map(({ second }) => second.of)),
      },
    }))
    .toSorted((a, b) => a.period - b.period);
}
