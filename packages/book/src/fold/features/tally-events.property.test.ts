import { type Day, dayOf, EVENT_CODES, type EventCode } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookDay } from '../../columns/book-time.ts';
import type { EventColumns } from '../../columns/event-columns.ts';
import type { EventKind } from '../../columns/event-kind.ts';
import { placeOf } from '../../columns/exact-number.ts';
import { KindTable } from '../../columns/kind-table.ts';
import type { Tally } from './tally.ts';
import { tallyEvents } from './tally-events.ts';

const AS_OF = dayOf(2026, 11, 1);
const FOREIGN: EventCode = EVENT_CODES[9] as EventCode;
const plain = { medium: null, direction: null, flow: null, category: null, facts: [] } as const;
const sparse = { balanced: false, named: false, about: false, merged: false } as const;
/** Ten kinds, from the fifth on with an amount; the last in a currency that is not the bank's. */
const KINDS: readonly EventKind[] = EVENT_CODES.slice(0, 10).map((code, i) => ({
  ...plain,
  ...sparse,
  code,
  currency: code === FOREIGN ? 'USD' : i >= 5 ? 'EUR' : null,
  valued: i >= 5,
}));

interface Told {
  readonly kind: number;
  readonly ago: number;
  readonly amount: number;
}
const event = (kinds: number): fc.Arbitrary<Told> =>
  fc.record({
    kind: fc.nat({ max: kinds - 1 }),
    ago: fc.integer({ min: -2, max: 40 }),
    amount: fc.constantFrom(0, 7, -7, 2 ** 30 - 1, 2 ** 30, -(2 ** 40)),
  });
/** Mostly few events; now and then more than a byte or a sum of bytes holds, many of one kind. */
const history = (kinds: number): fc.Arbitrary<Told[]> =>
  fc
    .oneof(
      { weight: 8, arbitrary: fc.array(event(kinds), { maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.integer({ min: 250, max: 600 }), event(kinds))
          .map(([n, one]) => Array.from({ length: n }, (_, i) => ({ ...one, ago: one.ago + (i % 2) }))),
      },
    )
    .map((events) => events.toSorted((a, b) => b.ago - a.ago));
const tally: fc.Arbitrary<Tally> = fc
  .record({
    what: fc.constantFrom('count', 'sum', 'first', 'last'),
    codes: fc.subarray(EVENT_CODES.slice(0, 10)),
    window: fc.constantFrom(1, 8, 30, null),
  })
  .map(({ what, codes, window }) => ({ what, window, of: ({ code }) => codes.includes(code) }));
/** The one sum for which nobody asks whose an amount is, in two windows. */
const SUM_OF_ALL: readonly Tally[] = [8, null].map((window) => ({ what: 'sum', of: () => true, window }));
const asked = fc.integer({ min: 1, max: 10 }).chain((kinds) =>
  fc.record({
    kinds: fc.constant(kinds),
    rows: fc.array(history(kinds), { maxLength: 20 }),
    tallies: fc.oneof(
      fc.array(tally, { maxLength: 45 }),
      fc.array(tally, { maxLength: 4 }).map((some) => [...some.filter(({ what }) => what !== 'sum'), ...SUM_OF_ALL]),
    ),
  }),
);

function columnsOf(rows: readonly (readonly Told[])[]): EventColumns {
  const all = rows.flat();
  const valued = all.filter(({ kind }) => KINDS[kind]?.valued);
  const wide: number[] = [];
  const starts = (count: (row: readonly Told[]) => number): Uint32Array => {
    let sum = 0;
    return Uint32Array.from([0, ...rows.map((row) => (sum += count(row)))]);
  };
  const none = new Uint32Array(rows.length + 1);
  return {
    start: starts((row) => row.length),
    at: new Uint32Array(all.length),
    day: Uint16Array.from(all, ({ ago }) => bookDay(AS_OF - ago)),
    kind: Uint16Array.from(all, ({ kind }) => kind),
    valueStart: starts((row) => row.filter(({ kind }) => KINDS[kind]?.valued).length),
    values: Int32Array.from(valued, ({ amount }) =>
      Math.abs(amount) < 2 ** 30 ? amount : placeOf(wide.push(amount) - 1),
    ),
    balanceStart: none,
    balances: new Int32Array(0),
    refStart: none,
    refs: new Uint32Array(0),
    wide: Float64Array.from(wide),
  };
}

function plainly(events: readonly Told[], { what, of, window }: Tally, asOf: Day): number {
  const those = events.filter(
    ({ kind, ago }) => of(KINDS[kind] as EventKind) && ago >= 0 && (window === null || ago < window),
  );
  const dayOfOne = (one: Told | undefined): number => (one === undefined ? 0 : bookDay(asOf - one.ago));
  if (what === 'count') return those.length;
  if (what === 'sum')
    return those
      .filter(({ kind }) => KINDS[kind]?.currency === 'EUR')
      .reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  return dayOfOne(what === 'first' ? those[0] : those.at(-1));
}

test('any list of tallies is what a plain reading of the events gives', () => {
  fc.assert(
    fc.property(asked, ({ kinds, rows, tallies }) => {
      const table = new KindTable(KINDS.slice(0, kinds));
      const found = tallyEvents(columnsOf(rows), table, tallies, { asOf: AS_OF, currency: 'EUR' });
      expect(found.map((column) => [...column])).toEqual(
        tallies.map((each) => rows.map((events) => plainly(events, each, AS_OF))),
      );
    }),
    { numRuns: 400 },
  );
});

test('a count beyond 16 bits, among others that are below', () => {
  const many = Array.from({ length: 70_000 }, (): Told => ({ kind: 0, ago: 3, amount: 0 }));
  const few = [
    { kind: 0, ago: 3, amount: 0 },
    { kind: 1, ago: 1, amount: 0 },
  ];
  const count = (...codes: readonly EventCode[]): Tally => ({
    what: 'count',
    of: ({ code }) => codes.includes(code),
    window: null,
  });
  const [first, second] = EVENT_CODES;
  const tallies = [count(first), count(second), count(first, second)];
  const found = tallyEvents(columnsOf([few, many, few]), new KindTable(KINDS), tallies, {
    asOf: AS_OF,
    currency: 'EUR',
  });
  expect(found).toEqual([Uint32Array.of(1, 70_000, 1), Int16Array.of(1, 0, 1), Uint32Array.of(2, 70_000, 2)]);
});

test('two lists in turn do not disturb each other', () => {
  const rows = [[{ kind: 0, ago: 3, amount: 0 }], [{ kind: 6, ago: 1, amount: 9 }]];
  const lists = [SUM_OF_ALL, [{ what: 'last', of: () => true, window: null }] satisfies Tally[]];
  const table = new KindTable(KINDS);
  const ask = (list: readonly Tally[]) => tallyEvents(columnsOf(rows), table, list, { asOf: AS_OF, currency: 'EUR' });
  const [once, again] = [lists.map(ask), lists.map(ask)];
  expect(again).toEqual(once);
  expect(once[0]?.map((column) => [...column])).toEqual([
    [0, 9],
    [0, 9],
  ]);
});
