import type { KeyObject } from 'node:crypto';
import type { CustomerPromise } from '@vivero/domain';
import { type Db, promisesOfCustomer, unseal } from '@vivero/storage';

/** A promise with its own words opened; null where it has none, or where the reader sees no personal words. */
export interface ShownPromise extends Omit<CustomerPromise, 'rm' | 'customerId'> {
  readonly words: string | null;
}

/** The latest that ended are enough to see whether promises are kept. */
const ENDED = 3;

/** Open promises by the day they are due, then the last that ended. */
export async function promisesOf(db: Db, customerId: string, key: KeyObject | null): Promise<readonly ShownPromise[]> {
  const promises = await promisesOfCustomer(db, customerId);
  const open = promises.filter((each) => each.state === 'open');
  const ended = promises.filter((each) => each.state !== 'open').slice(0, ENDED);
  return [...open, ...ended].map(({ rm: _, customerId: __, words, ...promise }) => ({
    ...promise,
    words: words === null || key === null ? null : unseal(key, words),
  }));
}
