import { quotaAgainstNeeds, sayTerm } from '@vivero/app';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

export const quotaCommand = command({
  name: 'quota',
  help: `vivero quota --product ID --quota N [--json]
Holds a quota of a product against real needs: who has the need, who is worth asking, how many could only be pushed.`,
  options: { product: { type: 'string' }, quota: { type: 'string' } },
  read: ({ values }) => {
    const quota = Number(values.quota);
    const productId = values.product;
    if (productId === undefined || !Number.isInteger(quota) || quota < 1)
      throw new UsageError('--product names a product, --quota is a whole number from 1');
    return async (io) => {
      const split = orExit(await quotaAgainstNeeds(io.stores, io.actor, { productId, quota }, io.now()));
      io.show(split, () =>
        columns(
          (['have', 'ask', 'unsuitable', 'pushed'] as const).map((part) => [
            sayTerm(`ui.quota.${part}`, io.language),
            split[part],
          ]),
        ),
      );
      return 0;
    };
  },
});
