import { dayOf, type StageRow, stageOn, stageRank, stays } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainDay } from '../../columns/book-time.ts';
import { FEATURES } from '../../fold/features/features.ts';
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
const day = fc.option(fc.integer({ min: ASOF - 420, max: ASOF })).map(onDay);
const yesNo = fc.nat({ max: 2 });
const person = fc.record({
  rows: fc.oneof(anyMoves(START, ASOF), anyMoves(ASOF - 90, ASOF)),
  events: fc.oneof(anyEvents(ASOF, 400), anyEvents(START + 60, 60)),
  rm: fc.integer({ min: 1, max: 3 }),
  segment: fc.nat({ max: 2 }),
  known: fc.record({
    acquired_on: day,
    first_invites_on: day,
    activated: yesNo,
    retained_30: yesNo,
    retained_90: yesNo,
    retained_365: yesNo,
    held_categories: fc.nat({ max: 3 }),
  }),
});
/** Each feature as the fold keeps it. */
const COLUMNS = { day: Uint16Array, yes_no: Uint8Array, events: Uint32Array, days: Float64Array, minor: Float64Array };
const FEATURE_COLUMNS = FEATURES.map(({ unit }) => COLUMNS[unit as keyof typeof COLUMNS] ?? Float64Array);

/** The first day at a stage or above, for good: from the readable stays. */
const cameUp = (rows: readonly StageRow[], rank: number, from = -Infinity): number | undefined =>
  stays(rows).find((stay) => stageRank(stay.stage) >= rank && !stay.takenBack && stay.enteredOn >= from)?.enteredOn;
const people = fc.array(person, { minLength: 1, maxLength: 8 }).map((all) =>
  // Some of what the histories have is about referrals.
  all.map((each, i) => ({
    ...each,
    member: i,
    moves: packed(each.rows),
    features: FEATURES.map(({ name }) => (each.known as Readonly<Record<string, number>>)[name] ?? 0),
    events: each.events.map((event) =>
      event.code === 'IN-Q'
        ? { ...event, code: 'RF-I' as const }
        : event.code === 'PROF'
          ? { ...event, code: 'RF-C' as const, details: {} }
          : event,
    ),
  })),
);
const SEGMENTS = ['mass', 'affluent'];
const BRANCHES = new Map([
  [1, 'north'],
  [2, 'south'],
]);
const bookOf = (all: Parameters<typeof testBook>[0]) =>
  testBook(all, { asOf: ASOF, buckets: 2, segments: SEGMENTS, features: FEATURE_COLUMNS });

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
          const days = (code: string): readonly number[] =>
            historyOf(found, part, part.people.member.indexOf(each.member))
              .filter((event) => event.kind.code === code && within(event.day, when))
              .map((event) => event.day);
          const { known } = each;
          const came = known.acquired_on === 0 ? undefined : domainDay(known.acquired_on);
          const rows = each.rows.filter(({ effectiveOn }) => effectiveOn <= when.to);
          return { known, came, rows, invited: days('RF-I'), completed: days('RF-C') };
        });
      const shifted = (days: number) => told.filter(({ came }) => came !== undefined && within(came + days, when));
      const shareOf = (some: typeof told, yes: (known: (typeof told)[number]['known']) => number) => {
        const answers = some.map(({ known }) => yes(known)).filter((answer) => answer !== 0);
        return { of: answers.length, people: answers.filter((answer) => answer === 2).length };
      };
      const sum = (numbers: readonly number[]): number => numbers.reduce((all_, number) => all_ + number, 0);
      const expected = {
        acquired: shifted(0).length,
        activated: shareOf(shifted(30), (known) => known.activated),
        retained: {
          30: shareOf(shifted(30), (known) => known.retained_30),
          90: shareOf(shifted(90), (known) => known.retained_90),
          365: shareOf(shifted(365), (known) => known.retained_365),
        },
        held: {
          categories: sum(told.map(({ known }) => known.held_categories)),
          people: told.filter(({ known }) => known.held_categories > 0).length,
        },
        referral: {
          people: told.filter(({ rows }) => stageRank(stageOn(rows, when.to)) >= 2).length,
          inviters: told.filter(({ invited }) => invited.length > 0).length,
          invitations: sum(told.map(({ invited }) => invited.length)),
          completed: sum(told.map(({ completed }) => completed.length)),
        },
      };
      const waits = told.flatMap(({ came, known }) => {
        const first = known.first_invites_on === 0 ? undefined : domainDay(known.first_invites_on);
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
    { numRuns: 300 },
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
