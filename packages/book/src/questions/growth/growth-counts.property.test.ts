import {
  type Day,
  dayOf,
  type EventCode,
  formatDay,
  LAWFUL_BASES,
  type LedgerEvent,
  type StageRow,
  stageOn,
  stageRank,
  stays,
} from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemberSet } from '../../scope/member-set.ts';
import { anyEvents } from '../../testing/any-events.ts';
import { anyMoves, packed } from '../../testing/any-moves.ts';
import { historyOf } from '../../testing/history-of.ts';
import { onDay, testBook } from '../../testing/test-book.ts';
import { addGrowth, growthCounts } from './growth-counts.ts';
import { addReachCounts, reachCounts } from './reach-counts.ts';

const ASOF = dayOf(2026, 3, 3);
const START = ASOF - 420;
const period = fc
  .record({ ago: fc.nat({ max: 60 }), days: fc.integer({ min: 1, max: 150 }) })
  .map(({ ago, days }) => ({ from: ASOF - ago - days + 1, to: ASOF - ago }));
const person = fc.record({
  rows: fc.oneof(anyMoves(START, ASOF), anyMoves(ASOF - 90, ASOF)),
  /** Beside the borders of the first days after coming to stage 2. */
  near: fc.array(
    fc.tuple(fc.constantFrom(-1, 0, 15, 30, 31), fc.constantFrom<EventCode>('TX-S', 'CT-V', 'CT-V', 'CT-V', 'RF-I')),
    { maxLength: 5 },
  ),
  events: fc.oneof(anyEvents(ASOF, 400), anyEvents(START + 60, 60)),
  basis: fc.nat({ max: 4 }),
  risk: fc.nat({ max: 1 }),
  rm: fc.integer({ min: 1, max: 3 }),
  segment: fc.nat({ max: 2 }),
  holdings: fc.array(
    fc.record({
      category: fc.integer({ min: 1, max: 3 }),
      elsewhere: fc.nat({ max: 1 }),
      openedOn: fc.constantFrom(0, onDay(ASOF), onDay(ASOF + 1)),
      endedOn: fc.constantFrom(0, onDay(ASOF), onDay(ASOF + 1)),
      maturesOn: fc.constant(0),
      balance: fc.constant(null),
    }),
    { maxLength: 3 },
  ),
});
/** The first day at a stage or above, for good: from the readable stays. */
const cameUp = (rows: readonly StageRow[], rank: number, from = -Infinity): number | undefined =>
  stays(rows).find((stay) => stageRank(stay.stage) >= rank && !stay.takenBack && stay.enteredOn >= from)?.enteredOn;
const eventOn = (eventId: string, code: EventCode, day: Day): LedgerEvent => ({
  eventId,
  code,
  day,
  at: `${formatDay(day)}T12:00:00Z`,
  recordedAt: '2026-01-01T00:00:00Z',
  medium: null,
  direction: null,
  flow: null,
  category: null,
  amount: null,
  balance: null,
  about: null,
  details: {},
});
const people = fc.array(person, { minLength: 1, maxLength: 8 }).map((all) =>
  // Some of what the histories have is about referrals.
  all.map((each, i) => ({
    ...each,
    member: i,
    moves: packed(each.rows),
    events: [
      ...each.events.map((event) =>
        event.code === 'IN-Q'
          ? { ...event, code: 'RF-I' as const }
          : event.code === 'PROF'
            ? { ...event, code: 'RF-C' as const, details: {} }
            : event,
      ),
      ...each.near.map(([after, code], n) => eventOn(`near_${n}`, code, (cameUp(each.rows, 2) ?? START) + after)),
    ].toSorted((x, y) => x.day - y.day || (x.eventId < y.eventId ? -1 : 1)),
  })),
);
const SEGMENTS = ['mass', 'affluent'];
const BRANCHES = new Map([
  [1, 'north'],
  [2, 'south'],
]);
const bookOf = (all: Parameters<typeof testBook>[0]) => testBook(all, { asOf: ASOF, buckets: 2, segments: SEGMENTS });

const within = (day: number | undefined, { from, to }: { from: number; to: number }): day is number =>
  day !== undefined && day >= from && day <= to;

