import type { Actor, Identity } from '@vivero/domain';
import { type MasterKey, unseal, unwrap } from '@vivero/storage';

/** The sealed identity of one customer and the wrapped key that opens it. */
export interface Sealed {
  readonly customerId: string;
  readonly identity: Buffer;
  readonly wrapped: Buffer;
}

const openIdentity = (keys: MasterKey, sealed: Sealed): Identity =>
  JSON.parse(unseal(unwrap(keys, sealed.wrapped), sealed.identity)) as Identity;

/**
 * How a customer is called for this reader. Marketing reads the whole bank with personal fields masked; a person without a name
 * (a bank that exports none) is called by the number that the bank knows them by, and without one by the end of the id.
 */
export function customerName(keys: MasterKey, sealed: Sealed, actor: Pick<Actor, 'role'>): string {
  const short = sealed.customerId.slice(-6).toUpperCase();
  if (actor.role === 'marketing') return `•••${short}`;
  const { name, number } = openIdentity(keys, sealed);
  return name ?? `№ ${number ?? short}`;
}
