import type { Actor, Identity } from '@vivero/domain';
import { type MasterKey, unseal, unwrap } from '@vivero/storage';
import type { Sealed } from './customer-name.ts';

/** How a customer can be reached, for who may read it; under a mask nothing. */
export function customerContact(
  keys: MasterKey,
  sealed: Sealed,
  actor: Pick<Actor, 'role'>,
): Pick<Identity, 'number' | 'phone' | 'email'> {
  if (actor.role === 'marketing') return {};
  return JSON.parse(unseal(unwrap(keys, sealed.wrapped), sealed.identity)) as Identity;
}
