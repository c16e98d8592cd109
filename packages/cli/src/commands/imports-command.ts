import { listImports } from '@vivero/app';
import { argumentsOf } from '../arguments.ts';
import { columns } from '../columns.ts';
import type { Command } from '../command.ts';

export const importsCommand: Command = {
  name: 'imports',
  help: `vivero imports [--json]
Lists every import with its state: running, interrupted, done, failed, rolled_back.`,
  async run(argv, io) {
    const { values } = argumentsOf(argv, { json: { type: 'boolean' } });
    const batches = await listImports(io.stores);
    if (values.json === true) io.out(JSON.stringify(batches));
    else if (batches.length === 0) io.out('No import yet: vivero import table FILE');
    else
      for (const line of columns([
        ['batch', 'source', 'file', 'state', 'started'],
        ...batches.map((batch) => [batch.batchId, batch.source, batch.fileName, batch.state, batch.startedAt]),
      ]))
        io.out(line);
    return 0;
  },
};
