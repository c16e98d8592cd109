import {
  keptModels,
  type NeedCard,
  sayPhrase,
  sayProblem,
  sayTerm,
  summaryLine,
  trainNeeds,
  trainPurchases,
} from '@vivero/app';
import type { Language } from '@vivero/domain';
import { dayArgument } from '../arguments.ts';
import { bankOf } from '../bank-of.ts';
import { command, orExit } from '../command.ts';
import { withBook } from '../with-book.ts';

export const trainCommand = command({
  name: 'train',
  help: `vivero train [--date DAY] [--json]
Learns from the bank's own history what shows each kind of need and how long it lasts, and who buys from each category of products.
What has too little to learn from is left to the rules and base rates as they are, and says so. The next refresh and plan use what was
learned; the cards: vivero models.`,
  options: { date: { type: 'string' } },
  read: ({ values }) => {
    const day = dayArgument('date', values.date);
    return async (io) => {
      const purchases = orExit(
        await withBook(io, (deps) =>
          trainPurchases(deps, io.actor, {
            ...(day === undefined ? {} : { asOf: day }),
            now: io.now,
            newId: io.newId,
            onProgress: (done, total) => io.progress('Days', done, total),
          }),
        ),
      );
      const cards = orExit(
        await trainNeeds(io.stores, io.actor, {
          ...(day === undefined ? {} : { asOf: day }),
          now: io.now,
          newId: io.newId,
          onProgress: (customers) => io.progress('Looking back', customers),
        }),
      );
      const kept = orExit(await keptModels(io.stores, io.actor));
      const { today } = await bankOf(io);
      io.show({ purchases, needs: cards }, () => [
        ...kept.flatMap((model) => (model.foretells === 'purchases' ? [summaryLine(model, today, io.language)] : [])),
        ...cards.map((card) => needLine(card, io.language)),
      ]);
      return 0;
    };
  },
});

function needLine({ need, learned, refused }: NeedCard, language: Language): string {
  if (refused !== null || learned === null)
    return `${sayTerm(`need.${need}`, language)}: ${refused === null ? '' : sayProblem(refused, language)}`;
  const { beginnings, purchases, answers, meanWeeks } = learned;
  const params = { need: { term: `need.${need}` }, beginnings, purchases, answers, weeks: Math.round(meanWeeks) };
  return sayPhrase({ key: 'need_belief.learned', params }, language);
}
