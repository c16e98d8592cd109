import type { TestStores } from '@vivero/storage/testing';
import type { BankCustomer } from './small-bank.ts';

/** The id under which `hangOn` puts something: the customer's own under another prefix. */
export const hungId = (prefix: 'need' | 'res', customerId: string): string =>
  `${prefix}_${customerId.slice('cus_'.length)}`;

/** A need and a resource of one customer; the words of the resource are what the person's key has sealed already. */
export async function hangOn(
  { superuser }: Pick<TestStores, 'superuser'>,
  { customerId, rm }: Pick<BankCustomer, 'customerId' | 'rm'>,
): Promise<void> {
  await superuser.query(
    `insert into need (need_id, customer_id, rm, kind, state, origin, rule, strength, from_on, until_on, amount_minor, reason,
                       evidence_ids, hypothesised_on, moved_on)
     values ($1, $2, $3, 'finance_home', 'latent', 'map', 'map@1', 0.3, '2026-03-01', '2026-06-01', 0,
             '{"key": "need.finance_home", "params": {}}', '{}', '2026-03-01', '2026-03-01')`,
    [hungId('need', customerId), customerId, rm],
  );
  await superuser.query(
    `insert into resource (resource_id, customer_id, rm, kind, willing, words, source, recorded_at, recorded_by, changed_at)
     select $1, customer.customer_id, customer.rm, 'venue', 'offered', customer.identity, 'rm', now(), 'usr_1', now()
       from customer where customer.customer_id = $2`,
    [hungId('res', customerId), customerId],
  );
}
