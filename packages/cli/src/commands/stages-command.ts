import { stageOverview } from '@vivero/app';
import { argumentsOf } from '../arguments.ts';
import { columns } from '../columns.ts';
import type { Command } from '../command.ts';

export const stagesCommand: Command = {
  name: 'stages',
  help: `vivero stages [--json]
Customers per stage as of the last refresh, and which stages the imported sources have no evidence for.`,
  async run(argv, io) {
    const { values } = argumentsOf(argv, { json: { type: 'boolean' } });
    const overview = await stageOverview(io.stores, io.actor, io.now());
    if (values.json === true) io.out(JSON.stringify(overview));
    else {
      for (const line of columns([
        ['stage', 'customers'],
        ...overview.steps.map((step) => [step.stage, step.customers]),
      ]))
        io.out(line);
      for (const gap of overview.withoutEvidence)
        io.out(`${gap.stage}: no evidence possible from ${gap.sources.join(', ')} (needs ${gap.codes.join(', ')})`);
    }
    return 0;
  },
};
