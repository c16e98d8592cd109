import { dayOf } from '@vivero/domain';
import { expect, test } from 'vitest';
import { ownDay } from './own-day.ts';

const MONDAY = dayOf(2026, 11, 2);

test.each([
  { why: 'the file of this morning is the newest', asOf: MONDAY, then: {} },
  { why: 'and that of a Thursday before a long weekend', asOf: MONDAY - 4, then: {} },
  { why: 'a file that runs ahead is no history', asOf: MONDAY + 1, then: {} },
  {
    why: 'the record of another year is, and the bank stands at its day',
    asOf: dayOf(1998, 12, 31),
    then: { asOfOn: '1998-12-31' },
  },
])('$why', ({ asOf, then }) => {
  expect(ownDay(asOf, MONDAY)).toEqual(then);
});
