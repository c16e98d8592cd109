import { LAWFUL_BASES, PRODUCT_CATEGORIES, stageRank } from '@vivero/domain';
import { bookDay } from '../../columns/book-time.ts';
import { ColumnWriter } from '../../columns/column-writer.ts';
import { KindTable } from '../../columns/kind-table.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import type { ToldCustomer } from './told-customer.ts';

const dayOrNone = (day: number | null): number => (day === null ? 0 : bookDay(day));
const starts = (lists: readonly { readonly length: number }[]): Uint32Array => {
  let sum = 0;
  return Uint32Array.from([0, ...lists.map(({ length }) => (sum += length))]);
};

/** The columns of these customers, one row each. @param kinds where they belong to a book that has some already */
export function partOf(customers: readonly ToldCustomer[], kinds = new KindTable()) {
  const writer = new ColumnWriter(kinds);
  for (const { events, countsFrom } of customers)
    writer.add(
      events.map((event) => {
        const from = countsFrom.get(event.eventId);
        return from === undefined ? { event } : { event, countsFrom: from };
      }),
    );
  const holdings = customers.flatMap((customer) => customer.holdings);
  const overrides = customers.flatMap((customer) => customer.overrides);
  const zeros = new Uint16Array(customers.length);
  const people: PeopleColumns = {
    member: Uint32Array.from(customers, (_, i) => i),
    rm: new Uint32Array(customers.length),
    birthYear: zeros,
    segment: zeros,
    relation: new Uint8Array(customers.length),
    basis: Uint8Array.from(customers, ({ basis }) => LAWFUL_BASES.indexOf(basis) + 1),
    risk: Uint8Array.from(customers, ({ risk }) => risk),
    detour: new Uint8Array(customers.length),
    completeness: Float64Array.from(customers, ({ completeness }) => completeness),
    verifiedOn: Uint16Array.from(customers, ({ verifiedOn }) => dayOrNone(verifiedOn)),
    customerSince: Uint16Array.from(customers, ({ customerSince }) => dayOrNone(customerSince)),
    holdingStart: starts(customers.map((customer) => customer.holdings)),
    holdingCategory: Uint8Array.from(holdings, ({ category }) => PRODUCT_CATEGORIES.indexOf(category) + 1),
    holdingElsewhere: Uint8Array.from(holdings, ({ elsewhere }) => Number(elsewhere)),
    holdingOpenedOn: Uint16Array.from(holdings, ({ openedOn }) => dayOrNone(openedOn)),
    holdingEndedOn: Uint16Array.from(holdings, ({ endedOn }) => dayOrNone(endedOn)),
    holdingMaturesOn: Uint16Array.from(holdings, ({ maturesOn }) => dayOrNone(maturesOn)),
    holdingBalance: Float64Array.from(holdings, ({ balance }) => balance ?? 0),
    holdingValued: Uint8Array.from(holdings, ({ balance }) => Number(balance !== null)),
    overrideStart: starts(customers.map((customer) => customer.overrides)),
    overrideFrom: Uint8Array.from(overrides, ({ from }) => stageRank(from)),
    overrideTo: Uint8Array.from(overrides, ({ to }) => stageRank(to)),
    overrideSetOn: Uint16Array.from(overrides, ({ setOn }) => bookDay(setOn)),
    overrideUntil: Uint16Array.from(overrides, ({ until }) => bookDay(until)),
  };
  return { events: writer.columns(), people, kinds };
}
