import { keepMapping, keptMappings, suggestedMapping } from '@vivero/app';
import { bankOf } from '../bank-of.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';
import { UsageError } from '../arguments.ts';

export const mappingCommand = command({
  name: 'mapping',
  help: `vivero mapping suggest FILE [--name NAME] | vivero mapping keep MAPPING.json | vivero mapping list
Which column of a table means what. "suggest" prints what the headers of FILE look like, as JSON to be corrected by hand; "keep" stores a
corrected one under its name, so that next month's export is "vivero import table FILE --mapping NAME".`,
  options: { name: { type: 'string' } },
  words: { minimum: 1, maximum: 2 },
  read: ({ values, positionals: [verb, path] }) => {
    if (verb === 'list' && path === undefined)
      return async (io) => {
        const kept = await keptMappings(io.stores);
        io.show(kept, () =>
          columns([
            ['mapping', 'of', 'columns', 'kept'],
            ...kept.map((each) => [each.name, each.kind, each.columns, each.changedAt]),
          ]),
        );
        return 0;
      };
    if (path === undefined || (verb !== 'suggest' && verb !== 'keep'))
      throw new UsageError('say suggest FILE, keep FILE or list');
    return async (io) => {
      if (verb === 'keep') {
        const { name } = orExit(await keepMapping(io.stores, io.actor, path, io.now()));
        io.show({ name }, () => [`Kept: vivero import table FILE --mapping ${name}`]);
        return 0;
      }
      const { bank, today } = await bankOf(io);
      const wish = { name: values.name ?? 'table', currency: bank.currency, today, language: io.language };
      const mapping = orExit(await suggestedMapping(path, wish));
      io.show(mapping, () => [JSON.stringify(mapping, null, 2)]);
      return 0;
    };
  },
});
