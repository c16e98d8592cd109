import { cardLines, keptModels, summaryLine } from '@vivero/app';
import { bankOf } from '../bank-of.ts';
import { command, orExit } from '../command.ts';

export const modelsCommand = command({
  name: 'models',
  help: `vivero models [MODEL] [--json]
What was learned from the bank's own history: which models are in use, which were refused and why.
  MODEL  a category of products (card), a kind of need (place_idle_cash), customers (what they are worth over the years) or an id: its whole card, with what it was learned from, how well
         it does within a day beside its challengers and the lines that know nothing, its figures, limits, owner and last day`,
  words: { minimum: 0, maximum: 1 },
  read: ({ positionals: [wanted] }) => {
    return async (io) => {
      const models = orExit(await keptModels(io.stores, io.actor));
      const { today } = await bankOf(io);
      if (wanted === undefined) {
        io.show({ models }, () => models.map((model) => summaryLine(model, today, io.language)));
        return 0;
      }
      const model = models.find(({ modelId, of }) => modelId === wanted || of === wanted);
      if (model === undefined) orExit({ ok: false, problem: { code: 'request.not_found', what: wanted } });
      else io.show({ model }, () => cardLines(model, today, io.language));
      return 0;
    };
  },
});
