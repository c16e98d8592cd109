import { calibrate, knownWorld, withinLimit, WORLDS } from '@vivero/lab';
import { calibrationLines } from '../calibration-lines.ts';
import { fileCommand, orExit } from '../command.ts';
import { wholeOrNaN } from '../whole-or-nan.ts';

export const labCalibrateCommand = fileCommand({
  name: 'lab calibrate',
  help: `vivero lab calibrate [--world default] [--seed 2026] [--json]
Shows what a synthetic bank is like beside what is known of real ones, as a table in Markdown: each target, what came out, and what the
target rests on. Exit code 1 when a figure lies outside. docs/lab-calibration.md holds the table of the default world.
  --world  ${Object.keys(WORLDS).join(', ')}`,
  options: { world: { type: 'string' }, seed: { type: 'string' } },
  read:
    ({ values: { world = 'default', seed = '2026' } }) =>
    async (io) => {
      const rules = orExit(knownWorld(world));
      const from = orExit(withinLimit('seed', wholeOrNaN(seed)));
      const lines = calibrate(rules, from);
      io.show({ world: rules.name, seed: from, simulated: true, lines }, () => calibrationLines(lines));
      return lines.every(({ met }) => met) ? 0 : 1;
    },
});
