import { refresh } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import { dayArgument } from '../arguments.ts';
import { command } from '../command.ts';

export const refreshCommand = command({
  name: 'refresh',
  help: `vivero refresh [--date DAY] [--json]
Folds every customer's history anew: stages, needs, balances. The same ledger always gives the same result.`,
  options: { date: { type: 'string' } },
  read: ({ values }) => {
    const day = dayArgument('date', values.date);
    return async (io) => {
      const report = await refresh(io.stores, {
        ...(day === undefined ? {} : { asOf: day }),
        now: io.now,
        newId: io.newId,
        onProgress: (done, total) => io.progress('Understanding', done, total),
      });
      const asOf = formatDay(report.asOf);
      io.show({ ...report, asOf }, () => [
        `${report.customers} customers, ${report.events} events, ${report.openNeeds} open needs, as of ${asOf}`,
      ]);
      return 0;
    };
  },
});
