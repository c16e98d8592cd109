import type { TestStores } from '@vivero/storage/testing';

/**
 * Keeps everybody who is in the bank out of the comparison group. It draws one of twenty by the customer's id, which is another in every
 * run: a test that expects a suggestion for a particular person says that they are not drawn.
 */
export async function nobodyHeldOut({ superuser }: TestStores): Promise<void> {
  await superuser.query(
    `insert into holdout_membership (customer_id, rm, from_on, until_on)
     select c.customer_id, c.rm, '2020-01-01', '2020-01-02' from customer as c`,
  );
}
