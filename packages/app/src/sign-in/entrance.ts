import type { Language, Role } from '@vivero/domain';
import { inScope, listUsers, readBank, type Stores } from '@vivero/storage';
import { hasAdministrator } from '../users/has-administrator.ts';

/** What somebody who is not signed in may know. */
export interface Entrance {
  readonly bankName: string;
  readonly demo: boolean;
  /** True until the first administrator has chosen a password. */
  readonly needsSetup: boolean;
  readonly demoUsers: readonly {
    readonly login: string;
    readonly name: string;
    readonly role: Role;
    readonly language: Language;
  }[];
}

export async function entrance(stores: Stores, options: { readonly showDemoUsers: boolean }): Promise<Entrance> {
  return inScope(stores, [], async (db) => {
    const bank = await readBank(db);
    const users = await listUsers(db);
    return {
      bankName: bank.name,
      demo: bank.demo,
      needsSetup: !(await hasAdministrator(db)),
      demoUsers:
        bank.demo && options.showDemoUsers
          ? users
              .filter((user) => user.demo && user.disabledAt === null)
              .map(({ login, name, role, language }) => ({ login, name, role, language }))
          : [],
    };
  });
}

/** True when a person could sign in: the database answers and its tables are there. */
export async function isReady(stores: Stores): Promise<boolean> {
  try {
    await inScope(stores, [], readBank);
    return true;
  } catch {
    return false;
  }
}
