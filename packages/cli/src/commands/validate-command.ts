import { isMet, validate } from '@vivero/app';
import { UsageError } from '../arguments.ts';
import { fileCommand, orExit } from '../command.ts';
import { validationLines } from '../validation-lines.ts';

export const validateCommand = fileCommand({
  name: 'validate',
  help: `vivero validate --data DIR [--markdown] [--json]
Measures the models on the public data sets found in DIR and prints measured, published or peer, and target side by side. Needs no bank and
opens no database. A set that is not there, or is another copy than the one the figures hold for, is named.
  --data DIR   folder with uci-bank/, churn/, cdnow/, hillstrom/ (docs/validation.md says where they come from)
  --markdown   as a table for docs/validation.md
Exit code 1 when a target is missed.`,
  options: { data: { type: 'string' }, markdown: { type: 'boolean' } },
  read: ({ values }) => {
    const folder = values.data;
    if (folder === undefined) throw new UsageError('--data is missing');
    return async (io) => {
      const validated = orExit(await validate(folder, (dataset) => io.err(dataset)));
      io.show(validated, () => validationLines(validated, values.markdown === true));
      const missed = validated.some((each) => each.state === 'ran' && !each.figures.every(isMet));
      return missed ? 1 : 0;
    };
  },
});
