import type { Language, NewId, Role } from '@vivero/domain';
import { createUser, inScope, readOrganisation, type Stores } from '@vivero/storage';

/** Somebody of the generated bank, as the lab describes them. */
interface DemoColleague {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly rmKey: string | null;
  readonly team: { readonly branchKey: string; readonly name: string } | null;
  readonly language: Language;
}

/** Makes the generated bank's people users without a password: they come in by one click, from this machine only. */
export async function loadDemoPeople(
  stores: Stores,
  source: string,
  people: readonly DemoColleague[],
  made: { readonly now: string; readonly newId: NewId },
): Promise<void> {
  await inScope(stores, [], async (db) => {
    const { branches, teams, rms } = await readOrganisation(db);
    const bookOf = (key: string | null) => rms.find((rm) => rm.sourceKey === `${source}:${key}`)?.rm ?? null;
    const teamOf = (team: DemoColleague['team']) => {
      const branch = branches.find(({ sourceKey }) => sourceKey === `${source}:${team?.branchKey}`);
      return teams.find(({ branchId, name }) => branchId === branch?.branchId && name === team?.name)?.teamId ?? null;
    };
    for (const person of people) {
      const created = await createUser(db, {
        userId: made.newId('usr'),
        login: person.login,
        name: person.name,
        role: person.role,
        rm: bookOf(person.rmKey),
        teamId: person.role === 'team_lead' ? teamOf(person.team) : null,
        language: person.language,
        passwordHash: null,
        demo: true,
        createdAt: made.now,
      });
      if (!created.ok) throw new Error(`demo person ${person.login}: ${created.problem.code}`);
    }
  });
}
