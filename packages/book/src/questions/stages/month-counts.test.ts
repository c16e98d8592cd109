import { dayOf, PRODUCT_CATEGORIES } from '@vivero/domain';
import { expect, test } from 'vitest';
import { bookDay } from '../../columns/book-time.ts';
import { packMove } from '../../columns/packed-move.ts';
import { MemberSet } from '../../scope/member-set.ts';
import { testBook, type TestPerson } from '../../testing/test-book.ts';
import { addMonthCounts, MONTH_PLACES, monthCounts } from './month-counts.ts';

const ASOF = dayOf(2026, 3, 3);
const at = (ago: number): number => bookDay(ASOF) - ago;
const moved = (
  ...moves: readonly (readonly [ago: number, from: number, to: number])[]
): (readonly [number, number])[] => moves.map(([ago, from, to]) => [at(ago), packMove(from, to, false, 0)]);

const people: TestPerson[] = [
  // Reached since long, interested 40 days ago: stays one month, moves in the next, stays in the last.
  {
    member: 0,
    moves: moved([200, 0, 2], [40, 2, 3]),
    holdings: [{ category: 3, elsewhere: 0, openedOn: 0, endedOn: 0, maturesOn: 0, balance: -5_000 }],
  },
  // Came within the months.
  { member: 1, moves: moved([10, 0, 1]) },
  // Lost 20 days ago: the last month ends there.
  { member: 2, moves: moved([300, 0, 5]), lostSince: at(20) },
  // At no stage yet.
  { member: 3 },
];
const book = testBook(people, { asOf: ASOF, buckets: 2 });
const all = MemberSet.of(4, [0, 1, 2, 3]);
const told = (counts: ReturnType<typeof monthCounts>) => {
  const cells: Record<string, number> = {};
  counts.moves.forEach((count, cell) => {
    const [from, to] = [MONTH_PLACES[Math.floor(cell / 8)], MONTH_PLACES[cell % 8]];
    if (count > 0) cells[`${from} > ${to}`] = count;
  });
  return cells;
};

test('months are counted by where they begin and where they end', () => {
  const counts = monthCounts(book, all, 3);
  expect(told(counts)).toEqual({
    'reached > reached': 1,
    'reached > interested': 1,
    'interested > interested': 1,
    'transacted > transacted': 2,
    'transacted > lost': 1,
  });
  expect([...counts.people]).toEqual([1, 0, 1, 0, 0, 0, 0, 1]);
  expect([...counts.came]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  const cell = 2 * PRODUCT_CATEGORIES.length + 2;
  expect([counts.holdings[cell], counts.balances[cell]]).toEqual([1, 5_000]);
});

test('parts add up to the whole, and nobody outside the scope is counted', () => {
  const parts = addMonthCounts(book.parts.map((part) => monthCounts(book, all, 3, [part])));
  expect(parts).toEqual(monthCounts(book, all, 3));
  expect(told(monthCounts(book, MemberSet.of(4, [1, 3]), 3))).toEqual({});
});
