import { dayOf, PRODUCT_CATEGORIES } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEATURES } from '../../fold/features/features.ts';
import { MemberSet } from '../../scope/member-set.ts';
import { anyEvents } from '../../testing/any-events.ts';
import { historyOf } from '../../testing/history-of.ts';
import { testBook } from '../../testing/test-book.ts';
import { customerSnapshot, joinSnapshots, type SnapshotPlan } from './customer-snapshot.ts';
import { SNAPSHOT_FIGURES } from './snapshot-figures.ts';

const ASOF = dayOf(2026, 3, 3);
const histories = fc.array(anyEvents(ASOF, 200), { minLength: 1, maxLength: 8 });
const ago = fc.integer({ min: 1, max: 180 });
const bookOf = (all: readonly (readonly Parameters<typeof testBook>[0][number]['events'][])[number][]) =>
  testBook(
    all.map((events = [], member) => ({ member, segment: member % 3, events })),
    { asOf: ASOF, buckets: 2, segments: ['mass', 'affluent'] },
  );
const planOf = (day: number, more: Partial<SnapshotPlan> = {}): SnapshotPlan => ({
  day,
  outcomeDays: 90,
  knownOn: ASOF,
  figures: SNAPSHOT_FIGURES,
  sample: { every: 1, remainder: 0 },
  ...more,
});
const everybody = MemberSet.of(64, Array(64).keys());
const byMember = ({ member, rank, figures, segment }: ReturnType<typeof customerSnapshot>) =>
  new Map([...member].map((each, i) => [each, [segment[i], rank[i], ...figures.map((column) => column[i])]]));

test('nothing that happens after the day changes a figure: the same as if it had not happened', () => {
  fc.assert(
    fc.property(histories, ago, (all, days) => {
      const day = ASOF - days;
      const known = all.map((events) => events.filter((event) => event.day <= day));
      const seen = customerSnapshot(bookOf(all), everybody, planOf(day));
      const firsts = known.flatMap(([first]) => (first ? [first.day] : []));
      expect(seen.firstOn).toBe(firsts.length === 0 ? null : Math.min(...firsts));
      expect(byMember(seen)).toEqual(byMember(customerSnapshot(bookOf(known), everybody, planOf(day))));
    }),
    { numRuns: 150 },
  );
});

test('what was bought is what each history says of the days after, as far as they have come', () => {
  fc.assert(
    fc.property(histories, ago, fc.integer({ min: 1, max: 120 }), (all, days, outcomeDays) => {
      const day = ASOF - days;
      const book = bookOf(all);
      const seen = customerSnapshot(book, everybody, planOf(day, { outcomeDays }));
      const told = book.parts.flatMap((part) =>
        [...part.people.member].flatMap((member, row) => {
          const history = historyOf(book, part, row);
          const first = all[member]?.[0]?.day ?? Infinity;
          if (first > day) return [];
          const bought = history.filter(
            (event) => event.kind.code === 'TX-S' && event.day > day && event.day <= day + outcomeDays,
          );
          return [[member, PRODUCT_CATEGORIES.filter((c) => bought.some(({ kind }) => kind.category === c))]];
        }),
      );
      const found = [...seen.member].map((member, i) => [
        member,
        PRODUCT_CATEGORIES.filter((_, bit) => (((seen.bought[i] as number) >>> bit) & 1) === 1),
      ]);
      expect(found).toEqual(told);
    }),
    { numRuns: 150 },
  );
});

test('samples take everybody once, and who is out of scope is never looked at', () => {
  fc.assert(
    fc.property(histories, ago, fc.integer({ min: 1, max: 4 }), (all, days, every) => {
      const book = bookOf(all);
      const plan = planOf(ASOF - days);
      const whole = customerSnapshot(book, everybody, plan);
      const samples = Array.from({ length: every }, (_, remainder) =>
        customerSnapshot(book, everybody, { ...plan, sample: { every, remainder } }),
      );
      expect(byMember(joinSnapshots(samples))).toEqual(byMember(whole));
      expect(customerSnapshot(book, MemberSet.of(64, []), plan).member).toHaveLength(0);
    }),
    { numRuns: 50 },
  );
});

test.each([
  { why: 'balances of holdings are known of today only', plan: planOf(ASOF - 30, { figures: ['held_balance'] }) },
  { why: 'whether somebody is retained asks for the basis of today', plan: planOf(ASOF, { figures: ['retained_90'] }) },
  { why: 'a day to come', plan: planOf(ASOF + 1) },
  { why: 'outcomes to come', plan: planOf(ASOF, { knownOn: ASOF + 1 }) },
])('refused: $why', ({ plan }) => {
  expect(() => customerSnapshot(bookOf([[]]), everybody, plan)).toThrow(RangeError);
});

test('a date is so many days ago, and what never happened is unknown', () => {
  const bought = {
    eventId: 'evt_1',
    code: 'TX-S' as const,
    day: ASOF - 50,
    at: '2026-01-12T10:00:00Z',
    recordedAt: '2026-01-12T10:00:00Z',
    medium: null,
    direction: null,
    category: 'card' as const,
    flow: null,
    amount: null,
    balance: null,
    about: null,
    details: {},
  };
  const plan = planOf(ASOF - 20, { figures: ['last_purchases_on', 'last_talks_on'] });
  const { figures } = customerSnapshot(bookOf([[bought]]), everybody, plan);
  expect(figures.map(([days]) => days)).toEqual([30, Number.NaN]);
});

test('every figure that rests on events alone is there', () => {
  const left = FEATURES.filter(({ name }) => !SNAPSHOT_FIGURES.includes(name)).map(({ name }) => name);
  expect(left).toEqual([
    'held_balance',
    'owed_balance',
    'held_products',
    'held_categories',
    'matures_on',
    'acquired_on',
    'activated_on',
    'activated',
    'retained_30',
    'retained_90',
    'retained_365',
  ]);
});
