import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HoldingLook, sameHolding } from './same-holding.ts';

const look = (over: Partial<HoldingLook> = {}): HoldingLook => ({
  category: 'term_deposit',
  elsewhere: false,
  currency: 'EUR',
  maturesOn: 20_000,
  ...over,
});
const known = (holdingId: string, over: Partial<HoldingLook> = {}) => ({ holdingId, ...look(over) });

test.each([
  { why: 'the same in all that both say', row: look(), others: [known('a')], then: 'a' },
  { why: 'nothing is known', row: look(), others: [], then: null },
  { why: 'the row does not say when it matures', row: look({ maturesOn: null }), others: [known('a')], then: 'a' },
  { why: 'the record does not', row: look(), others: [known('a', { maturesOn: null })], then: 'a' },
  { why: 'neither has an amount', row: look({ currency: null }), others: [known('a')], then: 'a' },
  { why: 'another day is another deposit', row: look(), others: [known('a', { maturesOn: 20_001 })], then: null },
  { why: 'another currency', row: look({ currency: 'USD' }), others: [known('a')], then: null },
  { why: 'another kind of product', row: look({ category: 'savings' }), others: [known('a')], then: null },
  { why: 'what lies with another bank', row: look(), others: [known('a', { elsewhere: true })], then: null },
  { why: 'two deposits of one day', row: look(), others: [known('a'), known('b')], then: ['a', 'b'] },
  {
    why: 'two deposits, and the row does not say which',
    row: look({ maturesOn: null }),
    others: [known('a'), known('b', { maturesOn: 20_100 })],
    then: ['a', 'b'],
  },
  {
    why: 'two deposits, and the day says which',
    row: look(),
    others: [known('a', { maturesOn: 20_100 }), known('b')],
    then: 'b',
  },
  {
    why: 'the same day said by both comes before a day that nobody wrote down',
    row: look(),
    others: [known('a', { maturesOn: null }), known('b')],
    then: 'b',
  },
  {
    why: 'two of which nobody wrote down the day',
    row: look(),
    others: [known('a', { maturesOn: null }), known('b', { maturesOn: null })],
    then: ['a', 'b'],
  },
])('$why: $then', ({ row, others, then }) => {
  const found = sameHolding(row, others);
  expect(found).toEqual(
    then === null
      ? { found: 'none' }
      : typeof then === 'string'
        ? { found: 'one', holdingId: then }
        : { found: 'several', holdingIds: then },
  );
});

const looks = fc.record({
  category: fc.constantFrom('savings', 'term_deposit'),
  elsewhere: fc.boolean(),
  currency: fc.constantFrom('EUR', 'USD', null),
  maturesOn: fc.constantFrom(1, 2, null),
});

test('the order of what is known decides nothing, and what contradicts the row is never taken for it', () => {
  fc.assert(
    fc.property(looks, fc.array(looks, { maxLength: 4 }), (row, others) => {
      const named = others.map((each, i) => ({ holdingId: `h${i}`, ...each }));
      const idsOf = (found: ReturnType<typeof sameHolding>): readonly string[] =>
        found.found === 'none' ? [] : found.found === 'one' ? [found.holdingId] : found.holdingIds.toSorted();
      const ids = idsOf(sameHolding(row, named));
      expect(idsOf(sameHolding(row, named.toReversed()))).toEqual(ids);
      // Put together, the row and what it is taken for say no two things about one field.
      for (const id of ids) {
        const { holdingId: _, ...one } = named.find((each) => each.holdingId === id) ?? { holdingId: '', ...row };
        for (const field of ['category', 'elsewhere', 'currency', 'maturesOn'] as const)
          expect(new Set([one[field], row[field]].filter((value) => value !== null)).size).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 2_000 },
  );
});
