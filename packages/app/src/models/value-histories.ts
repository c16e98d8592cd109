import { timelines } from '@vivero/book';
import { type CustomerHistory, customerHistory } from '@vivero/decision';
import type { Day } from '@vivero/domain';
import { BUCKETS, foldCustomers, foldHoldings, LEDGER_START, readBucket, type Stores, readWide } from '@vivero/storage';
import { productsOf } from '../content/products-of.ts';

export interface ObservedLives {
  readonly customers: readonly CustomerHistory[];
  /** First day of the ledger as far as it was read: what began or ended earlier may not be on record. */
  readonly since: Day;
}

/** Lives of the bank's customers up to a day, whole buckets at a time and no more than about so many: who falls into a bucket is chance. */
export async function valueHistories(
  stores: Stores,
  { currency, asOf, atMost }: { readonly currency: string; readonly asOf: Day; readonly atMost: number },
  onProgress?: (customers: number) => void,
): Promise<ObservedLives> {
  const customers: CustomerHistory[] = [];
  let since = asOf;
  await readWide(stores, async (wide) => {
    const products = await productsOf(wide, currency);
    for (let bucket = 0; bucket < BUCKETS && customers.length < atMost; bucket += 1) {
      const people = await foldCustomers(wide, bucket);
      const holdings = await foldHoldings(wide, bucket);
      const events = timelines((await readBucket(wide, bucket, LEDGER_START)).rows);
      for (const { customerId, relation } of people) {
        const own = (events.get(customerId) ?? []).filter(({ day }) => day <= asOf);
        since = Math.min(since, own[0]?.day ?? asOf);
        if (relation === 'customer')
          customers.push(customerHistory(own, holdings.get(customerId) ?? [], products, currency));
      }
      onProgress?.(customers.length);
    }
  });
  return { customers, since };
}
