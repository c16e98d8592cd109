import { askCohorts, type CohortReport } from '@vivero/app';
import { csvLine } from '@vivero/connectors';
import type { Language } from '@vivero/domain';
import { countText, shareText, standingText } from '../answer-words.ts';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, type ExitCode, orExit } from '../command.ts';
import { definitionFile } from '../definition-file.ts';
import { withBook } from '../with-book.ts';

type Cohort = CohortReport['cohorts'][number];

export const cohortCommand = command({
  name: 'cohort',
  help: `vivero cohort --file FILE [--csv] [--json]
Who began in the same week or month, and how many of them came back in each one after it. * = not over yet.
  --file FILE  the plan as JSON (docs/segments.md); - reads what is piped in
  --csv        one line a cohort and period on standard output
Example: echo '{"version":1,"began":{"codes":["TX-S"]},"returns":{"codes":["TX-S"]},"by":"month","when":{"span":"last","days":365},"periods":6}' | vivero cohort --file -`,
  options: { file: { type: 'string' }, csv: { type: 'boolean' } },
  read: ({ values }) => {
    if (values.file === undefined) throw new UsageError('--file is missing');
    const definition = definitionFile(values.file);
    return (io) =>
      withBook<ExitCode>(io, async (deps) => {
        const found = orExit(await askCohorts(deps, io.actor, definition));
        io.show(found, () => {
          if (values.csv === true)
            return [HEAD, ...found.cohorts.flatMap(csvRows)].map((row) => csvLine(row).trimEnd());
          return [...found.cohorts.flatMap((cohort) => linesOf(cohort, io.language)), standingText(found)];
        });
        return 0;
      });
  },
});

const HEAD = ['from', 'people', 'after', 'came_back', 'share', 'lower', 'upper', 'over'];

const csvRows = ({ from, people, returned }: Cohort): (string | number | null)[][] =>
  returned.map(({ after, mature, share }) => [
    from,
    typeof people === 'number' ? people : null,
    after,
    ...('value' in share ? [share.numerator, share.value, share.lower, share.upper] : [null, null, null, null]),
    mature ? 'yes' : 'no',
  ]);

const linesOf = ({ from, people, returned }: Cohort, language: Language): readonly string[] => [
  `${from}: ${countText(people, language)}`,
  ...columns(
    returned.map(({ after, mature, share }) => [`  +${after}${mature ? '' : '*'}`, shareText(share, language)]),
  ),
];
