import { rollbackImport } from '@vivero/app';
import type { BatchId } from '@vivero/domain';
import { argumentsOf } from '../arguments.ts';
import { type Command, orExit } from '../command.ts';

export const rollbackCommand: Command = {
  name: 'rollback',
  help: `vivero rollback BATCH [--json]
Takes one import back: what it created goes, what it changed returns, unless somebody has edited it since; that is then said.`,
  async run(argv, io) {
    const { values, positionals } = argumentsOf(argv, { json: { type: 'boolean' } }, { minimum: 1, maximum: 1 });
    const report = orExit(await rollbackImport(io.stores, positionals[0] as BatchId, { actor: io.actor, now: io.now }));
    if (values.json === true) io.out(JSON.stringify(report));
    else {
      for (const [relation, rows] of Object.entries(report.removed)) io.out(`${relation}: ${rows} removed`);
      for (const [relation, rows] of Object.entries(report.restored)) io.out(`${relation}: ${rows} restored`);
      for (const kept of report.kept) io.out(`kept, edited since: ${kept}`);
    }
    return 0;
  },
};
