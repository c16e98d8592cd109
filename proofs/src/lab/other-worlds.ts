import { join } from 'node:path';
import { Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';
import { figureText, labRun, lineOf, reaches } from './lab-run.ts';

const BANKS = 20;
/** Smaller than those of the headline, since there are nine worlds: intervals are wider for it. */
const CUSTOMERS = 2_000;
const WORLDS = 'unrelated,homogeneous,tied,weak_signs,strong_signs,no_referrals,wrong_windows,overriding';

/** The worlds in which one law is another than in the default world. */
export const otherWorlds: Proof = {
  id: 'lab.worlds',
  async *claims(setting) {
    const vivero = new Vivero(setting.checkout, join(setting.scratch(), 'data'));
    const { worlds } = await labRun(vivero, WORLDS, BANKS, CUSTOMERS);
    const ratios = worlds.map((each) => ({ world: each.world, ratio: lineOf(each, 'vivero').toPropensity }));
    const above = ratios.filter(({ ratio }) => (ratio.lower ?? 0) > 1).length;
    yield {
      id: 'lab.worlds.propensity',
      target: 'at least 1.05 times propensity x margin in every world, lower bound above 1 in two thirds of them',
      figure: `simulated: ${ratios.map(({ world, ratio }) => `${world} ${figureText(ratio)}`).join('; ')}`,
      holds: ratios.every(({ ratio }) => reaches(ratio, 1.05, 0)) && above >= (2 / 3) * ratios.length,
    };
    const [null_] = (await labRun(vivero, 'no_effect', BANKS, CUSTOMERS)).worlds;
    const { value = NaN, lower = NaN, upper = NaN } = lineOf(null_!, 'vivero').valuePerHour;
    yield {
      id: 'lab.worlds.no_effect',
      target: 'where a contact does nothing the interval of what Vivero brings holds 0',
      figure: `simulated: ${value.toFixed(2)} [${lower.toFixed(2)}; ${upper.toFixed(2)}]`,
      holds: lower <= 0 && upper >= 0,
    };
  },
};
