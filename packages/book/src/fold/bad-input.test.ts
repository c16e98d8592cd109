import type { EventCode, LedgerEvent } from '@vivero/domain';
import { expect, test } from 'vitest';
import type { EventColumns } from '../columns/event-columns.ts';
import type { EventKind } from '../columns/event-kind.ts';
import type { Folded } from '../columns/folded.ts';
import { KindTable } from '../columns/kind-table.ts';
import { featureAt } from './features/feature.ts';
import { FEATURES } from './features/features.ts';
import { foldPart } from './fold-part.ts';
import { partOf } from './testing/part-of.ts';
import { TOLD_FROM, type ToldCustomer } from './testing/told-customer.ts';

type Told = readonly [day: number, code: EventCode, over?: Partial<LedgerEvent>];
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const eventsOf = (told: readonly Told[]): LedgerEvent[] =>
  told.map(([day, code, over], i) => ({
    eventId: `e${i}`,
    code,
    day: TOLD_FROM + day,
    at: new Date((TOLD_FROM + day) * 86_400_000 + i * 1_000).toISOString(),
    recordedAt: '2026-01-01T00:00:00Z',
    medium: null,
    direction: null,
    flow: null,
    category: null,
    amount: null,
    balance: null,
    about: null,
    details: {},
    ...over,
  }));
const customer = (told: readonly Told[], over: Partial<ToldCustomer> = {}): ToldCustomer => ({
  events: eventsOf(told),
  countsFrom: new Map(),
  completeness: 0.7,
  basis: 'consent',
  verifiedOn: TOLD_FROM,
  risk: 3,
  customerSince: null,
  holdings: [],
  overrides: [],
  ...over,
});
const foldAll = (customers: readonly ToldCustomer[], days: number): Folded => {
  const { events, people, kinds } = partOf(customers);
  return foldPart(events, people, kinds, { asOf: TOLD_FROM + days, currency: 'EUR' });
};
/** All that was found of a row. */
const found = (folded: Folded, row: number) => ({
  features: Object.fromEntries(FEATURES.map(({ name }, i) => [name, featureAt(folded, i, row)])),
  ranks: [folded.rank[row], folded.shown[row], folded.highest[row], folded.since[row], folded.nextDecayOn[row]],
  moves: [...folded.move.subarray(folded.moveStart[row], folded.moveStart[row + 1])],
  others: [folded.interest[row], folded.watch[row], folded.cooling[row], folded.lostSince[row]],
});

const plain: readonly Told[] = [
  [0, 'CT-V'],
  [3, 'TX-S', { category: 'savings', amount: eur(50_000) }],
  [9, 'MV', { flow: 'card', amount: eur(1_200) }],
];
/** A neighbour on either side, who must be the same whatever stands between them. */
const neighbour = customer(plain);
const alone = (days: number) => found(foldAll([neighbour], days), 0);

test('what lies in the future does not count until its day, and counts then', () => {
  const told = customer([...plain, [40, 'TX-S', { category: 'wealth', amount: eur(7) }]]);
  const before = foldAll([neighbour, told, neighbour], 39);
  expect(found(before, 1)).toEqual(alone(39));
  expect([found(before, 0), found(before, 2)]).toEqual([alone(39), alone(39)]);
  const then = foldAll([told], 40);
  expect(then.rank[0]).toBe(6);
  expect(found(then, 0).features).toMatchObject({ purchases_ever: 2, purchases_amount_ever: 50_007 });
});

test('what lies before somebody was a customer counts like everything else: prospects have a history', () => {
  const since = foldAll([customer(plain, { customerSince: TOLD_FROM + 5 })], 20);
  expect(found(since, 0)).toEqual(alone(20));
});

test('amounts count without sign, missing and foreign ones add nothing, and the events count all the same', () => {
  const odd = customer([
    [0, 'MV', { flow: 'card', amount: eur(-500) }],
    [1, 'MV', { flow: 'card', amount: eur(700) }],
    [2, 'MV', { flow: 'card' }],
    [3, 'MV', { flow: 'card', amount: { minor: 9_999, currency: 'CNY' } }],
    [4, 'TX-S', { category: 'savings', amount: eur(-(2 ** 40)) }],
  ]);
  const folded = foldAll([neighbour, odd, neighbour], 20);
  expect(found(folded, 1).features).toMatchObject({
    card_30: 4,
    card_amount_90: 1_200,
    money_out_30: 4,
    money_out_amount_30: 1_200,
    purchases_amount_ever: 2 ** 40,
  });
  expect([found(folded, 0), found(folded, 2)]).toEqual([alone(20), alone(20)]);
});

test('a code that this version does not know proves nothing and counts in nothing', () => {
  const strange = customer([
    ...plain,
    [10, 'ZZ' as EventCode, { amount: eur(5), balance: eur(6), about: 'e1', details: { hosted: true, basis: false } }],
    [11, 'MV', { flow: 'card', amount: eur(30) }],
  ]);
  const known = customer([...plain, [11, 'MV', { flow: 'card', amount: eur(30) }]]);
  const folded = foldAll([neighbour, strange, neighbour], 20);
  const { balance_stated: stated, ...features } = found(folded, 1).features;
  const { balance_stated: none, ...expected } = found(foldAll([known], 20), 0).features;
  expect(features).toEqual(expected);
  expect([stated, none]).toEqual([null, null]);
  expect({ ...found(folded, 1), features }).toEqual({ ...found(foldAll([known], 20), 0), features });
  expect([found(folded, 0), found(folded, 2)]).toEqual([alone(20), alone(20)]);
});

