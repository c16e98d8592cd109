import { sigmoid } from '@vivero/decision';
import { BOUGHT } from './week-words.ts';
import type { World } from './world.ts';

/** A week ends: who needs something buys it or does not, windows close, people leave, and pass the bank on. */
export function endWeek(world: World): void {
  const { rules, seen } = world;
  for (const k of rules.needs.keys()) settleNeed(world, k);
  for (let i = 0; i < seen.customers; i += 1) if (seen.gone[i] === 0) settleCustomer(world, i);
  world.boost.fill(0);
  world.strain.fill(0);
}

function settleNeed(world: World, k: number): void {
  const { rules, seen, draws } = world;
  const week = seen.weeks - 1;
  const own = world.inNeed[k]!;
  const closes = 1 / (rules.needs[k]!.meanWeeks * rules.windowFactor);
  for (let i = 0; i < seen.customers; i += 1) {
    if (own[i] === 0 || seen.gone[i] === 1) continue;
    const cell = i * rules.needs.length + k;
    if (draws.buys(cell, week) < sigmoid(aloneOf(world, i) + world.boost[cell]!)) buy(world, i, k);
    else if (draws.ends(cell, week) < closes) {
      own[i] = 0;
      if (draws.rival(cell, week) < rules.rival) world.tally.toRivals += 1;
    }
  }
}

/** Log odds that somebody in need buys in a week by themselves. */
export const aloneOf = ({ rules: { buying }, people }: World, i: number): number =>
  buying.alone + buying.selfServe * people.selfServe[i]!;

function buy(world: World, i: number, k: number): void {
  const { seen, tally } = world;
  const worth = world.rules.needs[k]!.margin * world.people.size[i]!;
  world.inNeed[k]![i] = 0;
  seen.words[k]![i * seen.room + seen.weeks - 1]! |= BOUGHT;
  world.boughtIn[i] = seen.weeks - 1;
  tally.value += worth;
  tally.sales += worth;
  tally.purchases += 1;
}

function settleCustomer(world: World, i: number): void {
  const { rules, people, seen, draws, tally } = world;
  const week = seen.weeks - 1;
  const earns = rules.contribution * people.size[i]!;
  tally.value += earns / 52;
  const refers =
    week - world.boughtIn[i]! < 52 && world.trust[i]! >= 0 && draws.refers(i, week) < rules.referral.aYear / 52;
  if (refers) {
    world.referredIn[i] = week;
    if (draws.converts(i, week) < rules.referral.converts) {
      tally.referred += 1;
      tally.value += rules.referral.worth;
    }
  }
  if (draws.leaves(i, week) < -Math.expm1(-Math.exp(leavingOf(world, i)))) {
    seen.gone[i] = 1;
    tally.left += 1;
    // Somebody who leaves takes a further year along that this one does not see.
    tally.value -= earns;
  }
  world.fatigue[i]! *= rules.fatigueKeeps;
  world.trust[i]! *= rules.trust.keeps;
}

/** Log of the weekly rate of leaving. */
export function leavingOf({ rules, people, seen, fatigue, strain, referredIn }: World, i: number): number {
  const { leaving } = rules;
  const week = seen.weeks - 1;
  const age = people.years[i]! + week / 52;
  const fresh = (age < 1 ? leaving.firstYear : 0) + (age < 0.25 ? leaving.firstQuarter : 0);
  const loyal = week - referredIn[i]! < 52 ? rules.referral.staysBy : 0;
  return people.leaves[i]! + fresh + leaving.fatigue * Math.max(0, fatigue[i]! - 1) + strain[i]! + loyal;
}
