import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventCode, PRODUCT_CATEGORIES } from '../../packages/domain/src/index.ts';
import { bookDay, bookSecond } from '../../packages/book/src/columns/book-time.ts';
import type { EventColumns } from '../../packages/book/src/columns/event-columns.ts';
import type { EventKind } from '../../packages/book/src/columns/event-kind.ts';
import { fitsNarrow, placeOf } from '../../packages/book/src/columns/exact-number.ts';
import { Growing } from '../../packages/book/src/columns/growing.ts';
import { KindTable } from '../../packages/book/src/columns/kind-table.ts';
import type { PeopleColumns } from '../../packages/book/src/columns/people-columns.ts';
import { TYPES, type Type } from './events.ts';

const ROW = 17;
const PERSON = 9;
const TERM_DEPOSIT = PRODUCT_CATEGORIES.indexOf('term_deposit') + 1;
const plain = { medium: null, direction: null, flow: null, category: null, currency: null } as const;
const money = { currency: 'EUR' } as const;
/** What the invented types are in Vivero's words. */
const MEANT: Readonly<Record<Type, Partial<EventKind> & { readonly code: EventCode }>> = {
  view: { code: 'IN-C' },
  call: { code: 'CT-V', medium: 'call' },
  visit: { code: 'CT-V', medium: 'visit' },
  message: { code: 'CT-R', medium: 'wechat' },
  invite: { code: 'CT-D', medium: 'email' },
  attend: { code: 'IN-A', medium: 'event' },
  apply: { code: 'ND-Q' },
  deposit: { code: 'TX-S', category: 'term_deposit', ...money },
  fund_buy: { code: 'TX-S', category: 'wealth', ...money },
  card_spend: { code: 'MV', flow: 'card', ...money },
  referral: { code: 'RF-C' },
  complaint: { code: 'CP' },
};
const kindOf = (type: Type): EventKind => {
  const meant = MEANT[type];
  const valued = meant.currency !== undefined;
  return { ...plain, ...meant, facts: [], valued, balanced: false, named: false, about: false, merged: false };
};
/** The dictionary: the number of a kind is the number of its type. */
export const bankKinds = (): KindTable => new KindTable(TYPES.map(kindOf));
export const BANK_SEGMENTS = ['mass', 'affluent', 'private'] as const;

/** The columns of one part, from the rows that `make-binary.ts` wrote. */
export function bankPart(
  folder: string,
  parts: number,
  part: number,
): { readonly events: EventColumns; readonly people: PeopleColumns } {
  // The file is in the order of the parts: each is a stretch of it.
  const all = readFileSync(join(folder, 'customers.bin'));
  const customers = all.length / PERSON;
  const inPart = (number: number): number => Math.ceil((customers - number) / parts);
  let first = 0;
  for (let before = 0; before < part; before += 1) first += inPart(before);
  const persons = Array.from({ length: inPart(part) }, (_, i) => (first + i) * PERSON);
  if (persons.some((at) => all.readUInt32LE(at) % parts !== part))
    throw new RangeError('customers are not in the order of the parts');
  const members = Uint32Array.from(persons, (at) => all.readUInt32LE(at));
  const rows = readFileSync(join(folder, `events_${part}.bin`));
  const count = rows.length / ROW;
  const shared = <C>(make: new (buffer: SharedArrayBuffer) => C, bytes: number): C =>
    new make(new SharedArrayBuffer(bytes));
  const at = shared(Uint32Array, count * 4);
  const day = shared(Uint16Array, count * 2);
  const kind = shared(Uint16Array, count * 2);
  const start = shared(Uint32Array, (members.length + 1) * 4);
  const valueStart = shared(Uint32Array, (members.length + 1) * 4);
  const values = new Growing(Int32Array);
  const wide = new Growing(Float64Array);
  const valued = Uint8Array.from(TYPES, (type) => Number(kindOf(type).valued));
  let event = 0;
  for (const [row, member] of members.entries()) {
    start[row] = event;
    valueStart[row] = values.length;
    for (; event < count && rows.readUInt32LE(event * ROW) === member; event += 1) {
      const seconds = rows.readUInt32LE(event * ROW + 4);
      at[event] = bookSecond(seconds);
      day[event] = bookDay(Math.floor(seconds / 86_400));
      kind[event] = rows[event * ROW + 8] ?? 0;
      if (valued[kind[event] ?? 0] === 0) continue;
      const cents = rows.readUInt32LE(event * ROW + 9);
      if (fitsNarrow(cents)) values.push(cents);
      else {
        values.push(placeOf(wide.length));
        wide.push(cents);
      }
    }
  }
  start[members.length] = event;
  valueStart[members.length] = values.length;
  if (event !== count) throw new RangeError(`part ${part} has events of nobody`);
  const none = (): Uint32Array => shared(Uint32Array, (members.length + 1) * 4);
  const people = peopleOf(
    members,
    persons.map((p) => [all[p + 4] ?? 0, all.readInt32LE(p + 5)]),
  );
  return {
    people,
    events: {
      start,
      at,
      day,
      kind,
      valueStart,
      values: values.shared(),
      balanceStart: none(),
      balances: shared(Int32Array, 0),
      refStart: none(),
      refs: shared(Uint32Array, 0),
      wide: wide.shared(),
    },
  };
}

/** Customers with a tier for a segment and one term deposit, whose maturity they are asked about. */
function peopleOf(members: Uint32Array, facts: readonly (readonly [tier: number, maturesOn: number])[]): PeopleColumns {
  const n = members.length;
  const bytes = (value: (row: number) => number): Uint8Array => Uint8Array.from(members, (_, row) => value(row));
  const halves = (value: (row: number) => number): Uint16Array => Uint16Array.from(members, (_, row) => value(row));
  const each = Uint32Array.from({ length: n + 1 }, (_, row) => row);
  return {
    member: members,
    rm: Uint32Array.from(members, (member) => member % 5000),
    birthYear: halves(() => 1980),
    segment: halves((row) => facts[row]?.[0] ?? 0),
    relation: bytes(() => 1),
    basis: bytes(() => 1),
    risk: bytes(() => 3),
    detour: bytes(() => 0),
    completeness: Float64Array.from(members, () => 0.8),
    verifiedOn: halves(() => bookDay(20_400)),
    customerSince: halves(() => bookDay(20_000)),
    holdingStart: each,
    holdingCategory: bytes(() => TERM_DEPOSIT),
    holdingElsewhere: bytes(() => 0),
    holdingOpenedOn: halves(() => bookDay(20_000)),
    holdingEndedOn: halves(() => 0),
    holdingMaturesOn: halves((row) => bookDay(facts[row]?.[1] ?? 0)),
    holdingBalance: new Float64Array(n),
    holdingValued: bytes(() => 0),
    overrideStart: new Uint32Array(n + 1),
    overrideFrom: new Uint8Array(0),
    overrideTo: new Uint8Array(0),
    overrideSetOn: new Uint16Array(0),
    overrideUntil: new Uint16Array(0),
  };
}
