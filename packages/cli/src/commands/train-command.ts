import { type NeedCard, sayPhrase, sayProblem, sayTerm, trainNeeds } from '@vivero/app';
import type { Language } from '@vivero/domain';
import { dayArgument } from '../arguments.ts';
import { command } from '../command.ts';

export const trainCommand = command({
  name: 'train',
  help: `vivero train [--date DAY] [--json]
Learns from the bank's own history what shows each kind of need and how long it lasts. A kind with too little to learn from is left to
the rules as they are stated, and says so. The next refresh uses what was learned.`,
  options: { date: { type: 'string' } },
  read: ({ values }) => {
    const day = dayArgument('date', values.date);
    return async (io) => {
      const cards = await trainNeeds(io.stores, {
        ...(day === undefined ? {} : { asOf: day }),
        now: io.now,
        newId: io.newId,
        actor: io.actor.id,
        onProgress: (customers) => io.progress('Looking back', customers),
      });
      io.show({ needs: cards }, () => cards.map((card) => needLine(card, io.language)));
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
