/** What a person finds about somebody whose referrals look odd: nothing wrong, or made for the reward only. */
export const REFERRAL_VERDICTS = ['fine', 'reward_only'] as const;
export type ReferralVerdict = (typeof REFERRAL_VERDICTS)[number];
