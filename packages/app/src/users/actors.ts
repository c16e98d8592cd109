import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
import { actorScope, allRms, inScope, type Stores, userByLogin } from '@vivero/storage';

/** The person at the command line of the machine: sees every book, and the audit says "operator". */
export async function operator(stores: Stores): Promise<Actor> {
  return { kind: 'operator', id: 'operator', role: 'admin', rms: await inScope(stores, [], allRms), wide: false };
}

/** A job of Vivero's own, with every book in scope. */
export async function system(stores: Stores, job: string): Promise<Actor> {
  return { ...(await operator(stores)), kind: 'system', id: `system:${job}` };
}

/** A user by login, for the command line's --as. */
export async function userActor(
  stores: Stores,
  login: string,
): Promise<Result<Actor, Extract<Problem, { code: 'user.not_found' }>>> {
  return inScope(stores, [], async (db) => {
    const user = await userByLogin(db, login);
    return user === undefined ? fail({ code: 'user.not_found', login }) : ok(await actorScope(db, user));
  });
}
