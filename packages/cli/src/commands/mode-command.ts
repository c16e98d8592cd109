import { mirrorOf, sayPhrase, sayTerm } from '@vivero/app';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

export const modeCommand = command({
  name: 'mode',
  help: `vivero mode --as LOGIN [--json]
A relationship manager's own mirror of the last 90 days: how contacts came about (responded, push, upkeep, need-led), whether expected needs
were there and how early, and what happens to people after they were won. --json has the counts and intervals.
Nobody else's is shown to anybody: --as must name a relationship manager.`,
  read: () => async (io) => {
    const mirror = orExit(await mirrorOf(io.stores, io.actor, io.now()));
    const { contacts, precision, foresight, leadTime, operated, leftAlone } = mirror;
    const told = [contacts, contacts.imported, precision, foresight, leadTime, operated, leftAlone];
    io.show(mirror, () => [
      ...columns(
        Object.entries(contacts.modes).map(([mode, count]) => [sayTerm(`ui.mirror.mode.${mode}`, io.language), count]),
      ),
      ...told.map(({ says }) => sayPhrase(says, io.language)),
    ]);
    return 0;
  },
});
