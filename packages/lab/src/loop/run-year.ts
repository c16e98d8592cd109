import type { Contact } from '../seen/contact.ts';
import { SITTINGS } from '../seen/policy.ts';
import { beginWeek } from '../world/begin-week.ts';
import { endWeek } from '../world/end-week.ts';
import { meet } from '../world/meet.ts';
import type { World, WorldTally } from '../world/world.ts';
import { gini } from './gini.ts';
import { overrideList } from './override-list.ts';

/** What a year brought under one policy, beside the tally of the world. */
export interface Year extends WorldTally {
  /** Minutes that the RMs had, and those that were spent. */
  readonly minutesGiven: number;
  readonly minutes: number;
  readonly contacts: number;
  /** The same as customers feel them: an offer is a whole contact, a question, a seed or a greeting a part of one. */
  readonly felt: number;
  /** Gini coefficient of contacts over customers; undefined = nobody was contacted. */
  readonly attention: number | undefined;
}

/** Lives a world on for some weeks. @param choose the contacts of half a week, by whoever decides */
export function runYear(
  world: World,
  choose: (world: World, sitting: number) => readonly Contact[],
  weeks: number,
): Year {
  const year = yearInSteps(world, weeks);
  let step = year.next();
  while (step.done !== true) step = year.next(choose(world, step.value));
  return step.value;
}

/** The same half a week at a time: yields which half begins, takes its contacts, and ends with what the year brought. */
export function* yearInSteps(world: World, weeks: number): Generator<number, Year, readonly Contact[]> {
  const { size } = world;
  const before = { ...world.tally };
  const perCustomer = new Uint16Array(size.customers);
  let [minutes, felt] = [0, 0];
  for (let week = 0; week < weeks; week += 1) {
    beginWeek(world);
    for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
      const contacts = yield sitting;
      const done = meet(world, overrideList(world, contacts), size.minutesAWeek / SITTINGS);
      minutes += done.minutes;
      for (const made of done.contacts) {
        perCustomer[made.customer]! += 1;
        felt += world.rules.deeds[made.deed].weight;
        if (made.insteadOf) world.seen.ownChoices.push({ week: world.seen.weeks - 1, made, proposed: made.insteadOf });
      }
    }
    endWeek(world);
  }
  const tally = { ...world.tally };
  for (const name of Object.keys(tally) as (keyof WorldTally)[]) tally[name] -= before[name];
  return {
    ...tally,
    minutesGiven: size.rms * size.minutesAWeek * weeks,
    minutes,
    contacts: perCustomer.reduce((sum, count) => sum + count, 0),
    felt,
    attention: gini(perCustomer),
  };
}
