import type { IntakeRecord } from '@vivero/domain';
import type { TestStores } from '@vivero/storage/testing';
import { imported } from '../../intake/testing/test-bank.ts';
import { customer, rowsOf, testSource } from '../../intake/testing/test-source.ts';
import { TODAY } from '../../plan/testing/plan-bank.ts';

/** A bank of two books of `size` people each, all of whom want mail and have an address. @returns their ids */
export async function mailBank(stores: TestStores, size: number): Promise<string[]> {
  const people = [1, 2].flatMap((book) => Array.from({ length: size }, (_, i) => ({ book, key: `${book}-${i}` })));
  const records: IntakeRecord[] = [
    { kind: 'branch', key: 'B', name: 'Centro' },
    ...[1, 2].map((n): IntakeRecord => ({ kind: 'rm', key: `R${n}`, name: `RM ${n}`, branchKey: 'B', team: 'North' })),
    ...people.map(({ book, key }) =>
      customer(key, {
        rmKey: `R${book}`,
        identity: { name: `Person ${key}`, email: `person.${key}@example.com` },
        relation: 'customer',
        basis: 'contract',
        consents: [{ medium: 'email', purpose: 'marketing', state: 'granted', on: TODAY - 400, source: 'form' }],
      }),
    ),
  ];
  await imported(stores, testSource(rowsOf('bank', ...records.map((record) => [record])), { asOf: TODAY }));
  await stores.superuser.query(
    `update bank set as_of_on = null, postal_address = 'Calle Mayor 1, Madrid', jurisdiction = 'es'`,
  );
  const { rows } = await stores.superuser.query<{ id: string }>('select customer_id as id from customer order by 1');
  return rows.map(({ id }) => id);
}
