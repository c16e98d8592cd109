import { sayPhrase, sayTerm, stageOverview } from '@vivero/app';
import type { Count, Language } from '@vivero/domain';
import { columns } from '../columns.ts';
import { command } from '../command.ts';

type Overview = Awaited<ReturnType<typeof stageOverview>>;

export const stagesCommand = command({
  name: 'stages',
  help: `vivero stages [--json]
Customers per stage as of the last refresh, who goes on from each, how long people stay and who falls back, and which stages the imported
sources have no evidence for. --json has the counts and intervals behind every sentence.`,
  read: () => async (io) => {
    const overview = await stageOverview(io.stores, io.actor, io.now());
    io.show(overview, () => [
      ...columns([
        ['stage', 'customers'],
        ...overview.steps.map((step) => [
          sayTerm(`stage.${step.stage}`, io.language),
          countText(step.customers, io.language),
        ]),
      ]),
      ...overview.steps.flatMap((step) => stepLines(step, io.language)),
      ...(overview.asOf === null ? [] : [sayPhrase(overview.leak.says, io.language)]),
      ...overview.withoutEvidence.map(
        (gap) =>
          `${sayTerm(`stage.${gap.stage}`, io.language)}: no evidence possible from ${gap.sources.join(', ')} (needs one of ${gap.codes.join(', ')})`,
      ),
    ]);
    return 0;
  },
});

const countText = (count: Count, language: Language): string | number =>
  typeof count === 'number' ? count : sayTerm('ui.stages.masked', language);

function stepLines({ stage, numbers }: Overview['steps'][number], language: Language): string[] {
  if (numbers === null) return [];
  const told = [numbers.conversion, numbers.dwell, numbers.stuck, numbers.period];
  const sentences = told.flatMap((each) =>
    each !== null && 'says' in each ? [`  ${sayPhrase(each.says, language)}`] : [],
  );
  return [sayTerm(`stage.${stage}`, language), ...sentences];
}
