import type { BookSource, Person } from '@vivero/book';
import {
  aboutsOfMembers,
  bookedEvents,
  bookedHistories,
  type Db,
  type FoldCustomer,
  foldCustomers,
  foldHoldings,
  foldMembers,
  goneMembers,
  holdingsOfCustomers,
  knownEvents,
  LEDGER_START,
  mergesOfBucket,
  mergesOfCustomers,
  overridesOfBucket,
  overridesOfCustomers,
  preferIndexes,
  readPosition,
  touchedMembers,
} from '@vivero/storage';

/**
 * The bank as the book reads it, at the moment of one snapshot.
 * @param wide inside `readWide`
 * @param goOn called before each bucket; what it throws ends the reading
 */
export async function bankSource(wide: Db, goOn: () => void = () => undefined): Promise<BookSource> {
  await preferIndexes(wide);
  return {
    position: await readPosition(wide),
    people: async (bucket, members) => {
      goOn();
      return members === null ? peopleOfBucket(wide, bucket) : peopleOfMembers(wide, members);
    },
    histories: (bucket, members) =>
      members === null ? bookedEvents(wide, bucket, LEDGER_START) : bookedHistories(wide, members),
    news: (bucket, from) => bookedEvents(wide, bucket, from),
    abouts: (_bucket, members, until) => aboutsOfMembers(wide, members, until),
    known: (ids, until) => knownEvents(wide, ids, until),
    touched: async (bucket, from) => {
      goOn();
      return touchedMembers(wide, bucket, from);
    },
    gone: (bucket, from) => goneMembers(wide, bucket, from),
  };
}

async function peopleOfBucket(wide: Db, bucket: number): Promise<readonly Person[]> {
  const customers = await foldCustomers(wide, bucket);
  const holdings = await foldHoldings(wide, bucket);
  const overrides = await overridesOfBucket(wide, bucket);
  const merges = await mergesOfBucket(wide, bucket);
  return customers
    .map((customer) => person(customer, holdings, overrides, merges))
    .toSorted((a, b) => a.member - b.member);
}

async function peopleOfMembers(wide: Db, members: readonly number[]): Promise<readonly Person[]> {
  if (members.length === 0) return [];
  const customers = await foldMembers(wide, members);
  const ids = customers.map(({ customerId }) => customerId);
  const holdings = await holdingsOfCustomers(wide, ids);
  const overrides = await overridesOfCustomers(wide, ids);
  const merges = await mergesOfCustomers(wide, ids);
  return customers.map((customer) => person(customer, holdings, overrides, merges));
}

const person = (
  customer: FoldCustomer,
  holdings: ReadonlyMap<string, Person['holdings']>,
  overrides: ReadonlyMap<string, Person['overrides']>,
  merges: ReadonlyMap<string, Person['merges']>,
): Person => ({
  ...customer,
  holdings: holdings.get(customer.customerId) ?? [],
  overrides: overrides.get(customer.customerId) ?? [],
  merges: merges.get(customer.customerId) ?? [],
});
