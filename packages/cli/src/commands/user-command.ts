import { addUser, listUsers } from '@vivero/app';
import { LANGUAGES, ROLES } from '@vivero/domain';
import { argumentsOf } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, orExit, UsageError } from '../command.ts';

export const userCommand: Command = {
  name: 'user',
  help: `vivero user list | vivero user add LOGIN --name NAME --role ROLE [--rm NUMBER] [--team ID] [--language en|zh|es]
Who may sign in. "add" reads the first password from the variable VIVERO_USER_PASSWORD, so that no shell history keeps it.
Roles: rm (needs --rm), team_lead (needs --team), marketing, compliance, admin.`,
  async run(argv, io) {
    const { values, positionals } = argumentsOf(
      argv,
      {
        name: { type: 'string' },
        role: { type: 'string' },
        rm: { type: 'string' },
        team: { type: 'string' },
        language: { type: 'string' },
      },
      { minimum: 1, maximum: 2 },
    );
    const [verb, login] = positionals;
    if (verb === 'list') {
      const users = await listUsers(io.stores);
      for (const line of columns([
        ['login', 'name', 'role', 'book'],
        ...users.map((u) => [u.login, u.name, u.role, u.rm === null ? '' : String(u.rm)]),
      ]))
        io.out(line);
      return 0;
    }
    const role = ROLES.find((known) => known === values.role);
    const password = process.env['VIVERO_USER_PASSWORD'];
    if (verb !== 'add' || login === undefined || values.name === undefined || role === undefined)
      throw new UsageError('say: user add LOGIN --name NAME --role ROLE');
    if (password === undefined) throw new UsageError('put the first password into VIVERO_USER_PASSWORD');
    orExit(
      await addUser(
        io.stores,
        io.actor,
        {
          login,
          name: values.name,
          role,
          rm: values.rm === undefined ? null : Number(values.rm),
          teamId: values.team ?? null,
          language: LANGUAGES.find((known) => known === values.language) ?? 'en',
          password,
        },
        { now: io.now(), newId: io.newId },
      ),
    );
    io.err(`${login} can sign in.`);
    return 0;
  },
};
