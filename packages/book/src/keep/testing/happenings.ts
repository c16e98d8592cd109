import { type EventCode, PRODUCT_CATEGORIES } from '@vivero/domain';
import fc from 'fast-check';
import { bookedRow } from '../../columns/booked-row.ts';
import type { Person } from '../../columns/person.ts';
import { type ListBank, TODAY } from './list-bank.ts';

const CODES = [
  'CT-V',
  'CT-R',
  'IN-Q',
  'IN-C',
  'ND-C',
  'TX-S',
  'TX-V',
  'PROF',
  'MV',
  'FB',
  'CP',
] as const satisfies readonly EventCode[];

/** Something that happens in a bank. Customers and events are named by numbers that are taken modulo how many there are. */
export const happening = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('join' as const), completeness: fc.constantFrom(0.2, 0.9) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('event' as const),
      customer: fc.nat(),
      code: fc.constantFrom(...CODES),
      age: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 400 })),
      // Few instants, so that some events are of one second.
      second: fc.nat({ max: 3 }),
      amount: fc.option(fc.constantFrom(1, 500, 2 ** 31, -(2 ** 40))),
      balance: fc.option(fc.constantFrom(7, 2 ** 33), { freq: 1 }),
      // Seldom enough that many customers have none, and others several.
      about: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat() }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('removed' as const), event: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), event: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('changed' as const),
      customer: fc.nat(),
      segment: fc.option(fc.constantFrom('gold', 'mass')),
      holdings: fc.array(fc.constantFrom(...PRODUCT_CATEGORIES), { maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merged' as const), keep: fc.nat(), absorb: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('left' as const), customer: fc.nat() }) },
);
export type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

const PERSON: Omit<Person, 'member'> = {
  rm: 1,
  birthYear: 1980,
  segment: null,
  relation: 'customer',
  basis: 'contract',
  riskTolerance: 3,
  detour: null,
  completeness: 0.9,
  verifiedOn: TODAY - 300,
  customerSince: null,
  holdings: [],
  overrides: [],
  merges: [],
};

/** Lets it happen. @param number unlike any before: it names what is made */
export function happen(bank: ListBank, what: Happening, number: number): void {
  const one = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  const members = [...bank.people.keys()];
  const person = (n: number) => bank.people.get(one(members, n) ?? -1)?.what;
  const event = (n: number) => one([...bank.events.values()], n)?.what;
  switch (what.kind) {
    case 'join':
      return bank.put({ ...PERSON, member: number, completeness: what.completeness });
    case 'event': {
      const { age, second, code, amount, balance, about } = what;
      const member = person(what.customer)?.member;
      if (member === undefined) return;
      const day = TODAY - age;
      const money = (minor: number | null) => (minor === null ? null : { minor, currency: 'EUR' });
      const row = bookedRow({
        event: {
          // In another order than they come in.
          eventId: `e${(number * 7_919) % 1_009}`,
          code,
          day,
          at: new Date((day * 86_400 + 36_000 + second) * 1000).toISOString(),
          recordedAt: '2026-03-01T00:00:00Z',
          medium: code.startsWith('CT') ? 'call' : null,
          direction: 'in',
          flow: code === 'MV' ? 'salary' : null,
          category: code.startsWith('TX') ? 'term_deposit' : null,
          amount: money(amount),
          balance: money(balance),
          about: about === null ? null : (event(about)?.eventId ?? null),
          details: code === 'PROF' ? { completeness: 0.8, basis: true } : {},
        },
      });
      return bank.append({ ...row, member });
    }
    case 'removed':
      return bank.remove(event(what.event)?.eventId ?? '');
    case 'again': {
      // A file that is read once more brings what is there already: nothing happens.
      const known = event(what.event);
      return known && bank.append({ ...known, amountMinor: 1 });
    }
    case 'changed': {
      const known = person(what.customer);
      const held = {
        productId: null,
        elsewhere: false,
        openedOn: TODAY - 50,
        maturesOn: null,
        endedOn: null,
        payment: null,
      };
      const balance = { minor: number, currency: 'EUR' };
      const holdings = what.holdings.map((category, i) => ({ ...held, holdingId: `hold_${i}`, category, balance }));
      return known && bank.put({ ...known, segment: what.segment, holdings });
    }
    case 'merged': {
      const [keep, absorb] = [person(what.keep), person(what.absorb)];
      if (!keep || !absorb || keep === absorb) return;
      const moved = bank.eventsOf(absorb.member).map((row) => row.what);
      bank.drop(absorb.member);
      for (const row of moved) bank.append({ ...row, member: keep.member });
      const merge = { mergeId: `mrg_${number}`, on: TODAY, recordedAt: '', eventIds: moved.map((row) => row.eventId) };
      return bank.put({ ...keep, merges: [...keep.merges, merge] });
    }
    case 'left': {
      const known = person(what.customer);
      return known && bank.drop(known.member);
    }
  }
}
