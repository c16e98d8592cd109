import { askFunnel, type FunnelReport, sayPhrase, sayTerm } from '@vivero/app';
import { csvLine } from '@vivero/connectors';
import type { Language } from '@vivero/domain';
import { shareText, standingText } from '../answer-words.ts';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, type ExitCode, orExit } from '../command.ts';
import { definitionFile } from '../definition-file.ts';
import { withBook } from '../with-book.ts';

type Group = FunnelReport['groups'][number];

export const funnelCommand = command({
  name: 'funnel',
  help: `vivero funnel --file FILE [--csv] [--json]
How many customers went how far through steps in order, within some days, and where they were lost.
  --file FILE  the funnel as JSON (docs/segments.md); - reads what is piped in
  --csv        one line a group and step on standard output
Example: echo '{"version":1,"steps":[{"codes":["CT-V"]},{"codes":["TX-S"]}],"days":90,"when":{"span":"last","days":365},"split":"book"}' | vivero funnel --file -`,
  options: { file: { type: 'string' }, csv: { type: 'boolean' } },
  read: ({ values }) => {
    if (values.file === undefined) throw new UsageError('--file is missing');
    const definition = definitionFile(values.file);
    return (io) =>
      withBook<ExitCode>(io, async (deps) => {
        const found = orExit(await askFunnel(deps, io.actor, definition));
        io.show(found, () => {
          const rows = found.groups.flatMap((group) => rowsOf(group, io.language));
          if (values.csv === true) return [HEAD, ...rows].map((row) => csvLine(row.slice(0, 6)).trimEnd());
          const lines = columns(
            rows.map(([group = '', step = '', people = '', , , , share = '']) => [group, step, people, share]),
          );
          return [...lines, standingText(found)];
        });
        return 0;
      });
  },
});

const HEAD = ['group', 'step', 'people', 'of_step_before', 'of_first_step', 'median_seconds'];

function rowsOf({ of, name, steps }: Group, language: Language): (string | number)[][] {
  const group = name === null ? (of ?? '') : sayPhrase({ key: 'where.name', params: { name } }, language);
  if ('masked' in steps) return [[group, '', sayTerm('ui.segments.few', language), '', '', '', '']];
  return steps.map(({ people, ofBefore, ofFirst, median }, i) => [
    group,
    i + 1,
    people,
    'value' in ofBefore ? ofBefore.value : '',
    'value' in ofFirst ? ofFirst.value : '',
    'seconds' in median ? median.seconds : '',
    i === 0 ? '' : shareText(ofBefore, language),
  ]);
}
