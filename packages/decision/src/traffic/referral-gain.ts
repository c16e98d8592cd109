/** What one referred person brings; all in minor units. */
export interface ReferredPerson {
  /** Margin of the next twelve months. */
  readonly margin: number;
  /** Reward to whoever brought them, and what serving the referral costs. */
  readonly cost: number;
  /** What winning a customer costs otherwise. */
  readonly savedAcquisition: number;
}

/**
 * What a referral has gained, expected over whether the person would have come anyway: who would not have (type 1) brings the margin and
 * saves the acquisition, who would have (type 2) saves the acquisition only. The reward is paid in either case.
 * @param share chance that they would not have come, 0..1
 * Source: Kumar, Petersen & Leone (2010), J. Marketing 74(5):1-17, eq. 1, within one year and so without discounting.
 */
export const referralGain = ({ margin, cost, savedAcquisition }: ReferredPerson, share: number): number =>
  share * margin + savedAcquisition - cost;
