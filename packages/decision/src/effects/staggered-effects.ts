import { summedArm } from './arm-summary.ts';
import { effectSurprise } from './effect-interval.ts';
import { absoluteEffect, type Effect, type NoEffect } from './effect.ts';

/** Somebody watched over several periods, of whom some were reached by the same thing at different times, nobody by chance. */
export interface Watched {
  /** Period in which it reached him, as an index of the outcomes, >= 1; null = never. */
  readonly reachedIn: number | null;
  /** His outcome in each period, all of them known. */
  readonly outcomes: readonly number[];
}

/** What happened to those reached in one period, by a later one, beyond what happened to those never reached. */
export interface StaggeredEffect {
  readonly reachedIn: number;
  readonly period: number;
  readonly effect: Effect | NoEffect;
}

/** Effects without chance to part the groups, and whether they may be believed. */
export interface Staggered {
  /** From the period of reaching on: change since the period before it. */
  readonly effects: readonly StaggeredEffect[];
  /** Before it: change from one period to the next, where there should be no effect. */
  readonly before: readonly StaggeredEffect[];
  /** `apart`: the groups moved apart before anything reached them, so the effects are not to be believed; `unknown`: nobody was watched before. */
  readonly trends: 'alike' | 'apart' | 'unknown';
}

/**
 * Effects of something that reached groups of people at different times, by difference of differences against those never reached. It
 * takes for granted that without it all would have moved alike; where they did not beforehand it says so, and where the past looks alike
 * it is still no proof. Prefer a draw of lots.
 *
 * @param people with as many outcomes each; two or more never reached
 * @param miss share of honest comparisons in which `apart` is said by chance, in (0, 1)
 * @throws RangeError for outcomes that differ in number or are no numbers, fewer than two never reached, or somebody reached in no such period
 * Error: groups of one are left out. Differences over which the groups differ anyway (size, place) are not taken out.
 * Source: Callaway & Sant'Anna (2021), Difference-in-Differences with Multiple Time Periods, J. Econometrics 225:200-230, eq. 2.8 without
 *   covariates; Bonferroni over the periods before.
 */
export function staggeredEffects(people: readonly Watched[], miss = 0.05): Staggered {
  const periods = people[0]?.outcomes.length ?? 0;
  const wrong = people.find(
    ({ reachedIn, outcomes }) =>
      outcomes.length !== periods ||
      !outcomes.every(Number.isFinite) ||
      (reachedIn !== null && !(Number.isInteger(reachedIn) && reachedIn >= 1 && reachedIn < periods)),
  );
  if (wrong) throw new RangeError(`reached in ${wrong.reachedIn}, outcomes ${wrong.outcomes.join()}`);
  const groups = Map.groupBy(people, ({ reachedIn }) => reachedIn);
  const never = groups.get(null) ?? [];
  if (never.length < 2) throw new RangeError(`${never.length} people never reached`);
  const compare = (group: readonly Watched[], reachedIn: number, since: number, period: number): StaggeredEffect => ({
    reachedIn,
    period,
    effect: absoluteEffect(changeOf(never, since, period), changeOf(group, since, period)),
  });
  const effects: StaggeredEffect[] = [];
  const before: StaggeredEffect[] = [];
  for (const [reachedIn, group] of [...groups].toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))) {
    if (reachedIn === null || group.length < 2) continue;
    for (let period = 1; period < periods; period += 1)
      if (period < reachedIn) before.push(compare(group, reachedIn, period - 1, period));
      else effects.push(compare(group, reachedIn, reachedIn - 1, period));
  }
  const told = before.flatMap(({ effect }) => ('noEffect' in effect ? [] : [effectSurprise(effect)]));
  const trends = told.length === 0 ? 'unknown' : Math.min(...told) < miss / told.length ? 'apart' : 'alike';
  return { effects, before, trends };
}

function changeOf(people: readonly Watched[], since: number, period: number) {
  const changes = people.map(({ outcomes }) => outcomes[period]! - outcomes[since]!);
  const sum = changes.reduce((total, change) => total + change, 0);
  return summedArm(
    sum,
    changes.reduce((total, change) => total + change * change, 0),
    people.length,
  );
}
