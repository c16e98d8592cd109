import { fail, ok, type Problem, type Result } from '@vivero/domain';
import type { LabSetup } from '../loop/pilot-bank.ts';
import type { Contact } from '../seen/contact.ts';
import { knownWorld, LAB_LIMITS, withinLimit } from './asked-size.ts';
import type { SeenStart } from './seen-start.ts';

/** Which bank an engine wants to live in, and what it calls itself. */
export interface BankWish {
  readonly name: string;
  readonly world: string;
  readonly setup: LabSetup;
  readonly seed: number;
}

/** Minutes of an RM by what is done: as the plan counts them for the usual medium. */
const DEED_MINUTES = { offer: 12, ask: 8, seed: 3, care: 6 } as const satisfies Record<Contact['deed'], number>;
/** A bank over the wire has to fit beside others into memory. */
const MOST_CUSTOMERS = 20_000;
const MOST_CONTACTS = 20_000;
const NAME = /^[a-z][a-z0-9_-]{0,39}$/;

/** @param taken names of the lab's own policies, which no engine may carry */
export function readBankWish(body: unknown, taken: readonly string[]): Result<BankWish> {
  const { name, world, customers = 5_000, weeks = 52, seed } = fieldsOf(body);
  if (typeof name !== 'string' || !NAME.test(name) || taken.includes(name)) return invalid('name');
  if (typeof world !== 'string') return invalid('world');
  const known = knownWorld(world);
  if (!known.ok) return known;
  const sizes = [
    withinLimit('customers', customers, [LAB_LIMITS.customers[0], MOST_CUSTOMERS]),
    withinLimit('weeks', weeks),
    withinLimit('seed', seed),
  ];
  for (const size of sizes) if (!size.ok) return size;
  const [people, time, first] = sizes.map((size) => (size.ok ? size.value : NaN));
  return ok({ name, world, setup: { customers: people!, weeks: time! }, seed: first! });
}

/** The contacts of half a week in order of preference, each with the minutes that such a contact takes. */
export function readContacts(body: unknown, { customers, needs }: SeenStart): Result<readonly Contact[]> {
  const { contacts } = fieldsOf(body);
  if (!Array.isArray(contacts) || contacts.length > MOST_CONTACTS) return invalid('contacts');
  const read: Contact[] = [];
  for (const [place, each] of contacts.entries()) {
    const { customer, need, deed } = fieldsOf(each);
    if (!isPlace(customer, customers.rm.length)) return invalid(`contacts.${place}.customer`);
    if (!isPlace(need, needs.length)) return invalid(`contacts.${place}.need`);
    if (!isDeed(deed)) return invalid(`contacts.${place}.deed`);
    read.push({ customer, need, deed, minutes: DEED_MINUTES[deed] });
  }
  return ok(read);
}

const invalid = (fault: string): Result<never, Extract<Problem, { code: 'request.invalid' }>> =>
  fail({ code: 'request.invalid', faults: [fault] });
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const isPlace = (value: unknown, length: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
const isDeed = (value: unknown): value is Contact['deed'] =>
  typeof value === 'string' && Object.hasOwn(DEED_MINUTES, value);
