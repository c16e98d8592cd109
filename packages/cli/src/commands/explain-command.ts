import { explainCustomer } from '@vivero/app';
import { command, orExit } from '../command.ts';
import { explanationLines } from '../explanation-lines.ts';

export const explainCommand = command({
  name: 'explain',
  help: `vivero explain CUSTOMER [--json]
Why this customer stands where they stand: the stage path with its evidence, the needs with their reasons, what was offered and what was blocked and by which rule. CUSTOMER is an id as "vivero plan" prints it.`,
  words: { minimum: 1, maximum: 1 },
  read:
    ({ positionals: [customerId = ''] }) =>
    async (io) => {
      const explanation = orExit(await explainCustomer(io.stores, io.actor, customerId, io.now()));
      io.show(explanation, () => explanationLines(explanation, io.language));
      return 0;
    },
});
