import { keepLabResults } from '@vivero/app';
import { knownWorld, type LabLimit, labReport, withinLimit, WORLDS } from '@vivero/lab';
import { fileCommand, orExit } from '../command.ts';
import { labLines } from '../lab-lines.ts';
import { liveBanks } from '../live-banks.ts';
import { minutesLeft } from '../minutes-left.ts';
import { wholeOrNaN } from '../whole-or-nan.ts';

const DEFAULTS = { banks: '20', customers: '5000', weeks: '52', seed: '2026' } as const;

export const labRunCommand = fileCommand({
  name: 'lab run',
  help: `vivero lab run [--worlds all|A,B] [--banks 20] [--customers 5000] [--weeks 52] [--seed 2026] [--asking] [--threads N] [--save] [--json]
Lives synthetic banks with known truth through a year under nine ways of spending the same RM hours, and compares what they bring.
Every number is simulated: a property of these worlds, no evidence about a real bank (docs/lab.md).
  --worlds     which worlds, by name, or all (default: default): ${Object.keys(WORLDS).join(', ')}
  --banks      banks a world; from two on there are intervals
  --seed       of the first bank; the others follow it. The same seed gives the same bytes with --json
  --asking     three ways more, to show what asking is worth: Vivero with offers alone, Vivero that leaves more people in peace, and a bound that may ask
  --threads    banks lived through side by side (default: one a core)
  --save       keeps the result in the data folder, where the page Lab shows it`,
  options: {
    save: { type: 'boolean' },
    asking: { type: 'boolean' },
    worlds: { type: 'string' },
    banks: { type: 'string' },
    customers: { type: 'string' },
    weeks: { type: 'string' },
    seed: { type: 'string' },
    threads: { type: 'string' },
  },
  read:
    ({ values }) =>
    async (io) => {
      // Asked for first: nobody waits minutes to hear that there is no such folder.
      const dataFolder = values.save === true ? io.dataFolder() : undefined;
      const number = (field: LabLimit): number =>
        orExit(withinLimit(field, wholeOrNaN(values[field] ?? DEFAULTS[field])));
      const wish = values.worlds ?? 'default';
      const worlds = wish === 'all' ? Object.keys(WORLDS) : [...new Set(wish.split(','))];
      const run = {
        worlds: worlds.map((world) => orExit(knownWorld(world)).name),
        banks: number('banks'),
        customers: number('customers'),
        weeks: number('weeks'),
        seed: number('seed'),
        asking: values.asking === true,
      };
      const threads =
        values.threads === undefined ? undefined : orExit(withinLimit('banks', wholeOrNaN(values.threads)));
      const report = labReport(await liveBanks(run, threads, minutesLeft(io, 'Simulated banks')), run);
      if (dataFolder !== undefined) await keepLabResults(dataFolder, report);
      io.show(report, () => labLines(report, io.language));
      return 0;
    },
});
