import { join } from 'node:path';
import type { ImportReport } from '../outside/import-report.ts';
import { Vivero } from '../outside/vivero.ts';
import type { Setting } from '../proof.ts';
import { atNight, type ChainBank, dayText, later } from './chain-bank.ts';

const RMS = ['linyue', 'zhaokai', 'lucia', 'alvaro', 'ximena'];

/** The demonstration bank, its story told to the end of the month and taken in day by day. */
export function demoChainBank(setting: Setting, days: number): ChainBank {
  const vivero = new Vivero(setting.checkout, join(setting.scratch(), 'data'));
  let until = '';
  return {
    name: 'demo',
    vivero,
    rms: RMS,
    marketing: 'marketing',
    compliance: 'compliance',
    async found(eve) {
      until = dayText(later(eve, days + 1));
      await on(eve).run(['demo', '--until', until]);
      await on(eve).json('bank', '--rules', 'es', '--address', 'Calle Mayor 1, Madrid');
    },
    async bring(day) {
      const ended = await on(day).run(['demo', '--until', until, '--since', dayText(later(day, -1))]);
      if (ended.code !== 0) throw new Error(`vivero demo: ${ended.stderr.slice(-500)}`);
      const batches =
        await on(day).json<readonly { readonly startedAt: string; readonly report: ImportReport }[]>('imports');
      const [last] = batches.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
      const events = last?.report.files.find(({ file }) => file === 'event');
      return { rows: events?.rowsIn ?? 0, taken: events?.verdicts['new'] ?? 0 };
    },
    signIn: (session, login) => session.signInToDemo(login),
  };

  function on(day: Date): Vivero {
    return new Vivero(vivero.checkout, vivero.dataFolder, { VIVERO_STARTS_AT: atNight(day) });
  }
}
