import type { KeyObject } from 'node:crypto';
import { fail, type MergeRecord, ok, type Problem, type Result } from '@vivero/domain';
import {
  type Db,
  type MergeImage,
  mergeImages,
  readCustomersForMerge,
  type StoredCustomer,
  type Stores,
  unwrap,
} from '@vivero/storage';
import { openIdentity, type SealedIdentity } from '../intake/sealed-identity.ts';
import { mergeRecordOf } from './merge-record-of.ts';

/** One of two records that may be one person, opened. */
export interface OpenRecord {
  readonly stored: StoredCustomer;
  readonly identity: SealedIdentity;
  readonly image: MergeImage;
  readonly record: MergeRecord;
  readonly key: KeyObject;
}

/**
 * Both records in the caller's scope; one that is not there is not found, exactly as one that does not exist.
 * @param lock keeps others from changing either for the rest of the transaction; both in one order, so that two merges cannot wait for each other
 */
export async function twoRecords(
  db: Db,
  { keys }: Stores,
  keepId: string,
  absorbId: string,
  lock: boolean,
): Promise<
  Result<{ readonly keep: OpenRecord; readonly absorb: OpenRecord }, Extract<Problem, { code: 'customer.not_found' }>>
> {
  const stored = new Map(
    (await readCustomersForMerge(db, [keepId, absorbId], lock)).map((each) => [each.customerId, each]),
  );
  const images = await mergeImages(db, [keepId, absorbId]);
  const open = (customerId: string): OpenRecord | undefined => {
    const [customer, image] = [stored.get(customerId), images.get(customerId)];
    if (customer === undefined || image === undefined) return undefined;
    const key = unwrap(keys, customer.wrapped);
    const identity = openIdentity(key, customer.identity);
    return { stored: customer, identity, image, record: mergeRecordOf(customer, identity, image), key };
  };
  const [keep, absorb] = [open(keepId), open(absorbId)];
  if (keep === undefined) return fail({ code: 'customer.not_found', customerId: keepId });
  if (absorb === undefined) return fail({ code: 'customer.not_found', customerId: absorbId });
  return ok({ keep, absorb });
}
