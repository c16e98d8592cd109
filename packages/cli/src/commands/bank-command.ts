import { bankSettings, changeBank } from '@vivero/app';
import { JURISDICTIONS } from '@vivero/domain';
import { wordArgument } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

export const bankCommand = command({
  name: 'bank',
  help: `vivero bank [--name NAME] [--currency CODE] [--zone ZONE] [--rules ${JURISDICTIONS.join('|')}] [--exploration on|off] [--json]
Shows whose bank this is, in which money and time zone, and by which country's rules people are contacted; changes what is given.
With exploration a row that is one of several equally good ones is drawn by lot, so that the bank learns what works.
The currency can be changed until the first import.
Example: vivero bank --name 育林银行 --currency CNY --zone Asia/Shanghai --rules cn`,
  options: {
    name: { type: 'string' },
    currency: { type: 'string' },
    zone: { type: 'string' },
    rules: { type: 'string' },
    exploration: { type: 'string' },
  },
  read: ({ values: { name, currency, zone, rules, exploration } }) => {
    const jurisdiction = wordArgument('rules', rules, JURISDICTIONS);
    const drawn = wordArgument('exploration', exploration, ['on', 'off']);
    const changes = {
      ...(name === undefined ? {} : { name }),
      ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
      ...(zone === undefined ? {} : { timeZone: zone }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      ...(drawn === undefined ? {} : { planRules: { exploration: drawn === 'on' } }),
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
          ['exploration', bank.planRules.exploration ? 'on' : 'off'],
        ]),
      );
      return 0;
    };
  },
});
