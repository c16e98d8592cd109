import { type LedgerEvent, NEED_KINDS } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runTriggers } from '../triggers/run-triggers.ts';
import { customerSeries } from '../triggers/build-series.ts';
import { held, moved, ordinary, TODAY } from '../triggers/testing/history.ts';
import { needHistories } from './need-histories.ts';
import { NEED_SIGNS, placeOfRule } from './need-signs.ts';
import { answerIn, boughtIn, contactedIn, firedIn } from './need-weeks.ts';

const WEEKS = 12;
const heard = (
  code: LedgerEvent['code'],
  ago: number,
  details: LedgerEvent['details'],
  category: LedgerEvent['category'] = null,
): LedgerEvent => ({
  ...moved(ago, 'other_in', 0),
  eventId: `${code}-${ago}`,
  code,
  flow: null,
  amount: null,
  category,
  details,
});
const read = (events: readonly LedgerEvent[]) => needHistories(events, [], 'EUR', TODAY, WEEKS);

test('an unusual inflow speaks in the week it came and not again', () => {
  const inflow = moved(17, 'transfer_in', 80_000, { balance: 90_000 });
  const words = read([...ordinary(), inflow]).get('place_idle_cash');
  const weeks = [...(words ?? [])].flatMap((word, week) => (firedIn(word, NEED_SIGNS.indexOf('inflow')) ? [week] : []));
  expect(weeks).toEqual([9]);
});

test.each([
  {
    why: 'a need confirmed is a yes',
    event: heard('ND-C', 0, { needKind: 'protect_family' }),
    kind: 'protect_family',
    week: 11,
    reads: { answer: { question: 0, yes: true }, contacted: false, bought: false },
  },
  {
    why: 'a need denied is a no',
    event: heard('ND-D', 7, { needKind: 'protect_family' }),
    kind: 'protect_family',
    week: 10,
    reads: { answer: { question: 0, yes: false }, contacted: false, bought: false },
  },
  {
    why: 'a talk about it is a contact',
    event: heard('CT-V', 6, { needKind: 'protect_family' }),
    kind: 'protect_family',
    week: 11,
    reads: { answer: null, contacted: true, bought: false },
  },
  {
    why: 'what was bought settles the needs it serves',
    event: heard('TX-S', 83, {}, 'mortgage'),
    kind: 'finance_home',
    week: 0,
    reads: { answer: null, contacted: false, bought: true },
  },
] as const)('$why', ({ event, kind, week, reads }) => {
  const word = read([event]).get(kind)?.[week] ?? 0;
  expect({ answer: answerIn(word), contacted: contactedIn(word), bought: boughtIn(word) }).toEqual(reads);
});

test.each([
  {
    why: 'an attempt that nobody answered is no contact',
    event: heard('CT-D', 3, { needKind: 'protect_family', attempt: true }),
  },
  { why: 'a contact about nothing in particular says nothing of a need', event: heard('CT-V', 3, {}) },
  { why: 'what is older than the window is not looked at', event: heard('ND-C', 84, { needKind: 'protect_family' }) },
  { why: 'an account alone serves no need', event: heard('TX-S', 3, {}, 'current_account') },
])('silent: $why', ({ event }) => {
  expect(read([event]).size).toBe(0);
});

test('what is not yet known changes no earlier week', () => {
  const days = fc.array(
    fc.record({
      ago: fc.integer({ min: 0, max: 200 }),
      amount: fc.integer({ min: 1, max: 90_000 }),
      balance: fc.integer({ min: 0, max: 90_000 }),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 8 }), (made, back) => {
      const events = made.map(({ ago, amount, balance }) => moved(ago, 'transfer_in', amount, { balance }));
      const own = [held('card')];
      const whole = needHistories(events, own, 'EUR', TODAY, WEEKS);
      const day = TODAY - back * 7;
      const then = needHistories(
        events.filter((event) => event.day <= day),
        own,
        'EUR',
        day,
        WEEKS - back,
      );
      for (const kind of NEED_KINDS) {
        const early = whole.get(kind)?.slice(0, WEEKS - back) ?? new Uint32Array(WEEKS - back);
        expect(then.get(kind) ?? new Uint32Array(WEEKS - back)).toEqual(early);
      }
    }),
    { numRuns: 40 },
  );
});

test('every rule that gives a hypothesis has its place', () => {
  const rules = runTriggers(
    customerSeries([...ordinary(), moved(3, 'transfer_in', 80_000, { balance: 90_000 })], [held('card')], 'EUR', TODAY),
    TODAY,
  );
  expect(rules.length).toBeGreaterThan(0);
  for (const { rule } of rules) expect(placeOfRule(rule)).toBeGreaterThanOrEqual(0);
  expect(() => placeOfRule('unheard_of@1')).toThrow(RangeError);
});
