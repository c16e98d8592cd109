import { summedArm } from '../effects/arm-summary.ts';
import { absoluteEffect, type Effect } from '../effects/effect.ts';
import type { EffectBelief } from '../effects/effect-belief.ts';
import { shrinkEffects } from '../effects/shrink-effects.ts';

/** A row of a list: what the list expected of it, and what came of the contact that was made for it, in one unit. */
export interface Proposed {
  readonly expected: number;
  readonly came: number;
}

/** What one RM made of the list. */
export interface OwnBesideList {
  /** Rows done as they said. */
  readonly followed: readonly Proposed[];
  /** Rows for which the RM made another contact: `came` is what came of that one. */
  readonly instead: readonly Proposed[];
}

/** What a contact of an RM's own choice brings more than the row that it took the place of, in the unit of what came. */
export interface BesideList {
  /** By this RM's days alone; null = fewer than two of either kind, or all alike. */
  readonly alone: Effect | null;
  /** Once one knows the other RMs too; null = fewer than four RMs can be measured. */
  readonly pooled: EffectBelief | null;
}

/**
 * Whether RMs' own choices beat the list. Each is held beside the very row that it took the place of; what that row would have brought nobody
 * saw, so the list's expectation stands for it, less what the list expects too much of the rows that were followed.
 * Right on average if the list errs alike in rows that are followed and rows that are not, or if chance decides which is which.
 *
 * @param rms in order; @returns one line each
 * Error: Welch's, then pooled as in `shrinkEffects`. A row that was passed over may come again: what that brings is counted to its own day.
 * Source: doubly robust comparison of policies, Dudik, Langford & Li (2011), ICML 28, with the rows followed as the logged arm.
 */
export function besideList(rms: readonly OwnBesideList[]): readonly BesideList[] {
  const alone = rms.map(differenceOf);
  const measured = alone.filter((each) => each !== null);
  const together = shrinkEffects(measured);
  let place = 0;
  return alone.map((each) => ({
    alone: each,
    pooled: each === null || 'tooFew' in together ? null : together[place++]!,
  }));
}

function differenceOf({ followed, instead }: OwnBesideList): Effect | null {
  if (followed.length < 2 || instead.length < 2) return null;
  const arm = (of: readonly Proposed[]) => {
    const errors = of.map(({ expected, came }) => came - expected);
    return summedArm(
      errors.reduce((sum, each) => sum + each, 0),
      errors.reduce((sum, each) => sum + each ** 2, 0),
      of.length,
    );
  };
  const effect = absoluteEffect(arm(followed), arm(instead));
  return 'noEffect' in effect ? null : effect;
}
