import type { Actor } from '@vivero/domain';
import type { Stores } from '@vivero/storage';
import { readAs } from '../../reading/read-as.ts';
import type { Directory } from './directory.ts';

/** Opens the names of the actor's books before anybody searches in them: of 100,000 it takes seconds. */
export async function openDirectory(stores: Stores, directory: Directory, actor: Actor): Promise<void> {
  await readAs(stores, actor, (db) => directory.open(db, actor));
}
