import type { Actor } from '@vivero/domain';
import { type Db, inScope, readWide, type Stores } from '@vivero/storage';

/** Reads as this actor: the whole bank for those whose role allows it, else the actor's books and nothing more. */
export const readAs = <T>(stores: Stores, actor: Actor, work: (db: Db) => Promise<T>): Promise<T> =>
  actor.wide ? readWide(stores, work) : inScope(stores, actor.rms, work);
