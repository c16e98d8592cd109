import type { KeyObject } from 'node:crypto';
import { type Db, resourcesOfCustomer, type StoredResource, unseal } from '@vivero/storage';

/** A resource with its words opened; null where the reader sees no personal words. */
export interface ShownResource extends Omit<StoredResource, 'words' | 'rm' | 'customerId' | 'recordedBy'> {
  readonly words: string | null;
}

export async function resourcesOf(
  db: Db,
  customerId: string,
  key: KeyObject | null,
): Promise<readonly ShownResource[]> {
  const resources = await resourcesOfCustomer(db, customerId);
  return resources.map(({ words, rm: _, customerId: __, recordedBy: ___, ...resource }) => ({
    ...resource,
    words: key === null ? null : unseal(key, words),
  }));
}
