import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MATCH_KINDS, type MatchKind } from './intake-row.ts';
import { type MatchCandidate, matchCustomer } from './match-customer.ts';

const who = (customerId: string, agrees: readonly MatchKind[], has: readonly MatchKind[] = agrees): MatchCandidate => ({
  customerId,
  agrees,
  has,
});
const ORDER: readonly MatchKind[] = ['key', 'phone', 'email'];

test.each([
  { why: 'nobody shares anything', row: ORDER, known: [], gives: 'nobody' },
  { why: 'the key decides', row: ORDER, known: [who('a', ['key'])], gives: 'a' },
  { why: 'a weaker key decides when nobody has a stronger one', row: ORDER, known: [who('a', ['email'])], gives: 'a' },
  {
    why: 'the row itself lacks the stronger key',
    row: ['phone'],
    known: [who('a', ['phone'], ['key', 'phone'])],
    gives: 'a',
  },
  {
    why: 'same phone, other key: two people of one household',
    row: ORDER,
    known: [who('a', ['phone'], ['key', 'phone'])],
    gives: 'match_contradicts',
  },
  {
    why: 'two customers share the phone',
    row: ['phone'],
    known: [who('a', ['phone']), who('b', ['phone'])],
    gives: 'match_ambiguous',
  },
  {
    why: 'key says one, phone another',
    row: ORDER,
    known: [who('a', ['key']), who('b', ['phone'])],
    gives: 'match_ambiguous',
  },
  {
    why: 'a phone shared with somebody else is no doubt when key and phone both fit',
    row: ORDER,
    known: [who('a', ['key', 'phone']), who('b', ['phone'])],
    gives: 'a',
  },
  {
    why: 'a kind that the source did not choose counts for nothing',
    row: ['name', 'key'],
    known: [who('a', ['name'])],
    gives: 'nobody',
  },
] as const)('$why -> $gives', ({ row, known, gives }) => {
  const match = matchCustomer(ORDER, row, known);
  expect(match.found === 'customer' ? match.customerId : match.found === 'conflict' ? match.code : match.found).toBe(
    gives,
  );
});

test('the order in which candidates are found never matters', () => {
  const kinds = fc.subarray([...MATCH_KINDS]);
  const candidate = fc.record({ agrees: kinds, more: kinds });
  fc.assert(
    fc.property(kinds, kinds, fc.array(candidate, { maxLength: 3 }), (order, row, drawn) => {
      const known = drawn.map(({ agrees, more }, i) => who(`c${i}`, agrees, [...new Set([...agrees, ...more])]));
      const one = matchCustomer(order, row, known);
      const other = matchCustomer(order, row, known.toReversed());
      expect(other.found).toBe(one.found);
      if (one.found === 'customer') expect(other).toEqual(one);
      if (one.found === 'conflict' && other.found === 'conflict')
        expect(other.customerIds.toSorted()).toEqual(one.customerIds.toSorted());
    }),
    { numRuns: 2_000 },
  );
});
