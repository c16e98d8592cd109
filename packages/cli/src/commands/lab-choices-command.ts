import { compareOwnChoices, knownWorld, type LabLimit, ownChoicesReport, withinLimit } from '@vivero/lab';
import { fileCommand, orExit } from '../command.ts';
import { ownChoicesLines } from '../own-choices-lines.ts';
import { wholeOrNaN } from '../whole-or-nan.ts';

const DEFAULTS = { banks: '10', customers: '5000', weeks: '52', seed: '2026' } as const;

export const labChoicesCommand = fileCommand({
  name: 'lab choices',
  help: `vivero lab choices [--world overriding] [--banks 10] [--customers 5000] [--weeks 52] [--seed 2026] [--json]
Lives the same year twice in banks whose RMs often choose somebody else than the list says: once Vivero learns from whom they choose, once
not. Shows what that is worth, and how near the truth it comes about who knows their people. Every number is simulated.`,
  options: {
    world: { type: 'string' },
    banks: { type: 'string' },
    customers: { type: 'string' },
    weeks: { type: 'string' },
    seed: { type: 'string' },
  },
  read:
    ({ values }) =>
    async (io) => {
      const number = (field: LabLimit): number =>
        orExit(withinLimit(field, wholeOrNaN(values[field] ?? DEFAULTS[field])));
      const rules = orExit(knownWorld(values.world ?? 'overriding'));
      const [banks, seed] = [number('banks'), number('seed')];
      const setup = { customers: number('customers'), weeks: number('weeks') };
      const results = Array.from({ length: banks }, (_, bank) => {
        io.progress('Simulated banks', bank, banks);
        return compareOwnChoices(rules, setup, seed + bank);
      });
      io.progress('Simulated banks', banks, banks);
      const report = ownChoicesReport(rules.name, setup, results);
      io.show(report, () => ownChoicesLines(report, io.language));
      return 0;
    },
});
