import { calibrate, WORLDS } from '@vivero/lab';
import { wholeArgument, wordArgument } from '../arguments.ts';
import { calibrationLines } from '../calibration-lines.ts';
import { fileCommand } from '../command.ts';

export const labCalibrateCommand = fileCommand({
  name: 'lab calibrate',
  help: `vivero lab calibrate [--world default] [--seed 2026] [--json]
Shows what a synthetic bank is like beside what is known of real ones, as a table in Markdown: each target, what came out, and what the
target rests on. Exit code 1 when a figure lies outside. docs/lab-calibration.md holds the table of the default world.
  --world  ${Object.keys(WORLDS).join(', ')}`,
  options: { world: { type: 'string' }, seed: { type: 'string' } },
  read: ({ values: { world, seed } }) => {
    const name = wordArgument('world', world ?? 'default', Object.keys(WORLDS))!;
    const from = wholeArgument('seed', seed ?? '2026', 0, 1_000_000_000);
    return async (io) => {
      const lines = calibrate(WORLDS[name]!, from);
      io.show({ world: name, seed: from, simulated: true, lines }, () => calibrationLines(lines));
      return lines.every(({ met }) => met) ? 0 : 1;
    };
  },
});
