import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultCatalogue } from '../content/default-catalogue.ts';
import { type QuotaPerson, quotaSplit } from './quota-split.ts';

const { products } = defaultCatalogue('EUR');
const risky = products.find(({ riskLevel }) => riskLevel >= 2);
const safe = products.find(({ riskLevel, category }) => riskLevel === 1 && category === 'term_deposit');
if (risky === undefined || safe === undefined) throw new Error('the shelf has a risky and a safe product');
const TODAY = 20_000;
const someone: QuotaPerson = {
  customerId: 'cus_a',
  need: { state: 'confirmed', chance: 0.9 },
  holds: false,
  riskTolerance: 5,
  riskAssessedOn: TODAY - 10,
};
const may = { state: 'latent', chance: 0.4 } as const;

test.each<{ why: string; person: QuotaPerson; has: number; ask: number; unsuitable: number }>([
  { why: 'a need in their own word', person: someone, has: 1, ask: 0, unsuitable: 0 },
  { why: 'something speaks for it', person: { ...someone, need: may }, has: 0, ask: 1, unsuitable: 0 },
  { why: 'hardly anything does', person: { ...someone, need: { ...may, chance: 0.1 } }, has: 0, ask: 0, unsuitable: 0 },
  {
    why: 'they said no',
    person: { ...someone, need: { state: 'denied', chance: 0.9 } },
    has: 0,
    ask: 0,
    unsuitable: 0,
  },
  { why: 'they hold it already', person: { ...someone, holds: true }, has: 0, ask: 0, unsuitable: 0 },
  { why: 'more risk than they bear', person: { ...someone, riskTolerance: 1 }, has: 0, ask: 0, unsuitable: 1 },
  { why: 'assessed too long ago', person: { ...someone, riskAssessedOn: TODAY - 366 }, has: 0, ask: 0, unsuitable: 1 },
  { why: 'never assessed', person: { ...someone, riskTolerance: null }, has: 0, ask: 0, unsuitable: 1 },
])('$why', ({ person, has, ask, unsuitable }) => {
  const split = quotaSplit(600, risky, [person], TODAY);
  expect([split.haveNeed.length, split.worthAsking.length, split.unsuitable]).toEqual([has, ask, unsuitable]);
  expect(split.pushed).toBe(600 - has - ask);
});

test('a deposit needs no assessment', () => {
  expect(quotaSplit(1, safe, [{ ...someone, riskTolerance: null }], TODAY)).toMatchObject({ pushed: 0, unsuitable: 0 });
});

test('no quota, however large, brings one more person', () => {
  const person = fc.record({
    customerId: fc.uuid(),
    need: fc.option(
      fc.record({
        state: fc.constantFrom('latent', 'aware', 'confirmed', 'denied', 'served'),
        chance: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    ),
    holds: fc.boolean(),
    riskTolerance: fc.option(fc.integer({ min: 1, max: 5 })),
    riskAssessedOn: fc.option(fc.integer({ min: TODAY - 800, max: TODAY })),
  }) as fc.Arbitrary<QuotaPerson>;
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), fc.integer({ min: 1, max: 1000 }), (people, quota) => {
      const [small, large] = [quotaSplit(quota, risky, people, TODAY), quotaSplit(quota + 500, risky, people, TODAY)];
      expect({ ...large, quota, pushed: 0 }).toEqual({ ...small, pushed: 0 });
      expect(large.pushed - small.pushed).toBeLessThanOrEqual(500);
      const sold = new Set([...small.haveNeed, ...small.worthAsking]);
      for (const { customerId, riskTolerance } of people)
        if (sold.has(customerId)) expect(riskTolerance).toBeGreaterThanOrEqual(risky.riskLevel);
    }),
  );
});

test('refuses no quota', () => {
  expect(() => quotaSplit(0, risky, [], TODAY)).toThrow(RangeError);
});
