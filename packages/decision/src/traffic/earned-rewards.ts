import { type ReferralClaim, referralForest } from './referral-forest.ts';

/** A referral as far as a reward for it is concerned. */
export interface RewardClaim extends ReferralClaim {
  /** Whether the friend's own consent stands behind it; a word of an import does not. */
  readonly agreed: boolean;
  /** Order of the qualifying evidence in time, any unit; null = there is none yet. */
  readonly qualifiedAt: number | null;
}

/**
 * What has been earned: of the referrals that stand (`referralForest`: nobody brings themselves, nobody is brought twice, no circle), those
 * with the friend's own consent and the qualifying evidence, up to the cap of each referrer, the earlier evidence first. Of people who
 * wait for a person's look, or of whom one has found that they refer for the reward only, nothing is.
 *
 * @param people how many there are; claims name them by their places
 * @param claims in time order, those of the record without a consent included: they decide who was brought first
 * @param held places of referrers who get nothing for now
 * @param cap rewards a referrer at the most; integer >= 0
 * @returns places in `claims`, in the order of their evidence
 */
export function earnedRewards(
  people: number,
  claims: readonly RewardClaim[],
  held: ReadonlySet<number>,
  cap: number,
): readonly number[] {
  const { refused } = referralForest(people, claims);
  const had = new Map<number, number>();
  return claims
    .flatMap(({ agreed, qualifiedAt, referrer }, i) =>
      refused[i] === null && agreed && qualifiedAt !== null && !held.has(referrer)
        ? [{ i, referrer, qualifiedAt }]
        : [],
    )
    .toSorted((a, b) => a.qualifiedAt - b.qualifiedAt || a.i - b.i)
    .flatMap(({ i, referrer }) => {
      const before = had.get(referrer) ?? 0;
      had.set(referrer, before + 1);
      return before < cap ? [i] : [];
    });
}
