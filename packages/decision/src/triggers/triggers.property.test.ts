import { FLOWS, type Holding, type LedgerEvent } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerSeries } from './build-series.ts';
import { runTriggers } from './run-triggers.ts';
import { held, moved, TODAY } from './testing/history.ts';

const event = fc
  .record({
    ago: fc.integer({ min: -20, max: 500 }),
    flow: fc.constantFrom(...FLOWS),
    amount: fc.oneof(fc.constant(0), fc.constant(2_000), fc.integer({ min: -5_000, max: 100_000 })),
    balance: fc.option(fc.integer({ min: -20_000, max: 100_000 }), { nil: undefined }),
    about: fc.constantFrom(null, 'a', 'h-term_deposit'),
  })
  .map(({ ago, flow, amount, balance, about }) =>
    moved(ago, flow, amount, balance === undefined ? { about } : { about, balance }),
  );
const holdings = fc.array(
  fc
    .tuple(fc.constantFrom('card', 'term_deposit', 'consumer_loan', 'payments'), fc.integer({ min: -50, max: 100 }))
    .map(([category, days]) => held(category as Holding['category'], { maturesOn: TODAY + days })),
  { maxLength: 4 },
);
const history = fc.array(event, { maxLength: 120 });
const said = (events: readonly LedgerEvent[], held_: readonly Holding[]) =>
  runTriggers(customerSeries(events, held_, 'EUR', TODAY), TODAY);

test('whatever the history, every hypothesis is sound', () => {
  fc.assert(
    fc.property(history, holdings, (events, own) => {
      for (const h of said(events, own)) {
        expect(h.strength > 0 && h.strength < 1, `${h.rule} ${h.strength}`).toBe(true);
        expect(h.until >= TODAY && h.until >= h.from, h.rule).toBe(true);
        expect(Number.isSafeInteger(h.amountMinor) && h.amountMinor >= 0, h.rule).toBe(true);
        for (const value of Object.values(h.reason.params)) {
          if (typeof value === 'number') expect(Number.isFinite(value), h.rule).toBe(true);
          if (typeof value === 'object' && 'minor' in value)
            expect(Number.isSafeInteger(value.minor), h.rule).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('order, repetition and the future do not matter', () => {
  fc.assert(
    fc.property(history, holdings, (events, own) => {
      // Ids tell events apart, so the order within a second is the only thing that may differ: make times distinct.
      const unique = [...new Map(events.map((e) => [e.eventId, e])).values()];
      const timed = unique.map((e, i) => ({
        ...e,
        at: e.at.replace(
          '10:00:00',
          `10:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`,
        ),
      }));
      const shuffled = [...timed.toReversed(), ...timed, moved(-5, 'salary', 99_999)];
      expect(said(shuffled, own)).toEqual(said(timed, own));
    }),
    { numRuns: 200 },
  );
});
