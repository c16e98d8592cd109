import { rollbackImport } from '@vivero/app';
import type { BatchId } from '@vivero/domain';
import { command, orExit } from '../command.ts';

export const rollbackCommand = command({
  name: 'rollback',
  help: `vivero rollback BATCH [--json]
Takes one import back: what it created goes, what it changed returns, unless somebody has edited it since; that is then said.`,
  words: { minimum: 1, maximum: 1 },
  read:
    ({ positionals: [batchId] }) =>
    async (io) => {
      const report = orExit(await rollbackImport(io.stores, batchId as BatchId, { actor: io.actor, now: io.now }));
      io.show(report, () => [
        ...Object.entries(report.removed).map(([relation, rows]) => `${relation}: ${rows} removed`),
        ...Object.entries(report.restored).map(([relation, rows]) => `${relation}: ${rows} restored`),
        ...report.kept.map((kept) => `kept, changed or used since: ${Object.values(kept).join(' ')}`),
      ]);
      return 0;
    },
});
