import { parseDay } from '@vivero/domain';
import { BANK_FILES, bankFiles, bankManifest, FILE_LIMITS, knownWorld, withinLimit, WORLDS } from '@vivero/lab';
import { dayArgument, UsageError } from '../arguments.ts';
import { fileCommand, orExit } from '../command.ts';
import { wholeOrNaN } from '../whole-or-nan.ts';
import { writeBank } from '../write-bank.ts';

/** The data's own today where nobody says otherwise: the same line gives the same files whenever it is typed. */
const AS_OF = parseDay('2026-11-23')!;

export const labBankCommand = fileCommand({
  name: 'lab bank',
  help: `vivero lab bank --out FOLDER [--customers 2000] [--weeks 26] [--world default] [--seed 2026] [--as-of DAY]
Writes a synthetic bank as the files that a bank would hand over; "vivero import folder FOLDER" takes them in. Everything in it is made up.
FOLDER/truth holds what no bank knows, to check what is learned against, and FOLDER/not-yet what Vivero cannot take in yet: neither is imported.
  --weeks    on record, at least 26: in the first 26 chance decides who is rung up; before them stand 31 weeks of money alone
  --world    its laws: ${Object.keys(WORLDS).join(', ')}
  --as-of    the day after the last one on record
The same line gives the same bytes.`,
  options: {
    out: { type: 'string' },
    customers: { type: 'string' },
    weeks: { type: 'string' },
    world: { type: 'string' },
    seed: { type: 'string' },
    'as-of': { type: 'string' },
  },
  read: ({ values: { out, customers, weeks, world, seed, ...more } }) => {
    if (out === undefined) throw new UsageError('--out is missing');
    const asOf = dayArgument('as-of', more['as-of']) ?? AS_OF;
    return async (io) => {
      const number = (field: keyof typeof FILE_LIMITS, text: string): number =>
        orExit(withinLimit(field, wholeOrNaN(text), FILE_LIMITS[field]));
      const setup = {
        rules: orExit(knownWorld(world ?? 'default')),
        customers: number('customers', customers ?? '2000'),
        block: 5_000,
        weeks: number('weeks', weeks ?? '26'),
        seed: orExit(withinLimit('seed', wholeOrNaN(seed ?? '2026'))),
        asOf,
      };
      let people = 0;
      const counts = await writeBank(out, BANK_FILES, bankManifest(setup), bankFiles(setup), ({ file, rows }) => {
        if (file === 'accounts') io.progress('Simulated customers', people, setup.customers);
        if (file === 'customers') people += rows.length;
      });
      const lines = Object.entries(counts).map(([path, rows]) => `${String(rows).padStart(11)}  ${path}`);
      io.show({ folder: out, rows: counts }, () => [`A simulated bank is in ${out}:`, ...lines]);
      return 0;
    };
  },
});
