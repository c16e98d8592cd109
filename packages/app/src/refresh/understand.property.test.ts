import { EVENT_CODES, isOpen, type LedgerEvent, type Need, NEED_KINDS } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hearNeeds } from './hear-needs.ts';
import { countingIds, eventOf } from './testing/ledger-of.ts';
import { type CustomerRecord, understand } from './understand.ts';

const TODAY = 20_000;
const euros = (minor: number) => ({ minor, currency: 'EUR' });

const anyEvent = fc.record({
  code: fc.constantFrom(...EVENT_CODES.filter((code) => /^(IN|ND|TX-S|MV|CT-V)/.test(code))),
  age: fc.integer({ min: -2, max: 260 }),
  needKind: fc.option(fc.constantFrom(...NEED_KINDS.slice(0, 3)), { nil: undefined }),
  category: fc.constantFrom('term_deposit', 'insurance', 'current_account', null),
  flow: fc.constantFrom('salary', 'transfer_in', 'transfer_out', 'pension'),
  minor: fc.integer({ min: 1_000, max: 5_000_000 }),
});
/** A history in the order of time, a few of its events after today. */
const history = fc
  .array(anyEvent, { maxLength: 25 })
  .map((drawn) => drawn.toSorted((a, b) => b.age - a.age))
  .map((drawn) =>
    drawn.map(({ code, age, needKind, category, flow, minor }, i): LedgerEvent => {
      const money =
        code === 'MV' ? { flow, amount: euros(minor), balance: euros(minor * 2), about: 'a' } : { category };
      return eventOf(`e${i}`, code, TODAY - age, { ...money, details: needKind === undefined ? {} : { needKind } });
    }),
  );

const record = (events: readonly LedgerEvent[], needs: readonly Need[]): CustomerRecord => ({
  customer: {
    customerId: 'cus_1',
    member: 1,
    relation: 'customer',
    customerSince: null,
    rm: 1,
    birthYear: 1980,
    segment: null,
    basis: 'contract',
    completeness: 0.9,
    verifiedOn: TODAY - 300,
    riskTolerance: 3,
    detour: null,
  },
  events,
  holdings: [],
  needs,
  overrides: [],
  merges: [],
});

/** The needs on record after one more refresh. */
function refreshed(events: readonly LedgerEvent[], needs: readonly Need[], asOf: number, newId = countingIds()) {
  const { needsToWrite, openNeeds } = understand(record(events, needs), 'EUR', asOf, newId);
  const written = needsToWrite.map(({ rm: _, ...need }) => need);
  const now = new Map([...needs, ...written].map((need) => [need.needId, need]));
  return { needs: [...now.values()], written, openNeeds };
}

test('a second refresh of the same day writes no need', () => {
  fc.assert(
    fc.property(history, history, (before, later) => {
      const ids = countingIds();
      const yesterday = refreshed(before, [], TODAY - 1, ids);
      // What arrives late stands anywhere in time.
      const all = [...before, ...later.map((e) => ({ ...e, eventId: `late ${e.eventId}` }))].toSorted(
        (a, b) => a.day - b.day,
      );
      const once = refreshed(all, yesterday.needs, TODAY, ids);
      expect(refreshed(all, once.needs, TODAY, ids).written).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('no kind of need is open twice, on whatever days the bank is refreshed', () => {
  fc.assert(
    fc.property(history, fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 5 }), (events, ages) => {
      const ids = countingIds();
      let needs: readonly Need[] = [];
      for (const age of [...ages.toSorted((a, b) => b - a), 0]) {
        const after = refreshed(events, needs, TODAY - age, ids);
        const open = after.needs.filter(isOpen);
        expect(new Set(open.map((need) => need.kind)).size).toBe(open.length);
        expect(after.openNeeds).toBe(open.length);
        needs = after.needs;
      }
    }),
    { numRuns: 300 },
  );
});

test('what the customer alone says gives the same needs heard day after day as heard at once', () => {
  const meaning = (needs: readonly Need[]) => needs.map((need) => ({ ...need, needId: '' }));
  fc.assert(
    fc.property(history, (events) => {
      const ids = countingIds();
      let daily: readonly Need[] = [];
      for (let day = TODAY - 260; day <= TODAY; day += 1) daily = hearNeeds('cus_1', daily, events, 'EUR', day, ids);
      expect(meaning(daily)).toEqual(meaning(hearNeeds('cus_1', [], events, 'EUR', TODAY, ids)));
    }),
    { numRuns: 200 },
  );
});
