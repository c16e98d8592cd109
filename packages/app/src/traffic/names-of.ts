import type { Actor } from '@vivero/domain';
import { customersNamed, type Db, type Stores } from '@vivero/storage';
import { customerName } from '../reading/customer-name.ts';

export interface Named {
  readonly customerId: string;
  readonly name: string;
}

/** Names those of these customers who are in scope; `name` is empty for who is not. */
export async function namesOf(
  db: Db,
  stores: Stores,
  actor: Actor,
  ids: readonly string[],
): Promise<(customerId: string) => Named> {
  const lines = await customersNamed(db, [...new Set(ids)]);
  const names = new Map(lines.map((line) => [line.customerId, customerName(stores.keys, line, actor)]));
  return (customerId) => ({ customerId, name: names.get(customerId) ?? '' });
}
