import { bankSettings, changeBank } from '@vivero/app';
import { JURISDICTIONS } from '@vivero/domain';
import { wordArgument } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

export const bankCommand = command({
  name: 'bank',
  help: `vivero bank [--name NAME] [--currency CODE] [--zone ZONE] [--rules ${JURISDICTIONS.join('|')}] [--json]
Shows whose bank this is, in which money and time zone, and by which country's rules people are contacted; changes what is given.
The currency can be changed until the first import.
Example: vivero bank --name 育林银行 --currency CNY --zone Asia/Shanghai --rules cn`,
  options: {
    name: { type: 'string' },
    currency: { type: 'string' },
    zone: { type: 'string' },
    rules: { type: 'string' },
  },
  read: ({ values: { name, currency, zone, rules } }) => {
    const jurisdiction = wordArgument('rules', rules, JURISDICTIONS);
    const changes = {
      ...(name === undefined ? {} : { name }),
      ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
      ...(zone === undefined ? {} : { timeZone: zone }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    };
    return async (io) => {
      const bank =
        Object.keys(changes).length === 0
          ? await bankSettings(io.stores)
          : orExit(await changeBank(io.stores, io.actor, changes, io.now()));
      io.show(bank, () =>
        columns([
          ['name', bank.name],
          ['currency', bank.currency],
          ['time zone', bank.timeZone],
          ['rules', bank.jurisdiction],
        ]),
      );
      return 0;
    };
  },
});
