import { type BookHost, refresh, rescorePurchases } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import { dayArgument } from '../arguments.ts';
import { command } from '../command.ts';
import { withBook } from '../with-book.ts';

export const refreshCommand = command({
  name: 'refresh',
  help: `vivero refresh [--date DAY] [--json]
Folds every customer's history anew: stages, needs, balances. The same ledger always gives the same result. What models in use foretell
of purchases is renewed too, of a large bank a seventh each day; not with --date.`,
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
      // Opened only when a model is in use: a large book takes a while.
      const book: Pick<BookHost, 'withBook'> = {
        withBook: (actor, ask) => withBook(io, (deps) => deps.book.withBook(actor, ask)),
      };
      const foretold = day === undefined ? await rescorePurchases({ stores: io.stores, book }) : 0;
      const asOf = formatDay(report.asOf);
      io.show({ ...report, asOf, foretold }, () => [
        `${report.customers} customers, ${report.events} events, ${report.openNeeds} open needs, as of ${asOf}`,
        ...(foretold > 0 ? [`${foretold} chances of a purchase foretold anew`] : []),
      ]);
      return 0;
    };
  },
});
