import type { Actor } from '@vivero/domain';
import type { User } from '@vivero/storage';

/** A signed-in person and what they may see, resolved once a request. */
export interface Caller {
  readonly user: User;
  readonly actor: Actor;
}
