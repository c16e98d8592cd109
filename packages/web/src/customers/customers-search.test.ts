import { expect, test } from 'vitest';
import { customersSearch, filterOf, sameFilter } from './customers-search.ts';

test.each([
  { why: 'nothing asked', search: {}, then: {} },
  { why: 'a stage alone is a list of one', search: { stages: 'reached' }, then: { stages: ['reached'] } },
  {
    why: 'stages that there are not are left out',
    search: { stages: ['reached', 'royal'] },
    then: { stages: ['reached'] },
  },
  { why: 'a list without any', search: { stages: ['royal'] }, then: {} },
  { why: 'days', search: { maturesWithin: 30, untouchedFor: 0.5 }, then: { maturesWithin: 30 } },
  { why: 'no agreed day is an answer too', search: { promised: false }, then: { promised: false } },
  { why: 'cooling is yes or not asked', search: { cooling: false }, then: {} },
  { why: 'what the list does not know', search: { search: 'Lucía', page: 3 }, then: {} },
])('$why', ({ search, then }) => {
  expect(customersSearch(search)).toEqual(then);
});

test('the order of the parts and the order of the list make no other filter', () => {
  expect(sameFilter({ cooling: true, segment: 'a' }, { segment: 'a', cooling: true })).toBe(true);
  expect(sameFilter({ cooling: true }, {})).toBe(false);
  expect(filterOf({ cooling: true, sort: 'balance' })).toEqual({ cooling: true });
});
