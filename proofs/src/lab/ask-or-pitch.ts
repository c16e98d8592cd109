import { join } from 'node:path';
import { Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';
import { figureText, lineOf, type PrintedLab, type PrintedPolicy } from './lab-run.ts';

const BANKS = 20;
/** Small banks: three ways more are lived through, and what is compared is paired by bank. */
const CUSTOMERS = 1_000;

/** Choosing between an offer, a question, a seed and silence, against the same plan that only offers. */
export const askOrPitch: Proof = {
  id: 'lab.ask_or_pitch',
  async *claims(setting) {
    const vivero = new Vivero(setting.checkout, join(setting.scratch(), 'data'));
    const size = ['--banks', String(BANKS), '--customers', String(CUSTOMERS)];
    const run = await vivero.json<PrintedLab>('lab', 'run', '--asking', ...size);
    const where = `simulated, ${BANKS} banks of ${CUSTOMERS} customers, seeds ${run.seeds[0]} to ${run.seeds.at(-1)}`;
    const sparing = lineOf(run.worlds[0]!, 'vivero_sparing');
    const full = lineOf(run.worlds[0]!, 'vivero');
    yield {
      id: 'lab.ask_or_pitch.felt',
      target:
        'the value of offers alone (lower bound of the ratio above .95) with a quarter fewer contacts as customers feel them, or 15% of the way from the information bound to seeing the needs',
      figure: `sparing: ${saysOf(sparing)}; ${where}`,
      holds:
        ((sparing.toPitchOnly.lower ?? 0) > 0.95 &&
          (sparing.toPitchOnly.value ?? 0) >= 1 &&
          (sparing.feltToPitchOnly.upper ?? 1) <= 0.75) ||
        (full.ofGap.value ?? 0) >= 0.15,
    };
    yield {
      id: 'lab.ask_or_pitch.count',
      target: 'the same with a quarter fewer contacts, each counted as one',
      figure: `sparing: ${figureText(sparing.contactsToPitchOnly)} times the contacts; ${where}`,
      holds: (sparing.toPitchOnly.value ?? 0) >= 1 && (sparing.contactsToPitchOnly.upper ?? 1) <= 0.75,
    };
    const few = lineOf(run.worlds[0]!, 'vivero_few');
    const seller = lineOf(run.worlds[0]!, 'propensity');
    yield {
      id: 'lab.ask_or_pitch.few',
      target: 'the value of choosing by propensity with a quarter fewer contacts, each counted as one',
      figure: `few: ${figureText(few.toPropensity)} times the value with ${figureText(few.contacts)} contacts for every 1,000 customers instead of ${figureText(seller.contacts)}; ${where}`,
      holds:
        (few.toPropensity.lower ?? 0) >= 1 && (few.contacts.upper ?? Infinity) <= 0.75 * (seller.contacts.lower ?? 0),
    };
    yield {
      id: 'lab.ask_or_pitch.full',
      target: 'with the same hours it brings more than offers alone, lower bound above 1',
      figure: `${saysOf(full)}; of the way to seeing the needs ${figureText(full.ofGap)}, of the bound that also asks ${figureText(full.ofAskingBound)}; ${where}`,
      holds: (full.toPitchOnly.lower ?? 0) > 1,
    };
  },
};

const saysOf = ({ toPitchOnly, contactsToPitchOnly, feltToPitchOnly }: PrintedPolicy): string =>
  `${figureText(toPitchOnly)} times the value with ${figureText(contactsToPitchOnly)} times the contacts, ${figureText(feltToPitchOnly)} as felt`;
