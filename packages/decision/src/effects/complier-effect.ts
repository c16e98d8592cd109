import { normalQuantile } from '../numeric/normal-quantile.ts';
import type { EffectInterval } from './effect-interval.ts';
import { fieller } from './fieller.ts';

/** Somebody on an invitation list whom chance put into one of its two parts. */
export interface Listed {
  /** 1 = took part, 0 = did not, whatever chance had decided. */
  readonly came: number;
  readonly outcome: number;
}

/** What taking part does to those who take part because they were invited. */
export interface ComplierEffect extends EffectInterval {
  readonly value: number;
  /** Standard error, for pooling with other events. */
  readonly error: number;
  /** Share of the list that comes because it is invited, 0..1. */
  readonly moved: number;
}

/** Why there is none: being invited does not clearly make people come, so whatever it did cannot be laid to coming. */
export interface NoComplierEffect {
  readonly noEffect: 'invited_come_no_more';
}

/**
 * Effect of coming, from an invitation list of which chance held some back: what inviting did to the outcome, over what it did to coming.
 * Comparing those who came with those who did not would take willing people for an effect.
 *
 * @param heldBack, invited two people or more each
 * @param miss share of such intervals that miss the truth, in (0, 1)
 * @throws RangeError for fewer people
 * It takes for granted that an invitation works through coming alone and keeps nobody away.
 * Error: the interval keeps its promise from about 10 outcomes a part on, however few come; where it ends nowhere there is no figure. With
 *   fewer it is a rough guide: pool events instead.
 * Source: Angrist, Imbens & Rubin (1996), Identification of Causal Effects Using Instrumental Variables, J. American Statistical
 *   Association 91:444-455, proposition 1; interval: Anderson & Rubin (1949), Ann. Math. Statist. 20:46-63, which is Fieller's of the two differences.
 */
export function complierEffect(
  heldBack: readonly Listed[],
  invited: readonly Listed[],
  miss = 0.05,
): ComplierEffect | NoComplierEffect {
  const [without, withIt] = [momentsOf(heldBack), momentsOf(invited)];
  const means = {
    above: withIt.outcome - without.outcome,
    below: withIt.came - without.came,
    aboveVariance: withIt.outcomeVariance + without.outcomeVariance,
    belowVariance: withIt.cameVariance + without.cameVariance,
    covariance: withIt.covariance + without.covariance,
  };
  const interval = fieller(means, normalQuantile(1 - miss / 2));
  if (interval === null) return { noEffect: 'invited_come_no_more' };
  const value = means.above / means.below;
  const variance = means.aboveVariance - 2 * value * means.covariance + value ** 2 * means.belowVariance;
  return { value, error: Math.sqrt(variance) / means.below, moved: means.below, ...interval };
}

/** Means of a part, and the variances and covariance of those means. */
function momentsOf(people: readonly Listed[]) {
  const n = people.length;
  if (n < 2) throw new RangeError(`${n} people in a part of the list`);
  const came = people.reduce((sum, person) => sum + person.came, 0) / n;
  const outcome = people.reduce((sum, person) => sum + person.outcome, 0) / n;
  const spread = (of: (person: Listed) => number): number =>
    people.reduce((sum, person) => sum + of(person), 0) / (n * (n - 1));
  return {
    came,
    outcome,
    cameVariance: spread((person) => (person.came - came) ** 2),
    outcomeVariance: spread((person) => (person.outcome - outcome) ** 2),
    covariance: spread((person) => (person.came - came) * (person.outcome - outcome)),
  };
}
