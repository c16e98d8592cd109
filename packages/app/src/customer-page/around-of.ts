import type { Actor, Day, LedgerEvent, Relation } from '@vivero/domain';
import { customersNamed, type Db, householdOf, referralsOf, type Stores } from '@vivero/storage';
import { customerName } from '../reading/customer-name.ts';

/** Somebody else in sight of the reader. */
export interface Person {
  readonly customerId: string;
  readonly name: string;
  readonly relation: Relation;
}

/** Whom the customer came by, whom they brought, and who lives with them, as far as the reader may see. */
export interface Around {
  readonly broughtBy: { readonly person: Person; readonly on: Day } | null;
  /** How the first contact came about (`referral`, `branch`, ...) and in which channel, as the first record says; null = it does not. */
  readonly firstContact: { readonly source: string | null; readonly channel: string | null };
  readonly hasBrought: {
    readonly people: readonly (Person & { readonly on: Day; readonly bought: boolean })[];
    /** Referred people who bought, of whom the record gives no name. */
    readonly unnamed: number;
    readonly invitations: number;
  };
  readonly household: readonly (Person & { readonly role: 'owner' | 'authorised' })[];
}

export async function aroundOf(
  db: Db,
  stores: Stores,
  actor: Actor,
  customerId: string,
  events: readonly LedgerEvent[],
): Promise<Around> {
  const household = await householdOf(db, customerId);
  const [referral] = await referralsOf(db, customerId);
  const referrals = events.filter((event) => event.code === 'RF-I' || event.code === 'RF-C');
  const named = referrals.flatMap((event) => (event.about?.startsWith('cus_') ? [{ id: event.about, event }] : []));
  const ids = [...household.map((each) => each.customerId), ...named.map(({ id }) => id)];
  const lines = await customersNamed(db, referral === undefined ? ids : [...ids, referral.customerId]);
  const people = new Map(
    lines.map((line) => [
      line.customerId,
      { customerId: line.customerId, name: customerName(stores.keys, line, actor), relation: line.relation },
    ]),
  );
  const by = referral && people.get(referral.customerId);
  const first = events.find((event) => event.code === 'PROF');
  const text = (name: string): string | null => {
    const value = first?.details[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    broughtBy: referral && by ? { person: by, on: referral.day } : null,
    firstContact: { source: text('source'), channel: text('channel') },
    hasBrought: {
      people: [...Map.groupBy(named, ({ id }) => id)].flatMap(([id, of]) => {
        const person = people.get(id);
        const bought = of.find(({ event }) => event.code === 'RF-C');
        const on = (bought ?? of[0])?.event.day;
        return person === undefined || on === undefined ? [] : [{ ...person, on, bought: bought !== undefined }];
      }),
      unnamed: referrals.filter((event) => event.code === 'RF-C' && !named.some(({ event: of }) => of === event))
        .length,
      invitations: referrals.filter((event) => event.code === 'RF-I').length,
    },
    household: household.flatMap(({ customerId: id, role }) => {
      const person = people.get(id);
      return person === undefined ? [] : [{ ...person, role }];
    }),
  };
}
