import { addUser, listUsers } from '@vivero/app';
import { LANGUAGES, ROLES } from '@vivero/domain';
import { bookArgument, UsageError, wordArgument } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, type Io, orExit } from '../command.ts';

export const userCommand = command({
  name: 'user',
  help: `vivero user list | vivero user add LOGIN --name NAME --role ROLE [--rm NUMBER] [--team ID] [--language ${LANGUAGES.join('|')}]
Who may sign in. "add" reads the first password from the variable VIVERO_USER_PASSWORD, so that no shell history keeps it.
Roles: rm (--rm is the book; without it an empty one is opened), team_lead (needs --team), marketing, compliance, admin.`,
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    rm: { type: 'string' },
    team: { type: 'string' },
    language: { type: 'string' },
  },
  words: { minimum: 1, maximum: 2 },
  read: ({ values, positionals: [verb, login] }) => {
    if (verb === 'list' && login === undefined) return list;
    const role = wordArgument('role', values.role, ROLES);
    const rm = bookArgument('rm', values.rm) ?? null;
    const language = wordArgument('language', values.language, LANGUAGES) ?? 'en';
    const password = process.env['VIVERO_USER_PASSWORD'];
    const { name, team: teamId = null } = values;
    if (verb !== 'add' || login === undefined || name === undefined || role === undefined)
      throw new UsageError('say: user list, or user add LOGIN --name NAME --role ROLE');
    if (password === undefined) throw new UsageError('put the first password into VIVERO_USER_PASSWORD');
    return async (io) => {
      const person = { login, name, role, rm, teamId, language, password };
      orExit(await addUser(io.stores, io.actor, person, { now: io.now(), newId: io.newId }));
      io.err(`${login} can sign in.`);
      return 0;
    };
  },
});

async function list(io: Io) {
  const users = await listUsers(io.stores);
  io.show(
    users.map(({ login, name, role, rm, language, demo, disabledAt }) => ({
      login,
      name,
      role,
      rm,
      language,
      demo,
      disabledAt,
    })),
    () =>
      columns([
        ['login', 'name', 'role', 'book'],
        ...users.map((user) => [user.login, user.name, user.role, user.rm === null ? '' : String(user.rm)]),
      ]),
  );
  return 0 as const;
}
