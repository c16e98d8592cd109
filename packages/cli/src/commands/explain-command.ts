import { explainCustomer } from '@vivero/app';
import { argumentsOf } from '../arguments.ts';
import { type Command, orExit } from '../command.ts';
import { explanationLines } from '../explanation-lines.ts';

export const explainCommand: Command = {
  name: 'explain',
  help: `vivero explain CUSTOMER [--json]
Why this customer stands where they stand: the stage path with its evidence, the needs with their reasons, what was offered and what was blocked and by which rule.`,
  async run(argv, io) {
    const { values, positionals } = argumentsOf(argv, { json: { type: 'boolean' } }, { minimum: 1, maximum: 1 });
    const explanation = orExit(await explainCustomer(io.stores, io.actor, positionals[0] ?? '', io.now()));
    if (values.json === true) io.out(JSON.stringify(explanation));
    else for (const line of explanationLines(explanation, io.language)) io.out(line);
    return 0;
  },
};
