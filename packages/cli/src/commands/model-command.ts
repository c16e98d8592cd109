import { tryModel } from '@vivero/app';
import { UsageError } from '../arguments.ts';
import { fileCommand, orExit } from '../command.ts';
import { rowNumbers } from '../row-numbers.ts';
import { trialLines } from '../trial-lines.ts';

const names = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split(',').map((name) => name.trim());

export const modelCommand = fileCommand({
  name: 'model',
  help: `vivero model try TABLE --target COLUMN [--time COLUMN [--label-delay DAYS] | --test-rows FILE] [--treatment COLUMN] [--drop COLUMN,...] [--insist COLUMN,...] [--json]
Learns the additive model and the trees on a labelled table (CSV, gzip too) and judges them on rows that they did not see, beside what
knows nothing of customers: the trailing base rate, and chance. Needs no bank and opens no database; nothing is kept.
  --target COLUMN   what happened: two values; an empty cell is not known yet and left out
  --time COLUMN     decision date (a day or a number): learned on the past, judged on the last quarter
  --label-delay DAYS  an outcome is known so many days after its decision and not before (the unit of the column where it holds numbers)
  --test-rows FILE  rows that judge instead, one number a line, 0 for the first
  --treatment COLUMN  whom chance chose to contact (two values): is it known whom contacting moves?
  --drop COLUMNS    left out
  --insist COLUMNS  kept although they look as if only the outcome could have made them
Example: vivero model try contacts.csv.gz --target y --time called_on`,
  options: {
    target: { type: 'string' },
    time: { type: 'string' },
    'label-delay': { type: 'string' },
    'test-rows': { type: 'string' },
    treatment: { type: 'string' },
    drop: { type: 'string' },
    insist: { type: 'string' },
  },
  words: { minimum: 2, maximum: 2 },
  read: ({ values, positionals: [verb, path] }) => {
    const { target, time, treatment, drop, insist, 'test-rows': testFile, 'label-delay': delay } = values;
    if (verb !== 'try' || path === undefined) throw new UsageError('say try TABLE');
    if (target === undefined) throw new UsageError('--target is missing');
    if (time !== undefined && testFile !== undefined) throw new UsageError('either --time or --test-rows, not both');
    if (delay !== undefined && (time === undefined || !/^\d{1,5}$/.test(delay)))
      throw new UsageError('--label-delay is a number of days, and goes with --time');
    const testRows = testFile === undefined ? undefined : rowNumbers(testFile);
    const judgedBy = time !== undefined ? 'time' : testRows !== undefined ? 'rows' : 'folds';
    return async (io) => {
      const wish = {
        target,
        drop: names(drop),
        insist: names(insist),
        ...(time === undefined ? {} : { time }),
        ...(delay === undefined ? {} : { labelDelay: Number(delay) }),
        ...(treatment === undefined ? {} : { treatment }),
        ...(testRows === undefined ? {} : { testRows }),
      };
      const trial = orExit(await tryModel(path, wish));
      io.show(trial, () => trialLines(trial, judgedBy, io.language));
      return 0;
    };
  },
});