test('growth is what looking at each customer says', () => {
  fc.assert(
    fc.property(people, period, fc.array(fc.nat({ max: 7 })), (all, when, seen) => {
      const found = bookOf(all);
      const scope = MemberSet.of(found.members, [...seen, 0, 1]);
      const told = all
        .filter(({ member }) => scope.has(member))
        .map((each) => {
          const part = found.parts.find(({ people: { member } }) => member.includes(each.member));
          if (!part) throw new Error('everybody is in a part');
          const events = historyOf(found, part, part.people.member.indexOf(each.member)).filter(
            ({ day }) => day <= when.to,
          );
          const known = each.rows.filter(({ effectiveOn }) => effectiveOn <= when.to);
          const basis = LAWFUL_BASES[each.basis - 1];
          const came = basis === undefined || basis === 'none' ? undefined : cameUp(known, 2);
          const daysOf = (code: string): readonly number[] =>
            events.filter(({ kind }) => kind.code === code).map(({ day }) => day);
          const early = (code: string): number =>
            daysOf(code).filter((day) => came !== undefined && day >= came && day <= came + 30).length;
          return { each, known, came, daysOf, early };
        });
      const rankOn = (rows: readonly StageRow[], day: number): number => stageRank(stageOn(rows, day));
      const shifted = (days: number) => told.filter(({ came }) => came !== undefined && within(came + days, when));
      const count = (some: typeof told, holds: (one: (typeof told)[number]) => boolean): number =>
        some.filter(holds).length;
      const inPeriod = (days: readonly number[]): readonly number[] => days.filter((day) => within(day, when));
      const categories = told.map(
        ({ each }) =>
          new Set(
            each.holdings
              .filter(
                ({ elsewhere, openedOn, endedOn }) =>
                  elsewhere === 0 && openedOn !== onDay(ASOF + 1) && endedOn !== onDay(ASOF),
              )
              .map(({ category }) => category),
          ).size,
      );
      const expected = {
        acquired: count(told, ({ came }) => within(came, when)),
        activated: {
          of: shifted(30).length,
          people: count(shifted(30), ({ each, early }) => early('TX-S') > 0 || (early('CT-V') >= 3 && each.risk > 0)),
        },
        retained: Object.fromEntries(
          [30, 90, 365].map((days) => [
            days,
            {
              of: shifted(days).length,
              people: count(shifted(days), ({ known, came }) => rankOn(known, (came ?? 0) + days) >= 2),
            },
          ]),
        ),
        held: {
          categories: categories.reduce((sum, each) => sum + each, 0),
          people: categories.filter((each) => each > 0).length,
        },
        referral: {
          people: count(told, ({ known }) => rankOn(known, when.to) >= 2),
          inviters: count(told, ({ daysOf }) => inPeriod(daysOf('RF-I')).length > 0),
          invitations: told.reduce((sum, { daysOf }) => sum + inPeriod(daysOf('RF-I')).length, 0),
          completed: told.reduce((sum, { daysOf }) => sum + inPeriod(daysOf('RF-C')).length, 0),
        },
      };
      const waits = told.flatMap(({ came, daysOf }) => {
        const first = daysOf('RF-I')[0];
        return came !== undefined && within(first, when) && first >= came ? [first - came] : [];
      });
      for (const counts of [
        growthCounts(found, scope, when),
        addGrowth(found.parts.map((part) => growthCounts(found, scope, when, [part]))),
      ]) {
        expect(counts).toMatchObject(expected);
        expect(counts.referral.waits.toSorted((a, b) => a - b)).toEqual(waits.toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 800 },
  );
}, 60_000);

test('who could come up and who did is what looking at each history says', () => {
  fc.assert(
    fc.property(
      people,
      period,
      fc.array(fc.nat({ max: 7 })),
      fc.integer({ min: 1, max: 7 }),
      (all, when, seen, rank) => {
        const found = bookOf(all);
        const scope = MemberSet.of(found.members, [...seen, 0, 1]);
        for (const by of ['book', 'branch', 'bank_segment'] as const) {
          const rows = all
            .filter(({ member }) => scope.has(member))
            .flatMap(({ rows: moves, rm, segment }) => {
              const known = moves.filter(({ effectiveOn }) => effectiveOn <= when.to);
              if (known.length === 0 || stageRank(stageOn(known, when.from - 1)) >= rank) return [];
              const of = { book: rm, branch: BRANCHES.get(rm) ?? null, bank_segment: SEGMENTS[segment - 1] ?? null }[
                by
              ];
              return [{ of, reached: cameUp(known, rank, when.from) !== undefined }];
            });
          const expected = [...Map.groupBy(rows, ({ of }) => of)].map(([of, own]) => ({
            of,
            base: own.length,
            reached: own.filter(({ reached }) => reached).length,
          }));
          const counted = addReachCounts(
            found.parts.map((part) => reachCounts(found, scope, { ...when, rank, by }, BRANCHES, [part])),
          );
          const inOrder = (some: readonly object[]) => some.map((row) => JSON.stringify(row)).toSorted();
          expect(inOrder(counted)).toEqual(inOrder(expected));
        }
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
