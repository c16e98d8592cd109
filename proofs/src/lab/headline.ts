import { join } from 'node:path';
import { Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';
import { figureText, labRun, lineOf, reaches } from './lab-run.ts';

const BANKS = 20;
const MINUTES = 5;

/** Active against passive, against propensity and against the information bound, in the default world. */
export const headline: Proof = {
  id: 'lab.headline',
  async *claims(setting) {
    const vivero = new Vivero(setting.checkout, join(setting.scratch(), 'data'));
    const began = performance.now();
    const run = await labRun(vivero, 'default', BANKS);
    const minutes = (performance.now() - began) / 60_000;
    const active = lineOf(run.worlds[0]!, 'vivero');
    const where = `simulated, ${BANKS} banks, seeds ${run.seeds[0]} to ${run.seeds.at(-1)}`;
    yield {
      id: 'lab.headline.passive',
      target: 'value per RM-hour at least 4 times that of relationship calls by balance, lower bound above 3',
      figure: `${figureText(active.toPassive)} times; ${where}`,
      holds: reaches(active.toPassive, 4, 3),
    };
    yield {
      id: 'lab.headline.propensity',
      target: 'at least 1.2 times that of propensity x margin, lower bound above 1.1',
      figure: `${figureText(active.toPropensity)} times; ${where}`,
      holds: reaches(active.toPropensity, 1.2, 1.1),
    };
    yield {
      id: 'lab.headline.bound',
      target: 'at least .87 of the information bound, lower bound above .83',
      figure: `${figureText(active.ofBound)}; ${where}`,
      holds: reaches(active.ofBound, 0.87, 0.83),
    };
    yield {
      id: 'lab.headline.time',
      target: `9 policies, ${BANKS} banks of 5,000 customers, 52 weeks in at most ${MINUTES} minutes on 2 processors`,
      figure: `${minutes.toFixed(1)} minutes`,
      holds: minutes <= MINUTES,
    };
  },
};