test('columns with a kind that the table does not have are refused', () => {
  const { events, people, kinds } = partOf([neighbour]);
  const fewer = new KindTable(kinds.kinds.slice(0, -1));
  const options = { asOf: TOLD_FROM + 20, currency: 'EUR' };
  expect(() => foldPart(events, people, fewer, options)).toThrow(RangeError);
  expect(() => foldPart(events, people, new KindTable(), options)).toThrow(RangeError);
});

test('a part without customers and a customer without events are nothing odd', () => {
  expect(foldAll([], 20).rank.length).toBe(0);
  expect(found(foldAll([neighbour, customer([]), neighbour], 20), 1)).toMatchObject({
    moves: [1 << 3],
    features: { contacts_ever: 0, last_contacts_on: null, own_gap_mean: null, activated: null },
  });
});

const kind = (code: EventCode, over: Partial<EventKind> = {}): EventKind => ({
  code,
  medium: null,
  direction: null,
  flow: null,
  category: null,
  currency: null,
  facts: [],
  valued: false,
  balanced: false,
  named: false,
  about: false,
  merged: false,
  ...over,
});

/** `from` with a callback takes ten times as long. */
function filled<C extends Uint16Array | Uint32Array>(column: C, entry: (i: number) => number): C {
  for (let i = 0; i < column.length; i += 1) column[i] = entry(i);
  return column;
}

/** One row of any number of events, all of which refer to things: the last one voids the first purchase. */
function enormous(kinds: KindTable, size: number): EventColumns {
  const numbers = [
    kind('TX-S', { category: 'savings', currency: 'EUR', valued: true, named: true }),
    kind('CT-V', { medium: 'call' }),
    kind('ND-C', { category: 'card', about: true }),
    kind('MV', { flow: 'card', currency: 'EUR', valued: true, balanced: true, about: true }),
    kind('CP', { named: true }),
  ].map((each) => kinds.numberOf(each));
  const voids = kinds.numberOf(kind('TX-V', { about: true }));
  const fifth = size / 5;
  const span = (end: number) => Uint32Array.from([0, end]);
  return {
    start: span(size),
    at: filled(new Uint32Array(size), (i) => 86_400 * 27_000 + i),
    day: filled(new Uint16Array(size), (i) => 27_000 + Math.floor((i / size) * 400)),
    kind: filled(new Uint16Array(size), (i) => (i === size - 1 ? voids : (numbers[i % 5] as number))),
    valueStart: span(fifth * 2),
    values: new Int32Array(fifth * 2).fill(3),
    balanceStart: span(fifth),
    balances: new Int32Array(fifth).fill(4),
    refStart: span(fifth * 4),
    // Every fifth event, from the first, is a purchase with a number of its own; the last event is about the first one's.
    refs: filled(new Uint32Array(fifth * 4), (i) => (i === fifth * 4 - 1 ? 0 : i >>> 1)),
    wide: new Float64Array(0),
  };
}

/** The rows of `a`, then those of `b`, which share their kinds. */
function joined(a: EventColumns, b: EventColumns): EventColumns {
  const starts = (x: Uint32Array, y: Uint32Array) =>
    Uint32Array.from([...x, ...[...y].slice(1).map((start) => start + (x.at(-1) ?? 0))]);
  const both = <C extends Uint16Array | Uint32Array | Int32Array>(x: C, y: C, made: new (length: number) => C): C => {
    const all = new made(x.length + y.length);
    all.set(x);
    all.set(y, x.length);
    return all;
  };
  return {
    start: starts(a.start, b.start),
    at: both(a.at, b.at, Uint32Array),
    day: both(a.day, b.day, Uint16Array),
    kind: both(a.kind, b.kind, Uint16Array),
    valueStart: starts(a.valueStart, b.valueStart),
    values: both(a.values, b.values, Int32Array),
    balanceStart: starts(a.balanceStart, b.balanceStart),
    balances: both(a.balances, b.balances, Int32Array),
    refStart: starts(a.refStart, b.refStart),
    refs: both(a.refs, b.refs, Uint32Array),
    wide: new Float64Array(0),
  };
}

test('ten million events on one customer, one purchase of them voided: found in one pass, and the neighbours stay as they are', () => {
  const SIZE = 10_000_000;
  const { people, kinds } = partOf([neighbour, customer([]), neighbour]);
  const { events } = partOf([neighbour]);
  const among = (size: number): Folded =>
    foldPart(joined(joined(events, enormous(kinds, size)), events), people, kinds, {
      asOf: TOLD_FROM + 400,
      currency: 'EUR',
    });
  const folded = among(SIZE);
  expect(found(folded, 1).features).toMatchObject({
    purchases_ever: SIZE / 5 - 1,
    purchases_amount_ever: (SIZE / 5 - 1) * 3,
    talks_ever: SIZE / 5,
    complaints_ever: SIZE / 5 - 1,
  });
  expect([found(folded, 0), found(folded, 2)]).toEqual([alone(400), alone(400)]);
  // Where so many stand, a thousandth of them does.
  expect(folded.rank[1]).toBe(among(SIZE / 1_000).rank[1]);
}, 120_000);
