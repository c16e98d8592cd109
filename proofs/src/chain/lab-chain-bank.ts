import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '../outside/import-report.ts';
import { everyRowJudged, sum } from '../outside/import-report.ts';
import { Vivero } from '../outside/vivero.ts';
import type { Setting } from '../proof.ts';
import { atNight, type ChainBank, dayText, later } from './chain-bank.ts';
import { dayFiles } from './day-files.ts';

const CUSTOMERS = 1_000;
/** In the first 26 of its weeks chance decides who is rung up; the days that are lived through come after them. */
const WEEKS = 31;
const PASSWORD = 'a password only for this proof';

/** A bank of the laboratory, as the files that its systems hand over morning by morning. */
export function labChainBank(setting: Setting, days: number): ChainBank {
  const folder = setting.scratch();
  const record = join(folder, 'record');
  const vivero = new Vivero(setting.checkout, join(setting.scratch(), 'data'), { VIVERO_USER_PASSWORD: PASSWORD });
  const rms: string[] = [];
  const bringFrom = async (day: Date, from: string | null) => {
    const files = join(folder, dayText(day));
    const rows = dayFiles(record, files, from, dayText(day));
    const report = await on(day).json<ImportReport>('import', 'folder', files);
    if (!everyRowJudged(report)) throw new Error(`rows of ${dayText(day)} without a verdict`);
    const events = report.files.filter(({ file }) => !/customers|accounts/.test(file));
    return { rows, taken: sum(events.map(({ verdicts }) => verdicts['new'] ?? 0)) };
  };
  return {
    name: 'lab',
    vivero,
    rms,
    marketing: 'marketing',
    compliance: 'compliance',
    async found(eve) {
      const asOf = dayText(later(eve, days + 1));
      const size = ['--customers', String(CUSTOMERS), '--weeks', String(WEEKS)];
      await on(eve).json('lab', 'bank', '--out', record, ...size, '--as-of', asOf);
      await bringFrom(eve, null);
      const told = JSON.parse(readFileSync(join(record, 'bank.json'), 'utf8')) as {
        readonly managers: readonly unknown[];
      };
      rms.push(...told.managers.map((_, i) => `rm${i + 1}`));
      await on(eve).json('bank', '--rules', 'es', '--address', 'Calle Mayor 1, Madrid');
      const roles = [
        ...rms.map((login, i) => [login, 'rm', '--rm', String(i + 1)]),
        ['marketing', 'marketing'],
        ['compliance', 'compliance'],
      ] as const;
      for (const [login = '', role = '', ...book] of roles) {
        const added = await on(eve).run(['user', 'add', login, '--name', login, '--role', role, ...book]);
        if (added.code !== 0) throw new Error(`vivero user add ${login}: ${added.stderr.slice(-500)}`);
      }
    },
    bring: (day) => bringFrom(day, dayText(later(day, -1))),
    async signIn(session, login) {
      const { status, text } = await session.post('/api/session', { login, password: PASSWORD });
      if (status !== 200) throw new Error(`sign-in as ${login}: ${status} ${text.slice(0, 300)}`);
    },
  };

  function on(day: Date): Vivero {
    return new Vivero(vivero.checkout, vivero.dataFolder, { ...vivero.env, VIVERO_STARTS_AT: atNight(day) });
  }
}
