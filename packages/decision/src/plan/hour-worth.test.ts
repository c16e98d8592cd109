import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan } from './plan.ts';
import { defaultPolicy } from './plan-input.ts';
import { customer, input, need, yes } from './testing/one-customer.ts';

const people = fc.array(fc.record({ strength: fc.double({ min: 0.05, max: 1, noNaN: true }), told: fc.boolean() }), {
  maxLength: 25,
});
const book = (given: readonly { readonly strength: number; readonly told: boolean }[]) =>
  given.map(({ strength, told }, i) =>
    customer({
      customerId: `cus_${i}`,
      consents: [yes],
      riskTolerance: 3,
      riskAssessedOn: 20_000,
      needs: [need({ needId: `need_${i}`, customerId: `cus_${i}`, strength, state: told ? 'confirmed' : 'latent' })],
    }),
  );
const dayOf = (customers: ReturnType<typeof book>, minutesADay: number, rows: number) =>
  plan(
    input(customers, {
      rms: [{ rm: 1, minutesADay }],
      policy: { ...defaultPolicy('EUR'), rows, maxRows: 40, exploration: null },
    }),
  );
/** What stands on a list because of what it is worth. */
const brings = ({ rows }: ReturnType<typeof plan>): number =>
  rows.reduce((sum, { score }) => sum + Math.max(0, score), 0);

test('an hour is worth what the best list of a day that is an hour longer brings more', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 10, max: 200 }), (given, minutes) => {
      const customers = book(given);
      const day = dayOf(customers, minutes, 8);
      const longer = brings(dayOf(customers, minutes + 60, 13)) - brings(day);
      expect(Math.abs(day.hours[0]!.worthMinor - longer)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

test('with nobody left to see it is worth nothing', () => {
  expect(dayOf(book([{ strength: 0.9, told: true }]), 240, 8).hours).toEqual([{ rm: 1, worthMinor: 0 }]);
});
