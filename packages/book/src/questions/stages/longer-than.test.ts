import { dayOf } from '@vivero/domain';
import { expect, test } from 'vitest';
import { MemberSet } from '../../scope/member-set.ts';
import { onDay, testBook } from '../../testing/test-book.ts';
import { longerThan } from './longer-than.ts';

const ASOF = dayOf(2026, 3, 3);
test.each([
  { why: 'a day longer than the limit', person: { shown: 2, since: onDay(ASOF - 61) }, then: [0] },
  { why: 'exactly the limit', person: { shown: 2, since: onDay(ASOF - 60) }, then: [] },
  { why: 'set aside by a person', person: { shown: 2, since: onDay(ASOF - 61), detour: 3 }, then: [] },
  { why: 'lost', person: { shown: 2, since: onDay(ASOF - 61), lostSince: onDay(ASOF) }, then: [] },
  { why: 'how long is long is not known there', person: { shown: 3, since: onDay(ASOF - 400) }, then: [] },
])('$why', ({ person, then }) => {
  const book = testBook([{ ...person, member: 0 }], { asOf: ASOF });
  expect([...longerThan(book, MemberSet.of(1, [0]), { reached: 60 })]).toEqual(then);
  expect([...longerThan(book, MemberSet.of(1, []), { reached: 60 })]).toEqual([]);
});
