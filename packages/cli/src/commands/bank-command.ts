import { bankSettings, changeBank } from '@vivero/app';
import { JURISDICTIONS, type PlanRules } from '@vivero/domain';
import { wordArgument } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';
import { definitionFile } from '../definition-file.ts';

export const bankCommand = command({
  name: 'bank',
  help: `vivero bank [--name NAME] [--currency CODE] [--zone ZONE] [--rules ${JURISDICTIONS.join('|')}] [--exploration on|off]
  [--choice FILE] [--address TEXT] [--json]
Shows whose bank this is, in which money and time zone, and by which country's rules people are contacted; changes what is given.
--choice takes JSON of what the bank decides about the choice of the day, - reads what is piped in: what a contact costs beside its minutes, and what
people share: so many suggestions a day of some products, content or media, in the whole bank or one team. What is not in it stays.
{"contactPriceMinor":{"sms":5},"limits":[{"limit":"texts","perDay":200,"media":["sms"]},{"limit":"fund","perDay":10,"products":["prd_1"],"teamId":"team_1"}]}
--address is where the bank is, as the footer of its messages says it: without it no advertising goes out by itself.
With exploration a row that is one of several equally good ones is drawn by lot, so that the bank learns what works.
The currency can be changed until the first import.
Example: vivero bank --name 育林银行 --currency CNY --zone Asia/Shanghai --rules cn`,
  options: {
    name: { type: 'string' },
    currency: { type: 'string' },
    zone: { type: 'string' },
    rules: { type: 'string' },
    exploration: { type: 'string' },
    choice: { type: 'string' },
    address: { type: 'string' },
  },
  read: ({ values: { name, currency, zone, rules, exploration, choice, address } }) => {
    const jurisdiction = wordArgument('rules', rules, JURISDICTIONS);
    const drawn = wordArgument('exploration', exploration, ['on', 'off']);
    // Whether the file means anything is for the rules to say.
    const planRules = {
      ...(choice === undefined ? {} : (definitionFile(choice) as Partial<PlanRules>)),
      ...(drawn === undefined ? {} : { exploration: drawn === 'on' }),
    };
    const changes = {
      ...(name === undefined ? {} : { name }),
      ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
      ...(zone === undefined ? {} : { timeZone: zone }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      ...(address === undefined ? {} : { postalAddress: address }),
      ...(drawn === undefined && choice === undefined ? {} : { planRules }),
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
          ...(bank.postalAddress === null ? [] : [['address', bank.postalAddress]]),
          ['exploration', bank.planRules.exploration ? 'on' : 'off'],
          ...bank.planRules.limits.map(({ limit, perDay }) => [`limit ${limit}`, `${perDay} a day`]),
        ]),
      );
      return 0;
    };
  },
});
