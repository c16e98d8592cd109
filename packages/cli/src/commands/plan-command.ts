import { ownWords, planDay, plainRow } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import { bookArgument, dayArgument } from '../arguments.ts';
import { command, orExit } from '../command.ts';
import { planLines } from '../plan-lines.ts';

export const planCommand = command({
  name: 'plan',
  help: `vivero plan [--rm NUMBER] [--date DAY] [--json]
Today's list: whom to see, why now, with what. Decides for every book in view (or one), writes the decision log, prints the rows.`,
  options: { rm: { type: 'string' }, date: { type: 'string' } },
  read: ({ values }) => {
    const rm = bookArgument('rm', values.rm);
    const day = dayArgument('date', values.date);
    return async (io) => {
      const plan = orExit(
        await planDay(io.stores, io.actor, {
          ...(rm === undefined ? {} : { rm }),
          ...(day === undefined ? {} : { date: day }),
          now: io.now,
          newId: io.newId,
          onProgress: (done, total) => io.progress('Deciding', done, total),
        }),
      );
      const own = ownWords(plan.products, plan.content);
      const rows = plan.rows.map((row) => plainRow(row, io.language, own));
      const date = formatDay(plan.today);
      io.show({ date, runId: plan.runId, rows, overflow: plan.overflow }, () => [
        ...planLines(rows, io.language),
        `${rows.length} rows on ${date}; ${plan.overflow} not today`,
      ]);
      return 0;
    };
  },
});
