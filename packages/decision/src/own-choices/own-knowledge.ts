import type { Telling } from '../belief/need-model.ts';
import { type EffectBelief, effectBelief, type EffectPrior } from '../effects/effect-belief.ts';
import { shrinkEffects } from '../effects/shrink-effects.ts';

/** Somebody whom an RM rang about a need instead of somebody from the list, and what they answered. */
export interface OwnChoice {
  /** Chance that the need was there, as the list believed it just before, 0..1. */
  readonly believed: number;
  /** How well an answer about this need tells. */
  readonly telling: Telling;
  readonly yes: boolean;
}

/** How often an RM's own choices rest on something that the list does not know: 0 = habit or chance, 1 = always. */
export interface OwnKnowledge {
  readonly choices: number;
  /** By this RM's choices alone; null = there were none. Chance can carry it below 0 or above 1. */
  readonly alone: { readonly value: number; readonly error: number } | null;
  /** What to believe once one knows the other RMs too: the figure to act by, after `knowledgeShare`. */
  readonly pooled: EffectBelief;
}

/** Before anything is known: RMs know no more than the list, give or take. [D] */
const BEFORE: EffectPrior = { mean: 0, deviation: 0.2 };

/**
 * What RMs know of their people that the list does not, from whom they chose instead of following it. With k the share of choices that rest
 * on knowing, a chosen person is in need with chance k + (1 - k) b where the list believed b, and says yes with chance f + (s - f) times
 * that. What came above the list's own expectation therefore measures k:
 *   k = sum((yes - q) / (s - f)) / sum(1 - b),  q = f + (s - f) b,
 * with the binomial error of the answers. RMs are pulled towards their mean, the more the fewer choices they made.
 *
 * @param choices by RM; answers are independent given the truth
 * @returns one line an RM, in order. With fewer than four RMs who chose anything nobody can say how far they differ: each is then pulled
 *   towards knowing nothing, give or take .2
 * @throws RangeError where an answer tells nothing (sensitivity not above false alarms) or a belief is no chance below 1
 * Error: rests on the list's beliefs being right on average for those chosen; where they are too low, k is too high by as much.
 * Source: moments of a mixture of two groups; Rogan & Gladen (1978), American J. Epidemiology 107:71-76, for the answers that err; pooling as
 *   in `shrinkEffects`.
 */
export function ownKnowledge(choices: readonly (readonly OwnChoice[])[]): readonly OwnKnowledge[] {
  const alone = choices.map((own) => (own.length === 0 ? null : measured(own)));
  const known = alone.filter((each) => each !== null);
  const together = shrinkEffects(known);
  const pooled = 'tooFew' in together ? known.map((each) => effectBelief(each, BEFORE)) : together;
  // Whoever chose nothing is as the others are on average, or as everybody is believed to be.
  const mean = pooled.reduce((sum, each) => sum + each.mean / pooled.length, 0);
  const usual = effectBelief({ value: mean, error: BEFORE.deviation }, null);
  let place = 0;
  return alone.map((each, rm) => ({
    choices: choices[rm]!.length,
    alone: each,
    pooled: each === null ? usual : pooled[place++]!,
  }));
}

/** The share to act by, 0..: nobody knows less than nothing, and nobody everything. */
export const knowledgeShare = ({ pooled }: OwnKnowledge): number => Math.min(0.95, Math.max(0, pooled.mean));

function measured(own: readonly OwnChoice[]): { readonly value: number; readonly error: number } {
  let [above, room] = [0, 0];
  for (const { believed, telling, yes } of own) {
    if (!(believed >= 0 && believed < 1)) throw new RangeError(`a belief below 1, got ${believed}`);
    const tells = telling.sensitivity - telling.falseAlarm;
    if (!(tells > 0)) throw new RangeError('an answer that tells nothing');
    above += (Number(yes) - telling.falseAlarm) / tells - believed;
    room += 1 - believed;
  }
  const value = above / room;
  // Neither 0 nor 1: there the answers of people who were few and alike would look certain.
  const share = Math.min(0.99, Math.max(0.01, value));
  const variance = own.reduce((sum, { believed, telling: { sensitivity, falseAlarm } }) => {
    const tells = sensitivity - falseAlarm;
    const yes = falseAlarm + tells * (share + (1 - share) * believed);
    return sum + (yes * (1 - yes)) / tells ** 2;
  }, 0);
  return { value, error: Math.sqrt(variance) / room };
}
