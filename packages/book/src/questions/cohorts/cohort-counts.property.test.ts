import { type CohortPlan, cohortPeriod, dayOf, type EventFilter, formatDay } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book } from '../../columns/book.ts';
import type { ReadEvent } from '../../columns/read-row.ts';
import { MemberSet } from '../../scope/member-set.ts';
import { anyEvents } from '../../testing/any-events.ts';
import { fitsFilter, historyOf } from '../../testing/history-of.ts';
import { testBook } from '../../testing/test-book.ts';
import { addCohorts, cohortCounts, SECOND_DAYS } from './cohort-counts.ts';
import { repurchaseCounts } from './repurchase-counts.ts';

const ASOF = dayOf(2026, 3, 3);
const book = fc
  .array(fc.oneof(anyEvents(ASOF, 40), anyEvents(ASOF - 150, 60), anyEvents(ASOF, 400)), { minLength: 1, maxLength: 9 })
  .map((people) =>
    testBook(
      people.map((events, member) => ({ member, events })),
      { asOf: ASOF, buckets: 2 },
    ),
  );
const filter = fc.constantFrom<EventFilter>({}, { codes: ['TX-S'] }, { codes: ['CT-V', 'IN-Q'] }, { amount: 100 });
const plan: fc.Arbitrary<CohortPlan> = fc.record({
  version: fc.constant(1),
  began: filter,
  returns: filter,
  by: fc.constantFrom('week', 'month'),
  when: fc.constantFrom(
    { span: 'ever' } as const,
    { span: 'last', days: 40 } as const,
    { span: 'between', from: formatDay(ASOF - 300), to: formatDay(ASOF - 30) } as const,
  ),
  periods: fc.integer({ min: 1, max: 6 }),
});

/** The histories of everybody in the scope, read event by event. */
const histories = (found: Book, scope: MemberSet): readonly (readonly ReadEvent[])[] =>
  found.parts.flatMap((part) =>
    [...part.people.member.keys()]
      .filter((row) => scope.has(part.people.member[row] ?? 0))
      .map((row) => historyOf(found, part, row)),
  );
const inside = ({ when }: Pick<CohortPlan, 'when'>, day: number): boolean =>
  when.span === 'ever' ||
  (when.span === 'last' ? day > ASOF - when.days : formatDay(day) >= when.from && formatDay(day) <= when.to);

test('cohorts are those of looking at each history', () => {
  fc.assert(
    fc.property(book, plan, fc.array(fc.nat({ max: 8 })), (found, given, seen) => {
      const scope = MemberSet.of(found.members, [...seen, 0, 1]);
      const people = histories(found, scope).flatMap((events) => {
        const began = events.filter((event) => fitsFilter(found, event, given.began)).map(({ day }) => day);
        const first = began[0];
        if (first === undefined || !inside(given, first)) return [];
        const period = cohortPeriod(given.by, first);
        const returned = events
          .filter((event) => fitsFilter(found, event, given.returns))
          .map(({ day }) => cohortPeriod(given.by, day) - period);
        return [{ period, first, began, returned: new Set(returned) }];
      });
      const expected = [...new Set(people.map(({ period }) => period))]
        .toSorted((a, b) => a - b)
        .map((period) => {
          const own = people.filter((person) => person.period === period);
          const old = own.filter(({ first }) => ASOF - first >= SECOND_DAYS);
          return {
            period,
            people: own.length,
            returned: Array.from(
              { length: given.periods },
              (_, i) => own.filter(({ returned }) => returned.has(i + 1)).length,
            ),
            second: {
              of: old.length,
              people: old.filter(({ first, began }) => began.some((day) => day > first && day - first <= SECOND_DAYS))
                .length,
            },
          };
        });
      expect(
        addCohorts([
          cohortCounts(found, scope, given, found.parts.slice(0, 1)),
          cohortCounts(found, scope, given, found.parts.slice(1)),
        ]),
      ).toEqual(expected);
      expect(cohortCounts(found, scope, given)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('who bought on two days bought again', () => {
  fc.assert(
    fc.property(book, plan, fc.array(fc.nat({ max: 8 })), (found, given, seen) => {
      const scope = MemberSet.of(found.members, [...seen, 0, 1]);
      const days = histories(found, scope).map(
        (events) =>
          new Set(events.filter(({ kind, day }) => kind.code === 'TX-S' && inside(given, day)).map(({ day }) => day)),
      );
      expect(repurchaseCounts(found, scope, given.when)).toEqual({
        bought: days.filter(({ size }) => size > 0).length,
        boughtAgain: days.filter(({ size }) => size > 1).length,
      });
    }),
  );
});
