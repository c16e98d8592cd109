import { keptModels, summaryLine, trainNeeds, trainPurchases, trainValue } from '@vivero/app';
import { dayArgument } from '../arguments.ts';
import { bankOf } from '../bank-of.ts';
import { command, orExit } from '../command.ts';
import { withBook } from '../with-book.ts';

export const trainCommand = command({
  name: 'train',
  help: `vivero train [--date DAY] [--json]
Learns from the bank's own history what shows each kind of need and how long it lasts, who buys from each category of products, and how
long customers stay, what they keep and how often they buy again. What has too little to learn from is left to the rules and base rates
as they are, and says so. The next refresh and plan use what was learned; the cards: vivero models.`,
  options: { date: { type: 'string' } },
  read: ({ values }) => {
    const day = dayArgument('date', values.date);
    return async (io) => {
      const options = { ...(day === undefined ? {} : { asOf: day }), now: io.now, newId: io.newId };
      const onProgress = (customers: number) => io.progress('Looking back', customers);
      const purchases = orExit(
        await withBook(io, (deps) =>
          trainPurchases(deps, io.actor, {
            ...options,
            onProgress: (done, total) => io.progress('Days', done, total),
          }),
        ),
      );
      const needs = orExit(await trainNeeds(io.stores, io.actor, { ...options, onProgress }));
      const value = orExit(await trainValue(io.stores, io.actor, { ...options, onProgress }));
      const kept = orExit(await keptModels(io.stores, io.actor));
      const { today } = await bankOf(io);
      io.show({ purchases, needs, value }, () => kept.map((model) => summaryLine(model, today, io.language)));
      return 0;
    };
  },
});
