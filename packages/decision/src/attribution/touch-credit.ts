import type { ArmSummary } from '../effects/arm-summary.ts';
import type { Effect, NoEffect } from '../effects/effect.ts';
import { shapley } from './shapley.ts';

/**
 * What each kind of touch brings, where chance decided who got which: the outcome that it adds, averaged over what it may be added to
 * (Shapley's parts of the incremental outcome). Who would have bought anyway buys in every group and so earns no touch anything.
 *
 * @param touches how many kinds, integer 1..16
 * @param arms groups parted by chance, one for each set of touches, given as bits of its place: 0 = none, 1 = the first, 2 = the second,
 *   3 = both, ...; each of two people or more
 * @returns for each touch its credit per person who got all of them, in the unit of the outcome, as an effect for `effectInterval`; together
 *   they are exactly what all touches did
 * @throws RangeError when there is not one group for each set
 * Error: unbiased. Intervals keep their promise from some 10 outcomes a group on. Without randomised groups there is no credit, only a description (`removalCredit`).
 * Source: Shapley (1953); it is linear in the means of the groups, so its variance is that of a contrast, with the degrees of freedom of
 *   Satterthwaite (1946), Biometrics Bulletin 2:110-114.
 */
export function touchCredit(touches: number, arms: readonly ArmSummary[]): readonly (Effect | NoEffect)[] {
  if (arms.length !== 2 ** touches) throw new RangeError(`${arms.length} groups for ${touches} touches`);
  // Weight of each group's mean in each touch's credit: the parts of a game in which only that group earns.
  const weights = arms.map((_, arm) => shapley(touches, (coalition) => Number(coalition === arm)));
  const people = arms.reduce((sum, arm) => sum + arm.people, 0);
  return Array.from({ length: touches }, (_, touch) => {
    let [value, variance, spread] = [0, 0, 0];
    for (const [place, arm] of arms.entries()) {
      const weight = weights[place]![touch]!;
      const own = (weight ** 2 * arm.variance) / arm.people;
      value += weight * arm.mean;
      variance += own;
      spread += own ** 2 / (arm.people - 1);
    }
    if (!(variance > 0)) return { noEffect: 'no_spread' };
    return { value, error: Math.sqrt(variance), freedom: variance ** 2 / spread, people };
  });
}
