import { refresh } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import { argumentsOf, dayArgument } from '../arguments.ts';
import type { Command } from '../command.ts';

export const refreshCommand: Command = {
  name: 'refresh',
  help: `vivero refresh [--date DAY] [--json]
Folds every customer's history anew: stages, needs, balances. The same ledger always gives the same result.`,
  async run(argv, io) {
    const { values } = argumentsOf(argv, { date: { type: 'string' }, json: { type: 'boolean' } });
    const day = dayArgument('date', values.date);
    const report = await refresh(io.stores, {
      ...(day === undefined ? {} : { asOf: day }),
      now: io.now,
      newId: io.newId,
      onProgress: (done, total) => io.progress('Understanding', done, total),
    });
    if (values.json === true) io.out(JSON.stringify({ ...report, asOf: formatDay(report.asOf) }));
    else
      io.out(
        `${report.customers} customers, ${report.events} events, ${report.openNeeds} open needs, as of ${formatDay(report.asOf)}`,
      );
    return 0;
  },
};
