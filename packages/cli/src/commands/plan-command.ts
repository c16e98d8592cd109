import { ownWords, planDay, plainRow } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import { argumentsOf, dayArgument } from '../arguments.ts';
import { type Command, orExit, UsageError } from '../command.ts';

export const planCommand: Command = {
  name: 'plan',
  help: `vivero plan [--rm NUMBER] [--date DAY] [--json]
Today's list: whom to see, why now, with what. Decides for every book in view (or one), writes the decision log, prints the rows.`,
  async run(argv, io) {
    const { values } = argumentsOf(argv, {
      rm: { type: 'string' },
      date: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (values.rm !== undefined && !/^\d+$/.test(values.rm)) throw new UsageError('--rm must be the number of a book');
    const day = dayArgument('date', values.date);
    const plan = orExit(
      await planDay(io.stores, io.actor, {
        ...(values.rm === undefined ? {} : { rm: Number(values.rm) }),
        ...(day === undefined ? {} : { date: day }),
        now: io.now,
        newId: io.newId,
        onProgress: (done, total) => io.progress('Deciding', done, total),
      }),
    );
    const rows = plan.rows.map((row) => plainRow(row, io.language, ownWords(plan.products, plan.content)));
    if (values.json === true)
      io.out(JSON.stringify({ date: formatDay(plan.today), runId: plan.runId, rows, overflow: plan.overflow }));
    else {
      for (const row of rows) {
        io.out(`${row.rmName}  ${row.rank}. ${row.customer}  [${row.stage}]  ${row.medium}, ${row.minutes} min`);
        io.out(`     ${row.reason}`);
        io.out(`     ${row.action}${row.product === null ? '' : `: ${row.product}`}`);
      }
      io.out(`${rows.length} rows on ${formatDay(plan.today)}; ${plan.overflow} not today`);
    }
    return 0;
  },
};
