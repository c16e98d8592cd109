import { sayTerm, stageOverview } from '@vivero/app';
import { columns } from '../columns.ts';
import { command } from '../command.ts';

export const stagesCommand = command({
  name: 'stages',
  help: `vivero stages [--json]
Customers per stage as of the last refresh, and which stages the imported sources have no evidence for.`,
  read: () => async (io) => {
    const overview = await stageOverview(io.stores, io.actor, io.now());
    io.show(overview, () => [
      ...columns([
        ['stage', 'customers'],
        ...overview.steps.map((step) => [sayTerm(`stage.${step.stage}`, io.language), step.customers]),
      ]),
      ...overview.withoutEvidence.map(
        (gap) =>
          `${sayTerm(`stage.${gap.stage}`, io.language)}: no evidence possible from ${gap.sources.join(', ')} (needs one of ${gap.codes.join(', ')})`,
      ),
    ]);
    return 0;
  },
});
