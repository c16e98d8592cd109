import { compareWays, sayProblem, type WaysCompared } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import { dayArgument } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

export const policiesCommand = command({
  name: 'policies',
  help: `vivero policies [--since DAY] [--json]
What other ways of settling near-ties would have brought, judged by the chances that were logged with every row: the share of suggestions
of which a next step came, with its 95 % interval and how sure it is that it would have been more. Says why where nothing can be said.
  best      always the greatest score, nothing drawn by lot
  even      all near-ties alike
  question  rather ask
  offer     rather offer
  --since   first day that counts; a quarter ago unless told`,
  options: { since: { type: 'string' } },
  read: ({ values }) => {
    const since = dayArgument('since', values.since);
    return async (io) => {
      const compared = orExit(
        await compareWays(io.stores, io.actor, { ...(since === undefined ? {} : { since }), now: io.now() }),
      );
      const { from, before, ways, ...counts } = compared;
      io.show({ from: formatDay(from), before: formatDay(before), ...counts, ways }, () => [
        `${counts.choices} suggestions from ${formatDay(from)} until the day before ${formatDay(before)}, ${counts.drawn} drawn by lot`,
        ...ways.flatMap(({ way, judged }) => (judged.ok ? [] : [`${way}: ${sayProblem(judged.problem, io.language)}`])),
        ...tableOf(ways),
      ]);
      return 0;
    };
  },
});

/** One line for each way of which something can be said. */
function tableOf(ways: WaysCompared['ways']): readonly string[] {
  const lines = ways.flatMap(({ way, judged }) => {
    if (!judged.ok) return [];
    const { robust, gain, better } = judged.value;
    const range = `${percent(robust.lower)} .. ${percent(robust.upper)}`;
    return [[way, percent(robust.value), range, percent(gain.value), percent(better)]];
  });
  return lines.length === 0
    ? []
    : columns([['way', 'next steps', '95 %', 'more than was done', 'surely more'], ...lines]);
}

const percent = (share: number): string => share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 });
