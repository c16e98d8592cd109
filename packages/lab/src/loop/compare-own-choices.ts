import type { BesideList, OwnKnowledge } from '@vivero/decision';
import { viveroYear } from '../policies/vivero/vivero-policy.ts';
import type { WorldRules } from '../world/world-rules.ts';
import { copyWorld } from '../world/world.ts';
import { type LabSetup, pilotBank } from './pilot-bank.ts';
import { runYear } from './run-year.ts';

/** What learning from RMs' own choices did in one bank. */
export interface OwnChoicesInBank {
  readonly seed: number;
  /** More value than where nobody is contacted, for each hour that there was, whole units. */
  readonly heeding: number;
  readonly unheeding: number;
  readonly rms: readonly {
    /** The truth: how often an own choice goes to somebody whom the RM knows to be in need. */
    readonly knows: number;
    readonly found: OwnKnowledge;
    readonly beside: BesideList;
  }[];
}

/** The same year of one bank lived twice by Vivero: once it takes RMs' own choices to say something, once nothing. */
export function compareOwnChoices(rules: WorldRules, setup: LabSetup, seed: number): OwnChoicesInBank {
  const { world: start } = pilotBank(rules, setup, seed);
  const { value: nothing } = runYear(copyWorld(start), () => [], setup.weeks);
  const live = (heeds: boolean) => {
    const world = copyWorld(start);
    const year = viveroYear(world.seen, seed, heeds);
    const { value, minutesGiven } = runYear(world, ({ seen }, sitting) => year.choose(seen, sitting), setup.weeks);
    return { world, year, perHour: (value - nothing) / (minutesGiven / 60) };
  };
  const [heeding, unheeding] = [live(true), live(false)];
  const { year, world } = heeding;
  const beside = year.beside();
  return {
    seed,
    heeding: heeding.perHour,
    unheeding: unheeding.perHour,
    rms: year.knowledge().map((found, rm) => ({ knows: world.people.knows[rm]!, found, beside: beside[rm]! })),
  };
}
